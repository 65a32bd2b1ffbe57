import Foundation
import Interchange

/// The lines of a mail's header: ASCII, CRLF, at most 76 bytes wherever a line can be broken.
///
/// Text that is not plain ASCII becomes encoded words of RFC 2047. No value can begin a line of its own.
struct MailHeader {
    private static let longest = 76
    private(set) var bytes: [UInt8] = []

    /// A value of the program's own making.
    mutating func add(_ name: String, _ value: String) {
        bytes += name.utf8
        bytes += [0x3A, 0x20]
        bytes += value.utf8
        bytes += [0x0D, 0x0A]
    }

    /// Values that may each stand on a line of their own.
    mutating func add(_ name: String, list values: [String]) {
        add(name, values.joined(separator: ",\r\n "))
    }

    /// Text for people.
    mutating func add(_ name: String, text: String) {
        let text = Self.oneLine(text)
        let room = Self.longest - name.utf8.count - 2
        let isPlain = Self.isASCII(text) && text.utf8.count <= room && !Self.looksEncoded(text)
        add(name, isPlain ? text : Self.encodedWords(text, firstRoom: room))
    }

    mutating func add(_ name: String, mailbox: Mailbox) {
        add(name, display: mailbox.name, address: mailbox.address.description)
    }

    mutating func add(_ name: String, display: String, address: String) {
        let display = Self.oneLine(display)
        guard !display.isEmpty else { return add(name, address) }
        let room = Self.longest - name.utf8.count - 2
        let quoted = Self.isASCII(display) && !Self.looksEncoded(display) ? Self.quoted(display) : nil
        let shown =
            quoted.flatMap { $0.utf8.count <= room ? $0 : nil } ?? Self.encodedWords(display, firstRoom: room)
        let lastLine =
            shown.utf8.lastIndex(of: 0x0A).map { shown.utf8[$0...].count - 1 }
            ?? name.utf8.count + 2 + shown.utf8.count
        let separator = lastLine + address.utf8.count + 3 > Self.longest ? "\r\n " : " "
        add(name, "\(shown)\(separator)<\(address)>")
    }

    private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { 0x20...0x7E ~= $0 } }

    /// A reader could take a part of it for an encoded word.
    private static func looksEncoded(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if previous == UInt8(ascii: "="), byte == UInt8(ascii: "?") { return true }
            previous = byte
        }
        return false
    }

    /// Line ends and controls become one space; blanks around go.
    private static func oneLine(_ text: String) -> String {
        if isOneLine(text) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isBreak =
                scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}"
                || scalar == "\u{2029}"
            if !isBreak {
                scalars.append(scalar)
            } else if scalars.last != " " {
                scalars.append(" ")
            }
        }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(scalars.drop(while: isBlank))
    }

    /// Whether it certainly is one line without blanks around; nearly every text is.
    private static func isOneLine(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last(where: { $0 & 0xC0 != 0x80 }) else { return true }
            var lead: UInt8 = 0
            for byte in bytes {
                if byte < 0x20 || byte == 0x7F { return false }
                // C1 controls begin with C2; separators of lines with E2 80.
                if lead == 0xC2, byte < 0xA0 { return false }
                if lead == 0xE2, byte == 0x80 { return false }
                lead = byte
            }
            return !mayBeginBlank(first) && !mayBeginBlank(last)
        }
    }

    /// All blanks beyond ASCII begin with one of these bytes.
    private static func mayBeginBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0xC2 || 0xE1...0xE3 ~= byte
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar.properties.generalCategory == .spaceSeparator
    }

    private static func quoted(_ text: String) -> String {
        if !text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            return "\"\(text)\""
        }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }

    /// Base64 words, each of whole scalars and at most 75 bytes, each after the first on a line of its own.
    private static func encodedWords(_ text: String, firstRoom: Int) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var words = ""
            var rest = bytes[...]
            // A word costs 12 bytes around its base64, and four for each three bytes.
            var room = max(6, (min(75, firstRoom) - 12) / 4 * 3)
            while !rest.isEmpty {
                var end = rest.startIndex + min(room, rest.count)
                while end < rest.endIndex, rest[end] & 0xC0 == 0x80 { end -= 1 }
                if !words.isEmpty { words += "\r\n " }
                words += "=?UTF-8?B?"
                words += Data(rest[..<end]).base64EncodedString()
                words += "?="
                rest = rest[end...]
                room = (75 - 12) / 4 * 3
            }
            return words
        }
    }
}
