/// Cuts plain left-to-right text into pieces that can be shaped one by one and set beside each other.
enum WordSplitter {
    /// Words with the space behind them, and numbers in threes, since figures all have one width.
    ///
    /// - Returns: Nothing for text that has to be seen as a whole: right-to-left scripts, marks, symbols.
    static func pieces(of text: String) -> [Substring]? {
        var pieces: [Substring] = []
        var start = text.startIndex
        var digits = 0
        var previousIsDigit = false
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            guard isPlain(scalar.value) else { return nil }
            let isDigit = (0x30...0x39).contains(scalar.value)
            if start < index, isDigit != previousIsDigit && scalar != " " || isDigit && digits == 3 {
                pieces.append(text[start..<index])
                start = index
                digits = 0
            }
            digits = isDigit ? digits + 1 : 0
            previousIsDigit = isDigit
            index = scalars.index(after: index)
            if scalar == " " {
                pieces.append(text[start..<index])
                start = index
                digits = 0
                previousIsDigit = false
            }
        }
        if start < index { pieces.append(text[start..<index]) }
        return pieces
    }

    /// Latin, Greek and Cyrillic letters without marks of their own, figures and punctuation.
    private static func isPlain(_ value: UInt32) -> Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x24F, 0x259, 0x370...0x3FF, 0x400...0x482, 0x48A...0x52F: true
        case 0x2010...0x2015, 0x2018...0x201E, 0x2020...0x2022, 0x2026, 0x2030, 0x2039, 0x203A: true
        default: false
        }
    }
}
