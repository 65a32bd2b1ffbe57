/// How many columns of a terminal a text takes.
package enum DisplayWidth {
    package static func columns(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        return text.reduce(0) { $0 + columns($1) }
    }

    /// Fills up with spaces; a text that is already as wide stays whole.
    package static func padded(_ text: String, to width: Int, onLeft: Bool = false) -> String {
        let room = width - columns(text)
        guard room > 0 else { return text }
        let spaces = String(repeating: " ", count: room)
        return onLeft ? spaces + text : text + spaces
    }

    /// Cuts between characters, never inside one, and ends with `…` when something was cut.
    package static func truncated(_ text: String, to width: Int) -> String {
        guard columns(text) > width else { return text }
        guard width > 0 else { return "" }
        var kept = ""
        var used = 0
        for character in text {
            let next = columns(character)
            guard used + next <= width - 1 else { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }

    private static func columns(_ character: Character) -> Int {
        var sum = 0
        var isJoined = false
        var isFirst = true
        for scalar in character.unicodeScalars {
            switch scalar.value {
            case 0x200D: isJoined = true
            // An emoji's style makes a narrow sign wide; skin tones colour the sign before them.
            case 0xFE0F: sum = max(sum, 2)
            case 0x1F3FB...0x1F3FF where !isFirst: break
            default:
                if !isJoined { sum += columns(scalar) }
                isJoined = false
            }
            isFirst = false
        }
        return sum
    }

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F, 0xA0..<0x300: return 1
        // The second and third part of a Korean syllable stand inside the first.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
        // Two of these letters make a flag.
        case 0x1F1E6...0x1F1FF: return 1
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
        default: return isWide(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// East Asian wide and full-width forms, by block.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
