import Foundation

extension String {
    /// With runs of blanks, line ends among them, as one space each, and letters in their composed form.
    ///
    /// Nothing is copied when there is nothing to change.
    var onOneLine: String {
        var previous: UInt8 = 0
        var isPlain = true
        for byte in utf8 {
            if byte < 0x20 || byte == 0x20 && previous == 0x20 || byte == 0xCC || byte == 0xCD { isPlain = false }
            previous = byte
        }
        if isPlain { return self }
        let words = unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
        return words.map { String($0) }.joined(separator: " ").precomposedStringWithCanonicalMapping
    }

    /// Without blanks around, on one line.
    var trimmedOnOneLine: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last]).onOneLine
    }
}
