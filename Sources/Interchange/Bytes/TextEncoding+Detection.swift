import Foundation

extension TextEncoding {
    /// The encoding that the beginning of a text shows, and how many bytes of byte order mark come before the text.
    ///
    /// A byte order mark decides; else what is mostly UTF-8 is UTF-8 (a sequence cut off by the end is no fault);
    /// else words made of high letters alone are Cyrillic, and the six letters in which Turkish differs from Western
    /// European decide the rest.
    static func detect(_ head: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, markLength: Int) {
        for candidate in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
            let length = candidate.markLength(in: head)
            if length > 0 { return (candidate, length) }
        }
        if let encoding = utf16(head) { return (encoding, 0) }
        return (looksLikeUTF8(head) ? .utf8 : declared(head) ?? eightBit(head), 0)
    }

    /// UTF-16 without a byte order mark: of nearly every two bytes, one and always the same says Latin, Cyrillic or
    /// Arabic, which in other texts are control characters.
    private static func utf16(_ head: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let pairs = head.count / 2
        guard pairs >= 2 else { return nil }
        var little = 0
        var big = 0
        for pair in 0..<pairs {
            if isUpperHalf(head[2 * pair + 1]), !isUpperHalf(head[2 * pair]) { little += 1 }
            if isUpperHalf(head[2 * pair]), !isUpperHalf(head[2 * pair + 1]) { big += 1 }
        }
        if little * 5 >= pairs * 4 { return .utf16LittleEndian }
        return big * 5 >= pairs * 4 ? .utf16BigEndian : nil
    }

    private static func isUpperHalf(_ byte: UInt8) -> Bool { byte <= 6 || byte == 0x1E }

    /// What a card of version 2.1 says of itself: `CHARSET=windows-1251`.
    private static func declared(_ head: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let text = String(decoding: head.prefix(1 << 12), as: UTF8.self).lowercased()
        guard text.hasPrefix("begin:vcard"), let found = text.range(of: "charset=") else { return nil }
        let name = text[found.upperBound...].prefix { $0 != ";" && $0 != ":" && $0 != "," }
        let encoding = TextEncoding(named: String(name))
        return encoding == .utf8 || encoding?.isUTF16 == true ? nil : encoding
    }

    /// Are there at least as many whole sequences of UTF-8 as bytes that are none?
    ///
    /// A text with a few wrong bytes among many right ones is broken UTF-8, to be refused, and not another encoding.
    private static func looksLikeUTF8(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        var sequences = 0
        var faults = 0
        var rest = head
        while true {
            let prefix = UTF8Prefix(of: rest)
            sequences += rest[..<prefix.length].count { $0 >= 0xC2 }
            if prefix.length == rest.count || prefix.isCutOff { break }
            faults += 1
            rest = UnsafeBufferPointer(rebasing: rest[(prefix.length + 1)...])
        }
        return sequences >= faults
    }

    /// How many bytes of this encoding's byte order mark `head` begins with; `0` for none.
    func markLength(in head: UnsafeBufferPointer<UInt8>) -> Int {
        let mark: [UInt8] =
            switch self {
            case .utf8: [0xEF, 0xBB, 0xBF]
            case .utf16LittleEndian: [0xFF, 0xFE]
            case .utf16BigEndian: [0xFE, 0xFF]
            case .windows1251, .windows1252, .windows1254: []
            }
        return head.starts(with: mark) ? mark.count : 0
    }

    private static func eightBit(_ head: UnsafeBufferPointer<UInt8>) -> TextEncoding {
        var evidence = LetterEvidence()
        for byte in head { evidence.see(byte) }
        evidence.endWord()
        if evidence.highWords > evidence.mixedWords { return .windows1251 }
        return evidence.turkish > 0 && evidence.turkish >= evidence.western ? .windows1254 : .windows1252
    }
}

/// What the words of a text in some 8-bit encoding are made of.
private struct LetterEvidence {
    /// Words of two letters or more, all of them above ASCII.
    var highWords = 0
    /// Words of ASCII letters and others.
    var mixedWords = 0
    /// Ğ İ Ş ğ ı ş in Windows-1254, Ð Ý Þ ð ý þ in Windows-1252.
    var turkish = 0
    /// Accented letters that neither Turkish nor Azerbaijani has.
    var western = 0

    private var high = 0
    private var ascii = 0

    mutating func see(_ byte: UInt8) {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A:
            ascii += 1
        case 0xA8, 0xB8, 0xC0...0xFF:
            high += 1
            switch byte {
            case 0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE: turkish += 1
            case 0xC7, 0xD6, 0xDC, 0xE7, 0xF6, 0xFC, 0xC2, 0xE2, 0xCE, 0xEE, 0xDB, 0xFB, 0xA8, 0xB8: break
            default: western += 1
            }
        default:
            endWord()
        }
    }

    mutating func endWord() {
        if high > 1, ascii == 0 { highWords += 1 }
        if high > 0, ascii > 0 { mixedWords += 1 }
        high = 0
        ascii = 0
    }
}
