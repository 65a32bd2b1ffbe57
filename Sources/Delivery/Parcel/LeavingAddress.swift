import Interchange

/// How somebody asks for no more mail: by mail, and on a page where there is one. Source: RFC 2369.
package struct LeavingAddress: Hashable, Sendable {
    package let mailbox: EmailAddress
    /// The subject of the mail that asks for it, such as `leave V0042`.
    package let subject: String
    /// An address that begins with `https://`.
    package let page: String?

    /// - Throws: ``DeliveryError/badPage(_:)``.
    package init(mailbox: EmailAddress, subject: String, page: String? = nil) throws(DeliveryError) {
        if let page {
            let isPlain = page.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x3C && $0 != 0x3E && $0 != 0x2C }
            guard isPlain, page.hasPrefix("https://"), 9...900 ~= page.utf8.count else { throw .badPage(page) }
        }
        self.mailbox = mailbox
        self.subject = subject
        self.page = page
    }

    /// The header's values, each in its angle brackets.
    var values: [String] {
        var mail = "<mailto:\(Self.escaped(mailbox.description, alsoPlain: "@"))"
        if !subject.isEmpty { mail += "?subject=\(Self.escaped(subject))" }
        return [mail + ">"] + (page.map { ["<\($0)>"] } ?? [])
    }

    /// Percent signs for everything but letters, digits and `-._~`. Source: RFC 6068.
    private static func escaped(_ text: String, alsoPlain: String = "") -> String {
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
