/// The content lines of an iCalendar file: escaped, folded at 75 octets between characters, ended by CRLF.
struct CalendarContent {
    private static let longest = 75
    private(set) var bytes: [UInt8] = []

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

    /// Marks that turn the direction of what stands around the text, and what is no character.
    private static func turnsLines(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private mutating func fold(_ line: String) {
        var length = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if length + size > Self.longest {
                bytes += Array("\r\n ".utf8)
                // The space that begins a continuation counts.
                length = 1
            }
            bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            length += size
        }
        bytes += Array("\r\n".utf8)
    }
}
