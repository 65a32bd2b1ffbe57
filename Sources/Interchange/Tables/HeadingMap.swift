/// What somebody says that headings mean: `Ad=given_name,"Telefon, ev"=phone,Shoe size=-`.
package struct HeadingMap: Hashable, Sendable {
    /// Why such a text is no map.
    package enum Fault: Error, Hashable, Sendable {
        case noField(String)
        case unclosedQuote(String)
        case unknownField(String, heading: String, fields: [String])
        case headingTwice(String)
    }

    /// In their order; no field is a column left aside.
    let pairs: [(heading: String, field: String?)]

    /// - Parameter texts: Pairs of a heading and a field with commas between; a heading with a comma, an equals sign or a
    ///   quote is put in quotes. `-` for the field leaves the column aside.
    /// - Parameter fields: All fields that there are.
    package init(parsing texts: [String], fields: [String]) throws(Fault) {
        var pairs: [(heading: String, field: String?)] = []
        for text in texts {
            var scanner = Scanner(text)
            while !scanner.isAtEnd {
                let heading = try scanner.word(upTo: ["=", ","])
                guard scanner.skip("=") else { throw .noField(heading) }
                let field = try scanner.word(upTo: [","])
                _ = scanner.skip(",")
                if heading.isEmpty, field.isEmpty { continue }
                guard !heading.isEmpty, !field.isEmpty else { throw .noField(heading.isEmpty ? field : heading) }
                guard !pairs.contains(where: { Self.matches($0.heading, heading) }) else {
                    throw .headingTwice(heading)
                }
                let known = fields.first { $0 == field.lowercased() }
                guard known != nil || field == "-" else {
                    throw .unknownField(field, heading: heading, fields: fields)
                }
                pairs.append((heading, known))
            }
        }
        self.pairs = pairs
    }

    /// Is it the same heading, in whatever case?
    static func matches(_ one: String, _ other: String) -> Bool {
        let folded = FoldedWord(one)
        return one == other || !folded.text.isEmpty && folded == FoldedWord(other)
    }

    package static func == (one: HeadingMap, other: HeadingMap) -> Bool {
        one.pairs.elementsEqual(other.pairs) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        for pair in pairs {
            hasher.combine(pair.heading)
            hasher.combine(pair.field)
        }
    }

    /// Takes a map apart.
    private struct Scanner {
        private let whole: String
        private var rest: Substring

        init(_ text: String) {
            whole = text
            rest = text[...]
        }

        var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

        mutating func skip(_ character: Character) -> Bool {
            guard rest.first == character else { return false }
            rest.removeFirst()
            return true
        }

        /// A word, in quotes or up to one of these, without blanks around.
        mutating func word(upTo ends: Set<Character>) throws(Fault) -> String {
            rest = rest.drop(while: \.isWhitespace)
            guard skip("\"") else {
                let word = rest.prefix { !ends.contains($0) }
                rest = rest[word.endIndex...]
                return String(word).trimmedOnOneLine
            }
            var word = ""
            while let character = rest.popFirst() {
                guard character == "\"" else {
                    word.append(character)
                    continue
                }
                guard skip("\"") else {
                    rest = rest.drop(while: \.isWhitespace)
                    return word.trimmedOnOneLine
                }
                word.append(character)
            }
            throw .unclosedQuote(whole)
        }
    }
}
