/// Reads text of a header: encoded words of RFC 2047 become letters, what stands around them stays.
struct EncodedWords {
    let text: String

    init(_ value: [UInt8]) {
        var pieces: [(bytes: [UInt8], charset: String?)] = []
        var rest = value[...]
        var blanks: [UInt8] = []
        while !rest.isEmpty {
            if let (word, after) = Self.word(at: rest) {
                // Blanks between two encoded words are no part of the text.
                if pieces.last?.charset == nil, !blanks.isEmpty { pieces.append((blanks, nil)) }
                blanks = []
                if let last = pieces.last, let charset = last.charset, charset == word.charset {
                    // A letter may be divided between two words.
                    pieces[pieces.count - 1].bytes += word.bytes
                } else {
                    pieces.append((word.bytes, word.charset))
                }
                rest = rest[after...]
                continue
            }
            let byte = rest.removeFirst()
            if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
                blanks.append(0x20)
                continue
            }
            if pieces.isEmpty || pieces[pieces.count - 1].charset != nil {
                pieces.append((blanks + [byte], nil))
            } else {
                pieces[pieces.count - 1].bytes += blanks + [byte]
            }
            blanks = []
        }
        text = pieces.map { MailCharset.text(of: $0.bytes, named: $0.charset ?? "utf-8") }.joined().trimmedOnOneLine
    }

    /// `=?utf-8?B?w5w=?=` at the front, and where it ends.
    private static func word(at rest: ArraySlice<UInt8>) -> (word: (bytes: [UInt8], charset: String), after: Int)? {
        guard rest.starts(with: "=?".utf8) else { return nil }
        let limited = rest.prefix(2_000)
        var parts: [ArraySlice<UInt8>] = []
        var start = rest.startIndex + 2
        while parts.count < 2 {
            guard let mark = limited[start...].firstIndex(of: 0x3F) else { return nil }
            parts.append(limited[start..<mark])
            start = mark + 1
        }
        var at = start
        while true {
            guard let mark = limited[at...].firstIndex(of: 0x3F) else { return nil }
            if mark + 1 < limited.endIndex, limited[mark + 1] == 0x3D {
                parts.append(limited[start..<mark])
                at = mark + 2
                break
            }
            at = mark + 1
        }
        guard parts[0].allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
        // A language may follow the character set. Source: RFC 2231.
        let charset = String(decoding: parts[0].prefix { $0 != 0x2A }, as: UTF8.self).lowercased()
        switch parts[1].map({ $0 | 0x20 }) {
        case [UInt8(ascii: "b")]: return ((TransferCoding.base64.decoded(parts[2]), charset), at)
        case [UInt8(ascii: "q")]:
            let bytes = parts[2].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
            return ((TransferCoding.quotedPrintable.decoded(bytes[...]), charset), at)
        default: return nil
        }
    }
}

/// Text in a character set that a mail names; what cannot be read is shown as `U+FFFD`, never refused.
enum MailCharset {
    static func text(of bytes: [UInt8], named name: String) -> String {
        let known = name == "us-ascii" || name == "ascii" ? TextEncoding.utf8 : TextEncoding(named: name)
        if let known, let text = known.text(of: bytes) { return text }
        if known == .utf8 { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes.flatMap { $0 < 0x80 ? [$0] : Array("\u{FFFD}".utf8) }, as: UTF8.self)
    }
}
