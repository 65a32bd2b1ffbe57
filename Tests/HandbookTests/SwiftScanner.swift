/// Reads just enough of Swift to find the calls of a function and their arguments: it knows comments and strings.
struct SwiftScanner {
    /// A call's arguments as far as a catalogue needs them.
    struct Call {
        /// The first argument when it is a plain string literal.
        let literal: String?
        /// What stands outside of strings and comments, between the call's parentheses.
        let code: String
        let line: Int
    }

    private let source: [Character]
    private var index = 0
    private var line = 1

    private init(_ text: String) {
        source = Array(text)
    }

    /// All calls of a function by its name, those that are arguments of others too.
    static func calls(of name: String, in text: String) -> [Call] {
        guard text.contains("\(name)(") else { return [] }
        var scanner = SwiftScanner(text)
        var calls: [Call] = []
        var word = ""
        while scanner.index < scanner.source.count {
            if scanner.skipsCommentOrString() != nil {
                word = ""
                continue
            }
            let character = scanner.next()
            if character == "(", word == name || word.hasSuffix(".\(name)") {
                var inner = scanner
                calls.append(inner.arguments())
            }
            let isPartOfName = character.isLetter || character.isNumber || character == "_" || character == "."
            word = isPartOfName ? word + String(character) : ""
        }
        return calls
    }

    /// Reads to the parenthesis that closes the call.
    private mutating func arguments() -> Call {
        let start = line
        var depth = 1
        var code = ""
        var literal: String?
        var isFirst = true
        while index < source.count, depth > 0 {
            if let skipped = skipsCommentOrString() {
                if isFirst, let string = skipped.string { literal = string }
                if skipped.string != nil { isFirst = false }
                continue
            }
            let character = next()
            if character == "(" || character == "[" || character == "{" { depth += 1 }
            if character == ")" || character == "]" || character == "}" { depth -= 1 }
            if !character.isWhitespace { isFirst = false }
            if depth > 0 { code.append(character) }
        }
        return Call(literal: literal, code: code, line: start)
    }

    private mutating func next() -> Character {
        let character = source[index]
        index += 1
        if character.isNewline { line += 1 }
        return character
    }

    private func isAt(_ text: String) -> Bool {
        source[index...].starts(with: text)
    }

    /// Goes behind the comment or the string that begins here; nil when none does.
    private mutating func skipsCommentOrString() -> (string: String?, isSkipped: Bool)? {
        if isAt("//") {
            while index < source.count, !source[index].isNewline { index += 1 }
            return (nil, true)
        }
        if isAt("/*") {
            while index < source.count, !isAt("*/") { _ = next() }
            index = min(index + 2, source.count)
            return (nil, true)
        }
        guard isAt("\"") else { return nil }
        let fence = isAt("\"\"\"") ? "\"\"\"" : "\""
        index += fence.count
        var string = ""
        while index < source.count, !isAt(fence) {
            let character = next()
            string.append(character)
            guard character == "\\", index < source.count else { continue }
            let escaped = next()
            string.append(escaped)
            if escaped == "(" { _ = arguments() }
        }
        index = min(index + fence.count, source.count)
        return (string, true)
    }
}
