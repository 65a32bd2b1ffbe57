/// One property of a card, unfolded: `item1.TEL;TYPE=CELL,PREF:+994 50 …`.
struct CardLine {
    enum Fault {
        /// There is no colon: the line is no property.
        case noColon
        /// The property is longer than ``DelimitedReader/fieldLimit``.
        case tooLong
    }

    /// The property's first line in the file, from 1.
    let line: Int
    /// Where the value begins, in characters from 1.
    private(set) var column = 1
    /// What ties several properties together, such as `item1`.
    private(set) var group: Substring = ""
    /// In capitals.
    private(set) var name: Substring = ""
    /// Names in capitals; a value alone, as version 2.1 has it, is a `TYPE` or an `ENCODING`.
    private(set) var parameters: [(name: String, value: String)] = []
    /// As it is in the file, still escaped and encoded.
    var value: ArraySlice<UInt8> = []
    var fault: Fault?

    /// - Parameter text: The unfolded line.
    init(line: Int, text: [UInt8]) {
        self.line = line
        guard let colon = Self.colon(in: text) else {
            fault = .noColon
            return
        }
        let head = String(decoding: text[..<colon], as: UTF8.self)
        column = head.count + 2
        value = text[(colon + 1)...]
        var parts = Self.split(head, at: ";")[...]
        let full = (parts.popFirst() ?? "").filter { $0 != " " && $0 != "\t" }.uppercased()
        if let dot = full.lastIndex(of: ".") {
            group = full[..<dot]
            name = full[full.index(after: dot)...]
        } else {
            name = full[...]
        }
        for part in parts { add(part) }
    }

    /// All values of a parameter, in small letters, with lists split.
    func values(of parameter: String) -> [String] {
        parameters.filter { $0.name == parameter }.flatMap { $0.value.lowercased().split(separator: ",") }
            .map { String($0).trimmedOnOneLine }
    }

    var isQuotedPrintable: Bool { values(of: "ENCODING").contains("quoted-printable") }
    var isBase64: Bool { values(of: "ENCODING").contains { $0 == "b" || $0 == "base64" } }

    /// The colon before the value: the first outside quotes, and the first at all when a quote is never closed.
    private static func colon(in text: [UInt8]) -> Int? {
        var isQuoted = false
        for (at, byte) in text.enumerated() {
            if byte == Byte.quote { isQuoted.toggle() }
            if byte == 0x3A, !isQuoted { return at }
        }
        return text.firstIndex(of: 0x3A)
    }

    private mutating func add(_ part: String) {
        guard let equals = part.firstIndex(of: "=") else {
            let value = part.trimmedOnOneLine
            let isEncoding = ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"].contains(value.uppercased())
            parameters.append((isEncoding ? "ENCODING" : "TYPE", value))
            return
        }
        let value = part[part.index(after: equals)...].filter { $0 != "\"" }
        parameters.append((String(part[..<equals]).trimmedOnOneLine.uppercased(), Self.uncareted(value)))
    }

    /// RFC 6868: `^n`, `^'` and `^^`.
    private static func uncareted(_ value: String) -> String {
        guard value.contains("^") else { return value }
        return value.split(separator: "^^", omittingEmptySubsequences: false)
            .map { $0.replacing("^n", with: "\n").replacing("^'", with: "\"") }.joined(separator: "^")
    }

    /// Split outside quotes.
    private static func split(_ text: String, at separator: Character) -> [String] {
        var parts = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == separator, !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }
}
