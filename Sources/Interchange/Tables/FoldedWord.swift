import Foundation

/// A heading or a word of a cell without case, diacritics, blanks and punctuation, so that spellings compare equal.
///
/// İ, I and ı are all `i`, ə is `e`, ё is `е`; letters, digits and `#` remain.
package struct FoldedWord: Hashable, Sendable, ExpressibleByStringLiteral {
    let text: String

    init(_ word: String) {
        var scalars = String.UnicodeScalarView()
        for scalar in word.decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar {
            case "İ", "I", "ı": scalars.append("i")
            case "Ə", "ə", "Ә", "ә": scalars.append("e")
            case "#": scalars.append(scalar)
            default:
                guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { continue }
                scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        text = String(scalars)
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    /// The same with every run of digits written as `#`, and the first such number: "E-mail 2 - Value" is one of many.
    var numbered: (word: FoldedWord, number: Int)? {
        guard let first = text.firstIndex(where: \.isASCIIDigit) else { return nil }
        let digits = text[first...].prefix(while: \.isASCIIDigit)
        let rest = text[digits.endIndex...]
        guard !rest.contains(where: \.isASCIIDigit), let number = Int(digits) else { return nil }
        return (FoldedWord(folded: text[..<first] + "#" + rest), number)
    }

    private init(folded text: Substring) {
        self.text = String(text)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { "0"..."9" ~= self }
}
