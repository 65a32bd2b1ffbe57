/// Base64 as mails have it: letters, and lines of 76 of them. Source: RFC 2045.
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    /// What stands for twelve bits: two letters at once.
    private static let pairs: [(UInt8, UInt8)] = (0..<4_096).map { (letters[$0 >> 6], letters[$0 & 63]) }

    private static let padding = UInt8(ascii: "=")
    /// Bytes of a whole line.
    private static let line = 57

    /// Appends lines of 76 letters that end in CRLF; nothing for no bytes.
    static func append(linesOf content: [UInt8], to bytes: inout [UInt8]) {
        guard !content.isEmpty else { return }
        let start = bytes.count
        let lines = (content.count + line - 1) / line
        let length = (content.count + 2) / 3 * 4 + lines * 2
        bytes.append(contentsOf: repeatElement(0, count: length))
        content.withUnsafeBufferPointer { content in
            bytes.withUnsafeMutableBufferPointer { bytes in
                var place = start
                for from in stride(from: 0, to: content.count, by: line) {
                    let piece = UnsafeBufferPointer(rebasing: content[from..<min(from + line, content.count)])
                    place = encode(piece, into: bytes, at: place)
                    bytes[place] = 0x0D
                    bytes[place + 1] = 0x0A
                    place += 2
                }
            }
        }
    }

    /// The letters alone.
    static func text(of content: [UInt8]) -> String {
        let length = (content.count + 2) / 3 * 4
        let letters = [UInt8](unsafeUninitializedCapacity: length) { bytes, count in
            count = content.withUnsafeBufferPointer { encode($0, into: bytes, at: 0) }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// - Returns: Where what was written ends.
    private static func encode(
        _ content: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int
    ) -> Int {
        var place = start
        var index = 0
        pairs.withUnsafeBufferPointer { pairs in
            while index + 2 < content.count {
                let bits = Int(content[index]) << 16 | Int(content[index + 1]) << 8 | Int(content[index + 2])
                (bytes[place], bytes[place + 1]) = pairs[bits >> 12]
                (bytes[place + 2], bytes[place + 3]) = pairs[bits & 0xFFF]
                place += 4
                index += 3
            }
            guard index < content.count else { return }
            let second = index + 1 < content.count ? content[index + 1] : nil
            let bits = Int(content[index]) << 16 | Int(second ?? 0) << 8
            (bytes[place], bytes[place + 1]) = pairs[bits >> 12]
            bytes[place + 2] = second == nil ? padding : pairs[bits & 0xFFF].0
            bytes[place + 3] = padding
            place += 4
        }
        return place
    }
}
