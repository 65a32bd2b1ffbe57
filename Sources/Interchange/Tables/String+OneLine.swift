import Foundation

extension UnsafeBufferPointer<UInt8> {
    /// The text of these bytes on one line, see ``Swift/String/onOneLine``.
    var onOneLine: String {
        let text = String(decoding: self, as: UTF8.self)
        return isOnOneLine ? text : text.putOnOneLine
    }
}

extension Collection<UInt8> {
    /// No control character, no two blanks in a row, and nothing that could be a combining mark.
    fileprivate var isOnOneLine: Bool {
        var previous: UInt8 = 0
        for byte in self {
            if byte < 0x20 || byte == 0x20 && previous == 0x20 || byte == 0xCC || byte == 0xCD { return false }
            previous = byte
        }
        return true
    }
}

extension String {
    /// With runs of blanks, line ends among them, as one space each, and letters in their composed form.
    ///
    /// Nothing is copied when there is nothing to change.
    var onOneLine: String { utf8.isOnOneLine ? self : putOnOneLine }

    fileprivate var putOnOneLine: String {
        let words = unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
        return words.map { String($0) }.joined(separator: " ").precomposedStringWithCanonicalMapping
    }

    /// Without blanks around, on one line.
    package var trimmedOnOneLine: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last]).onOneLine
    }
}
