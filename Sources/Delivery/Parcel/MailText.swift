/// Text as mails have it: CRLF at every line's end, and no control characters.
enum MailText {
    /// By bytes, since a mail is long and letters are many; most of it is copied as it stands.
    static func canonical(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { bytes in
            var canonical: [UInt8] = []
            canonical.reserveCapacity(bytes.count + bytes.count / 16 + 2)
            var index = 0
            while index < bytes.count {
                var end = index
                while end < bytes.count, isPlain(bytes[end]) { end += 1 }
                if end > index {
                    canonical.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
                    index = end
                    continue
                }
                index += append(bytes, at: index, to: &canonical)
            }
            if canonical.last != 0x0A { canonical += [0x0D, 0x0A] }
            return canonical
        }
    }

    /// It never needs a look at its neighbours.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 0x20 < 0x5F || byte > 0x7F && byte != 0xC2 && byte != 0xE2
    }

    /// - Returns: How many bytes were read.
    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to canonical: inout [UInt8]
    ) -> Int {
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
            return 2
        // U+2028 and U+2029.
        case 0xE2 where next == 0x80 && index + 2 < bytes.count && 0xA8...0xA9 ~= bytes[index + 2]:
            canonical += [0x0D, 0x0A]
            return 3
        default: canonical.append(byte)
        }
        return 1
    }
}
