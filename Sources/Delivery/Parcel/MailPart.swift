import Foundation

/// A part of a mail with its own header: a text or file in base64, or several parts together. Source: RFC 2046.
struct MailPart {
    /// From the part's own header on.
    let bytes: [UInt8]

    /// Text with CRLF at its lines' ends; control characters are left out.
    init(text: String, type: String) {
        var canonical = Self.canonical(text)
        if canonical.last != 0x0A { canonical += [0x0D, 0x0A] }
        self.init(canonical, type: type)
    }

    /// By bytes, since a mail is long and letters are many.
    private static func canonical(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { bytes in
            var canonical: [UInt8] = []
            canonical.reserveCapacity(bytes.count + bytes.count / 16)
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                switch byte {
                case 0x0A where index > 0 && bytes[index - 1] == 0x0D: break
                case 0x0A, 0x0D: canonical += [0x0D, 0x0A]
                case 0x09: canonical.append(byte)
                case 0x00..<0x20, 0x7F: break
                // U+0085 ends a line, its neighbours do nothing.
                case 0xC2 where 0x80...0x9F ~= next:
                    if next == 0x85 { canonical += [0x0D, 0x0A] }
                    index += 1
                // U+2028 and U+2029.
                case 0xE2 where next == 0x80 && index + 2 < bytes.count && 0xA8...0xA9 ~= bytes[index + 2]:
                    canonical += [0x0D, 0x0A]
                    index += 2
                default: canonical.append(byte)
                }
                index += 1
            }
            return canonical
        }
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
