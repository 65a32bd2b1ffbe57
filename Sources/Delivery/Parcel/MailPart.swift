import Foundation

/// A part of a mail with its own header: a text or file in base64, or several parts together. Source: RFC 2046.
struct MailPart {
    private enum Content {
        case bytes([UInt8])
        case parts([MailPart], boundary: String)
    }

    private let header: MailHeader
    private let content: Content

    /// Text with CRLF at its lines' ends; control characters are left out.
    init(text: String, type: String) {
        self.init(MailText.canonical(text), type: type)
    }

    init(_ content: [UInt8], type: String, disposition: String? = nil) {
        var header = MailHeader()
        header.add("Content-Type", type)
        header.add("Content-Transfer-Encoding", "base64")
        if let disposition { header.add("Content-Disposition", disposition) }
        self.header = header
        self.content = .bytes(content)
    }

    /// - Parameter kind: `alternative` or `mixed`; one of a kind in a message.
    init(_ kind: String, of parts: [MailPart]) {
        // The underscore after the sign occurs in no base64, so the boundary is in no part.
        let boundary = "=_vigil_\(kind)"
        var header = MailHeader()
        header.add("Content-Type", "multipart/\(kind);\r\n boundary=\"\(boundary)\"")
        self.header = header
        content = .parts(parts, boundary: boundary)
    }

    /// So many bytes it has, about.
    var size: Int {
        switch content {
        case .bytes(let bytes): header.bytes.count + bytes.count / 57 * 78 + 100
        case .parts(let parts, _): parts.reduce(header.bytes.count + 100) { $0 + $1.size + 40 }
        }
    }

    /// Appends it, from its own header on.
    func write(to bytes: inout [UInt8]) {
        bytes += header.bytes
        bytes += [0x0D, 0x0A]
        switch content {
        case .bytes(let content):
            let lines = Data(content).base64EncodedData(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ])
            bytes += lines
            if let last = lines.last, last != 0x0A { bytes += [0x0D, 0x0A] }
        case .parts(let parts, let boundary):
            for part in parts {
                bytes += "--\(boundary)\r\n".utf8
                part.write(to: &bytes)
            }
            bytes += "--\(boundary)--\r\n".utf8
        }
    }
}
