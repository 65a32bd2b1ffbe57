/// What somebody wrote in a mail: its first part of plain text, without what they quote.
struct MailBody {
    let words: String

    private static let deepest = 8
    private static let mostParts = 50
    private static let longest = 200

    init(_ fields: MailFields) {
        words = Self.ownWords(in: Self.text(of: fields, depth: 0) ?? "")
    }

    private static func text(of fields: MailFields, depth: Int) -> String? {
        let type = FieldWithParameters(fields.plain("content-type") ?? "text/plain")
        if type.value.hasPrefix("multipart/") {
            guard depth < deepest, let boundary = type.parameters["boundary"], !boundary.isEmpty else { return nil }
            for part in parts(of: fields.body, boundary: Array("--\(boundary)".utf8)).prefix(mostParts) {
                if let text = text(of: MailFields(part), depth: depth + 1) { return text }
            }
            return nil
        }
        let isAttached = fields.plain("content-disposition")?.lowercased().hasPrefix("attachment") ?? false
        guard type.value == "text/plain" || type.value.isEmpty, !isAttached else { return nil }
        let bytes = TransferCoding(fields.plain("content-transfer-encoding")).decoded(fields.body)
        return MailCharset.text(of: bytes, named: type.parameters["charset"]?.lowercased() ?? "utf-8")
    }

    static func parts(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var rest = body
        while !rest.isEmpty {
            let lineStart = rest.startIndex
            let line = MailFields.line(from: &rest)
            guard line.starts(with: boundary) else { continue }
            let tail = line.dropFirst(boundary.count)
            guard tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x2D }) else { continue }
            if let start { parts.append(body[start..<lineStart]) }
            start = rest.startIndex
            if tail.starts(with: "--".utf8) { return parts }
        }
        if let start { parts.append(body[start...]) }
        return parts
    }

    /// The beginning, on one line: up to a signature, without lines that begin with `>`.
    private static func ownWords(in text: String) -> String {
        var own: [Substring] = []
        var length = 0
        for line in text.split(whereSeparator: \.isNewline) {
            if line == "-- " || line == "--" { break }
            if line.hasPrefix(">") { continue }
            own.append(line)
            length += line.count
            if length > longest { break }
        }
        let words = own.joined(separator: " ").trimmedOnOneLine
        return words.count > longest ? words.prefix(longest - 1) + "…" : words
    }
}

/// `text/plain; charset="utf-8"`: a value in lower case, and its parameters.
struct FieldWithParameters {
    let value: String
    let parameters: [String: String]

    init(_ text: String) {
        var pieces: [String] = []
        var piece = ""
        var isQuoted = false
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                piece.unicodeScalars.append(scalar)
                isEscaped = false
            } else if isQuoted, scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" {
                isQuoted.toggle()
            } else if scalar == ";", !isQuoted {
                pieces.append(piece)
                piece = ""
            } else {
                piece.unicodeScalars.append(scalar)
            }
        }
        pieces.append(piece)
        value = pieces[0].trimmedOnOneLine.lowercased()
        var parameters: [String: String] = [:]
        for piece in pieces.dropFirst() {
            guard let sign = piece.firstIndex(of: "=") else { continue }
            let name = piece[..<sign].description.trimmedOnOneLine.lowercased()
            if parameters[name] == nil {
                parameters[name] = piece[piece.index(after: sign)...].description.trimmedOnOneLine
            }
        }
        self.parameters = parameters
    }
}
