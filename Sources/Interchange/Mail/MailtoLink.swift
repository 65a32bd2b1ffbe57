/// The address of a mail that is ready to be written: `mailto:` of RFC 6068, ASCII alone.
package struct MailtoLink: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// - Parameters:
    ///   - subject: Left out when empty.
    ///   - body: Left out when empty.
    package init(_ mailbox: EmailAddress, subject: String = "", body: String = "") {
        var link = "mailto:" + Self.escaped(mailbox.description, alsoPlain: "@")
        var sign = "?"
        for (name, value) in [("subject", subject), ("body", body)] where !value.isEmpty {
            link += "\(sign)\(name)=\(Self.escaped(value))"
            sign = "&"
        }
        description = link
    }

    /// Percent signs for everything but letters, digits and `-._~`.
    package static func escaped(_ text: String, alsoPlain: String = "") -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            case _ where alsoPlain.utf8.contains(byte): bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                let hex = String(byte, radix: 16, uppercase: true)
                bytes += (hex.utf8.count == 1 ? "0\(hex)" : hex).utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
