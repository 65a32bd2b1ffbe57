/// Cuts plain left-to-right text into pieces that can be shaped one by one and set beside each other.
enum WordSplitter {
    /// Words with the space behind them, and numbers in threes, since figures all have one width.
    ///
    /// - Returns: `false` for text that has to be seen as a whole: right-to-left scripts, marks, symbols.
    static func forEachPiece(of bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) -> Bool {
        var start = 0
        var index = 0
        var digits = 0
        while index < bytes.count {
            guard let length = plainLength(bytes, at: index) else { return false }
            let isDigit = length == 1 && (0x30...0x39).contains(bytes[index])
            let isSpace = bytes[index] == 0x20
            let isOther = digits > 0 ? !isDigit || digits == 3 : isDigit
            if start < index, isOther, !isSpace {
                body(start..<index)
                start = index
                digits = 0
            }
            index += length
            if isSpace {
                body(start..<index)
                start = index
                digits = 0
            } else {
                digits = isDigit ? digits + 1 : 0
            }
        }
        if start < index { body(start..<index) }
        return true
    }

    /// Bytes of a Latin, Greek or Cyrillic letter without marks of its own, a figure or a punctuation mark.
    private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let first = bytes[index]
        if first < 0x80 { return first >= 0x20 && first < 0x7F ? 1 : nil }
        if first < 0xE0 {
            switch UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F) {
            case 0xA0...0xAC, 0xAE...0x24F, 0x259, 0x370...0x3FF, 0x400...0x482, 0x48A...0x52F: return 2
            default: return nil
            }
        }
        guard first == 0xE2, bytes[index + 1] == 0x80 else { return nil }
        switch bytes[index + 2] {
        case 0x90...0x95, 0x98...0x9E, 0xA0...0xA2, 0xA6, 0xB0, 0xB9, 0xBA: return 3
        default: return nil
        }
    }
}
