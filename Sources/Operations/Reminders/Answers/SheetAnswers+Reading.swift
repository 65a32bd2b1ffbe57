extension SheetAnswers {
    enum Token {
        case rows(ClosedRange<Int>, place: Int?, AskingAnswer?, text: String)
        case answer(AskingAnswer, text: String)
    }

    /// No call sheet has more rows.
    private static let mostRows = 9_999

    /// A dash that stands alone between two numbers makes a range of them.
    static func joined(_ words: [Substring]) throws(SheetAnswerError) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < words.count {
            var text = String(words[index])
            if index + 2 < words.count, isDash(words[index + 1]), let first = Int(text),
                let last = Int(words[index + 2])
            {
                text = "\(first)-\(last)"
                index += 2
            }
            tokens.append(try token(text))
            index += 1
        }
        return tokens
    }

    /// Divided at spaces, commas and semicolons; words of two, such as "not reached", are one.
    static func tokens(of words: [String]) -> [Substring] {
        let text = words.joined(separator: " ").lowercased()
            .replacing("not reached", with: "?").replacing("no answer", with: "?")
        return text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map { $0 }
    }

    private static func isDash(_ text: Substring) -> Bool { ["-", "–", "—"].contains(text) }

    private static func token(_ text: String) throws(SheetAnswerError) -> Token {
        if let answer = words[trimmed(text[...])] ?? marks[text] { return .answer(answer, text: text) }
        var body = text[...]
        let before = takeWord(&body, atEnd: false)
        let after = takeWord(&body, atEnd: true)
        if let before, let after, before != after { throw .contradiction(text) }
        let (rows, place) = try numbers(body, of: text)
        return .rows(rows, place: place, before ?? after, text: text)
    }

    /// What a word or a mark behind a name says; nil when it is neither.
    static func answer(inWords text: String) -> AskingAnswer? { words[text] ?? marks[text] }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == ":" || $0 == "=" }.reversed().drop { $0 == ":" || $0 == "=" }.reversed())
    }

    /// Takes a mark or a word, with its colon or equals sign, off one end of `!4`, `5?`, `4=no`.
    private static func takeWord(_ body: inout Substring, atEnd: Bool) -> AskingAnswer? {
        let isNumber = { (character: Character) in character.isASCII && character.isNumber }
        guard body.contains(where: isNumber) else { return nil }
        let part: Substring
        if atEnd {
            part = body[(body.lastIndex(where: isNumber).map(body.index(after:)) ?? body.endIndex)...]
        } else {
            part = body.prefix { !isNumber($0) }
        }
        guard !part.isEmpty, let answer = words[trimmed(part)] ?? marks[String(part)] else { return nil }
        body = atEnd ? body.dropLast(part.count) : body.dropFirst(part.count)
        return answer
    }

    private static func numbers(
        _ body: Substring, of text: String
    ) throws(SheetAnswerError) -> (rows: ClosedRange<Int>, place: Int?) {
        let ends = body.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
        if ends.count == 2, let first = number(ends[0]), let last = number(ends[1]) {
            guard first <= last else { throw .backwards(text) }
            return (first...last, nil)
        }
        let parts = body.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 1, let row = number(parts[0]) { return (row...row, nil) }
        if parts.count == 2, let row = number(parts[0]), let place = number(parts[1]) { return (row...row, place) }
        throw .unreadable(text)
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text), (1...mostRows).contains(number)
        else { return nil }
        return number
    }

    private static let marks: [String: AskingAnswer] = [
        "+": .yes, "✓": .yes, "!": .no, "-": .no, "–": .no, "—": .no, "✗": .no, "?": .unreached,
    ]

    /// What callers write beside a name, in the languages of our papers.
    private static let words: [String: AskingAnswer] = {
        let known: [(AskingAnswer, [String])] = [
            (.yes, ["yes", "y", "ok", "v", "comes", "confirm", "confirmed", "bəli", "hə", "да", "evet", "gəlir"]),
            (
                .no,
                ["no", "n", "x", "х", "not", "decline", "declined", "xeyr", "yox", "нет", "hayır", "gəlmir"]
            ),
            (.unreached, ["unreached", "unreachable", "busy", "off", "voicemail", "na", "n/a"]),
        ]
        return Dictionary(
            known.flatMap { answer, words in words.map { ($0, answer) } }, uniquingKeysWith: { first, _ in first })
    }()
}
