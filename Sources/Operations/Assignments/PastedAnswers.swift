import Foundation
import Volunteering

/// A list of names and codes as people paste it, with what they answered where it stands behind.
///
/// Bullets, numbers and empty lines fall away. Where a line has codes of places they are what is meant, else an email
/// address, else the line itself is a name.
package struct PastedAnswers: Sendable {
    package struct Item: Hashable, Sendable {
        package let name: String
        /// Nil where the line says nothing about it.
        package let answer: AskingAnswer?
    }

    package let items: [Item]

    package init(_ text: String) {
        items = text.split(whereSeparator: \.isNewline).flatMap(Self.items)
    }

    private static func items(in line: Substring) -> [Item] {
        let (rest, answer) = answered(line)
        let words = rest.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let codes = words.filter { Assignment.ID(code: $0) != nil }
        if !codes.isEmpty { return codes.map { Item(name: $0, answer: answer) } }
        let address = rest.split { $0.isWhitespace || "<>,;()\"".contains($0) }.first { $0.contains("@") }
        if let address { return [Item(name: String(address), answer: answer)] }
        let bullets = CharacterSet(charactersIn: "-*•·.) \t")
        var name = rest.trimmingCharacters(in: bullets)
        if let number = name.firstIndex(where: { !$0.isNumber }), number > name.startIndex, ".)".contains(name[number])
        {
            name = name[number...].trimmingCharacters(in: bullets)
        }
        return name.isEmpty ? [] : [Item(name: name, answer: answer)]
    }

    /// Takes a word or a mark off the end of a line: "A0012 yes", "Aygün Hüseynova: xeyr", "A0012\t?".
    private static func answered(_ line: Substring) -> (Substring, AskingAnswer?) {
        var line = line
        while let last = line.last, last.isWhitespace || ".,;".contains(last) { line.removeLast() }
        let signs = { (sign: Character) in sign.isWhitespace || ":=,;–—".contains(sign) }
        guard let divider = line.lastIndex(where: signs) else { return (line, nil) }
        let word = line[line.index(after: divider)...].lowercased()
        guard let answer = SheetAnswers.answer(inWords: word) else { return (line, nil) }
        var rest = line[..<divider]
        while let last = rest.last, signs(last) { rest.removeLast() }
        // A single letter behind a name is an initial; behind a code or an address it is an answer.
        let isInitial = word.count == 1 && word.contains(where: \.isLetter)
        guard !isInitial || rest.contains("@") || Assignment.ID(code: rest.trimmingCharacters(in: .whitespaces)) != nil
        else { return (line, nil) }
        return (rest, answer)
    }
}
