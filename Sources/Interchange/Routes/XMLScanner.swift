/// Reads a document of well-formed XML piece by piece, in UTF-8, without document type, and so without entities of
/// its own: there is nothing in it that could grow, or point outside. Source: Handbook, ADR-0015.
struct XMLScanner {
    enum Event: Hashable {
        case start(String, attributes: [String: String])
        case end(String)
        case text(String)
    }

    private let bytes: [UInt8]
    private let source: String
    private var index = 0
    private var open: [String] = []
    private var hasRoot = false
    /// `<a/>` is a start and an end.
    private var pendingEnd: String?
    /// Where the piece that was read last begins.
    private(set) var start = 0
    private static let deepest = 64

    /// - Throws: ``RouteFileError`` for what is no UTF-8.
    init(_ bytes: [UInt8], source: String) throws(RouteFileError) {
        self.bytes = bytes
        self.source = source
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw RouteFileError(source, nil, "It is not UTF-8 text.")
        }
    }

    /// The next piece; nil at the end.
    mutating func next() throws(RouteFileError) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while index < bytes.count {
            start = index
            if bytes[index] != UInt8(ascii: "<") {
                let text = try characters(upTo: UInt8(ascii: "<"))
                if !open.isEmpty { return .text(text) }
                guard text.allSatisfy(\.isWhitespace) else { throw fault("There is text outside of the document.") }
            } else if skip("<?") {
                try skip(past: "?>")
            } else if skip("<!--") {
                try skip(past: "-->")
            } else if skip("<![CDATA[") {
                guard !open.isEmpty else { throw fault("There is text outside of the document.") }
                let from = index
                try skip(past: "]]>")
                return .text(String(decoding: bytes[from..<(index - 3)], as: UTF8.self))
            } else if skip("<!") {
                throw fault("It has a document type; files of routes need none, and none is read.")
            } else if skip("</") {
                return try endTag()
            } else {
                return try startTag()
            }
        }
        if let name = open.last { throw fault("<\(name)> is not closed.") }
        guard hasRoot else { throw fault("It is empty.") }
        return nil
    }

    /// A fault at the piece that was read last, or at a place.
    func fault(_ reason: String, at offset: Int? = nil) -> RouteFileError {
        RouteFileError(source, TextPosition(in: bytes, at: offset ?? start), reason)
    }

    private mutating func startTag() throws(RouteFileError) -> Event {
        index += 1
        let name = try self.name()
        guard !open.isEmpty || !hasRoot else { throw fault("There is more than one document in it.") }
        guard open.count < Self.deepest else { throw fault("Its parts are nested too deeply.") }
        hasRoot = true
        var attributes: [String: String] = [:]
        while true {
            let hasSpace = skipSpace()
            if skip("/>") {
                pendingEnd = name
                return .start(name, attributes: attributes)
            }
            if skip(">") {
                open.append(name)
                return .start(name, attributes: attributes)
            }
            guard hasSpace else { throw fault("<\(name)> is not closed with >.", at: index) }
            let place = index
            let key = try self.name()
            skipSpace()
            guard skip("=") else { throw fault("\(key) has no value.", at: place) }
            skipSpace()
            guard index < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]) else {
                throw fault("The value of \(key) is not in quotes.", at: index)
            }
            let quote = bytes[index]
            index += 1
            let value = try characters(upTo: quote)
            guard index < bytes.count else { throw fault("The value of \(key) does not end.", at: place) }
            guard !value.contains("<") else { throw fault("The value of \(key) has a < in it.", at: place) }
            index += 1
            guard attributes.updateValue(value, forKey: key) == nil else {
                throw fault("\(key) is there twice.", at: place)
            }
        }
    }

    private mutating func endTag() throws(RouteFileError) -> Event {
        let name = try self.name()
        skipSpace()
        guard skip(">") else { throw fault("</\(name)> is not closed with >.", at: index) }
        guard open.last == name else {
            throw fault(open.last.map { "</\(name)> closes <\($0)>." } ?? "</\(name)> closes nothing.")
        }
        open.removeLast()
        return .end(name)
    }

    private mutating func name() throws(RouteFileError) -> String {
        let from = index
        while index < bytes.count, bytes[index] >= 0x80 || Self.isNameByte(bytes[index]) { index += 1 }
        guard index > from, !(0x2D...0x39).contains(bytes[from]) else { throw fault("A name is missing.", at: from) }
        return String(decoding: bytes[from..<index], as: UTF8.self)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }

    /// Text with its references resolved, up to a byte that stays.
    private mutating func characters(upTo end: UInt8) throws(RouteFileError) -> String {
        var text: [UInt8] = []
        while index < bytes.count, bytes[index] != end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&") {
                text += Array(String(try reference()).utf8)
            } else {
                guard byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
                    throw fault("There is a control character in it.", at: index)
                }
                text.append(byte)
                index += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func reference() throws(RouteFileError) -> Character {
        let from = index
        guard let semicolon = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            throw fault("There is a & that is no reference; it is written &amp;.", at: from)
        }
        let name = String(decoding: bytes[(from + 1)..<semicolon], as: UTF8.self)
        index = semicolon + 1
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
            guard name.hasPrefix("#"), let number, let scalar = Unicode.Scalar(number),
                number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number)
            else { throw fault("&\(name); is not known.", at: from) }
            return Character(scalar)
        }
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        let isHere = text.withUTF8Buffer { bytes[index...].starts(with: $0) }
        if isHere { index += text.utf8CodeUnitCount }
        return isHere
    }

    private mutating func skip(past text: StaticString) throws(RouteFileError) {
        while index < bytes.count {
            if skip(text) { return }
            index += 1
        }
        throw fault("It has no \(text) to its end.")
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let from = index
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
        return index > from
    }
}

extension TextPosition {
    /// The place of a byte in a text of UTF-8.
    init(in bytes: [UInt8], at offset: Int) {
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.lastIndex(of: UInt8(ascii: "\n")).map { before[(before.index(after: $0))...] } ?? before
        self.init(
            line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: String(decoding: line, as: UTF8.self).count + 1
        )
    }
}
