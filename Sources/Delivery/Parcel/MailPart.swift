import Foundation

/// A part of a mail with its own header: a text or file in base64, or several parts together. Source: RFC 2046.
struct MailPart {
    /// From the part's own header on.
    let bytes: [UInt8]

    /// Text with CRLF at its lines' ends; control characters are left out.
    init(text: String, type: String) {
        var canonical: [UInt8] = []
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where afterReturn: break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": canonical += [0x0D, 0x0A]
            case "\t": canonical.append(0x09)
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
            default: canonical += Array(String(scalar).utf8)
            }
            afterReturn = scalar == "\r"
        }
        if canonical.last != 0x0A { canonical += [0x0D, 0x0A] }
        self.init(canonical, type: type)
    }

    init(_ content: [UInt8], type: String, disposition: String? = nil) {
        var header = MailHeader()
        header.add("Content-Type", type)
        header.add("Content-Transfer-Encoding", "base64")
        if let disposition { header.add("Content-Disposition", disposition) }
        bytes = header.bytes + [0x0D, 0x0A] + Self.base64Lines(content)
    }

    /// - Parameter kind: `alternative` or `mixed`; one of a kind in a message.
    init(_ kind: String, of parts: [MailPart]) {
        // The underscore after the sign occurs in no base64, so the boundary is in no part.
        let boundary = "=_vigil_\(kind)"
        var bytes: [UInt8] = []
        bytes += "Content-Type: multipart/\(kind);\r\n boundary=\"\(boundary)\"\r\n\r\n".utf8
        for part in parts {
            bytes += "--\(boundary)\r\n".utf8
            bytes += part.bytes
        }
        bytes += "--\(boundary)--\r\n".utf8
        self.bytes = bytes
    }

    /// Lines of 76 letters that end in CRLF.
    private static func base64Lines(_ content: [UInt8]) -> [UInt8] {
        let encoded = Data(content).base64EncodedData(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return Array(encoded) + (encoded.isEmpty || encoded.last == 0x0A ? [] : [0x0D, 0x0A])
    }
}
