/// How many bytes at the front of some bytes are whole, well-formed UTF-8.
///
/// Well-formed as Unicode's table 3-7 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
struct UTF8Prefix {
    let length: Int
    /// What follows may be the beginning of a sequence whose rest is still to come.
    let isCutOff: Bool

    init(of bytes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        let count = bytes.count
        let words = UnsafeRawPointer(bytes.baseAddress)
        while at < count {
            if let words {
                while at + 8 <= count, words.loadUnaligned(fromByteOffset: at, as: UInt64.self) & Self.highBits == 0 {
                    at += 8
                }
                if at == count { break }
            }
            let lead = bytes[at]
            if lead < 0x80 {
                at += 1
                continue
            }
            let needed = Self.sequenceLength(lead)
            guard needed > 0 else { break }
            let there = min(needed, count - at)
            if there > 1, !Self.isSecond(bytes[at + 1], after: lead) { break }
            if there > 2, bytes[at + 2] & 0xC0 != 0x80 { break }
            if there > 3, bytes[at + 3] & 0xC0 != 0x80 { break }
            guard there == needed else {
                length = at
                isCutOff = true
                return
            }
            at += needed
        }
        length = at
        isCutOff = false
    }

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    private static func sequenceLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    private static func isSecond(_ byte: UInt8, after lead: UInt8) -> Bool {
        switch lead {
        case 0xE0: 0xA0...0xBF ~= byte
        case 0xED: 0x80...0x9F ~= byte
        case 0xF0: 0x90...0xBF ~= byte
        case 0xF4: 0x80...0x8F ~= byte
        default: 0x80...0xBF ~= byte
        }
    }
}
