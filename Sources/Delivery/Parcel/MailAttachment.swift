/// A file that comes with a mail.
package struct MailAttachment: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case pdf = "application/pdf"
    }

    /// Letters, digits, dots, hyphens and underscores; whatever else was in it is a hyphen.
    package let name: String
    package let kind: Kind
    package let content: [UInt8]

    package init(name: String, kind: Kind, content: [UInt8]) {
        let bytes = name.utf8.map { byte -> UInt8 in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: byte
            default: UInt8(ascii: "-")
            }
        }
        self.name = String(decoding: bytes.prefix(60), as: UTF8.self)
        self.kind = kind
        self.content = content
    }
}
