/// The content lines of an iCalendar file: escaped, folded at 75 octets between characters, ended by CRLF.
struct CalendarContent {
    private static let longest = 75
    private(set) var bytes: [UInt8] = []

    init(reserving size: Int = 1_024) {
        bytes.reserveCapacity(size)
    }

    /// Lines that were written already.
    mutating func append(_ lines: [UInt8]) {
        bytes += lines
    }

    mutating func add(uid: String) {
        add("UID", text: uid)
    }

    /// A property whose value is written as it is.
    mutating func add(_ name: String, _ value: String) {
        fold("\(name):\(value)")
    }

    /// A property whose value is text.
    mutating func add(_ name: String, text: String) {
        fold("\(name):\(Self.escaped(text))")
    }

    /// Controls have no place in a line and become spaces; line breaks stay, as `\n`.
    static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy(staysAsItIs) { return text }
        var escaped = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar {
            case "\n" where afterReturn: continue
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): escaped.append(" ")
            case _ where Self.turnsLines(scalar): escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    private static func staysAsItIs(_ byte: UInt8) -> Bool {
        0x20...0x7E ~= byte && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: ",")
    }

    /// Marks that turn the direction of what stands around the text, and what is no character.
    private static func turnsLines(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private mutating func fold(_ line: String) {
        var line = line
        line.withUTF8 { line in
            var rest = line[...]
            var room = Self.longest
            while rest.count > room {
                var end = rest.startIndex + room
                // Not within a letter.
                while rest[end] & 0xC0 == 0x80 { end -= 1 }
                bytes += rest[..<end]
                bytes += [0x0D, 0x0A, 0x20]
                rest = rest[end...]
                // The space that begins a continuation counts.
                room = Self.longest - 1
            }
            bytes += rest
            bytes += [0x0D, 0x0A]
        }
    }
}
