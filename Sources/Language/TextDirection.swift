/// The direction in which a text is read.
package enum TextDirection {
    /// Whether the first letter that has a direction runs from right to left.
    package static func isRightToLeft(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x200F, 0x061C: return true
            case 0x200E: return false
            case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
                // Digits and marks of these blocks leave the question open.
                if scalar.properties.isAlphabetic, scalar.properties.generalCategory != .nonspacingMark { return true }
            default:
                if scalar.properties.isAlphabetic { return false }
            }
        }
        return false
    }
}
