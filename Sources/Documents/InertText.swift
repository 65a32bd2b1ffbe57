/// Text made harmless: nothing in it moves a cursor, colours a terminal or turns the direction of what stands around it.
package enum InertText {
    /// Line breaks and tabs become spaces; other controls, and marks that override, embed or isolate direction,
    /// become `U+FFFD`, so that a reader sees that something was there.
    package static func cleaned(_ text: String) -> String {
        guard needsCleaning(text) else { return text }
        var clean = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            if afterReturn, scalar == "\n" { continue }
            switch treatment(of: scalar) {
            case .kept: clean.append(scalar)
            case .space: clean.append(" ")
            case .shown: clean.append("\u{FFFD}")
            }
        }
        return String(clean)
    }

    /// The same, but line breaks and tabs stay, for a file whose fields may hold them.
    package static func keepingLines(_ text: String) -> String {
        guard needsCleaning(text) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let stays = scalar == "\r" || scalar == "\n" || scalar == "\t" || treatment(of: scalar) == .kept
            clean.append(stays ? scalar : "\u{FFFD}")
        }
        return String(clean)
    }

    /// Looks at bytes alone first: nearly every text is clean, and a roster has a hundred thousand of them.
    private static func needsCleaning(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(isDoubtful) && text.unicodeScalars.contains { treatment(of: $0) != .kept }
    }

    private static func isDoubtful(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        var lead: UInt8 = 0
        for byte in utf8 {
            if byte < 0x20 || byte == 0x7F { return true }
            // C1 controls begin with C2; direction and line marks with E2 80 or E2 81; tags, odd marks and what is no character with EF or F0 on.
            if lead == 0xC2, byte < 0xA0 { return true }
            if lead == 0xE2, byte == 0x80 || byte == 0x81 { return true }
            if byte == 0xEF || byte >= 0xF0 { return true }
            lead = byte
        }
        return false
    }

    private enum Treatment { case kept, space, shown }

    private static func treatment(of scalar: Unicode.Scalar) -> Treatment {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: .space
        case 0x00...0x1F, 0x7F...0x9F: .shown
        case 0x202A...0x202E, 0x2066...0x2069: .shown
        case 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: .shown
        // Not characters at all: XML has no way to hold some of them, PDF none.
        case 0xFDD0...0xFDEF: .shown
        case let value where value & 0xFFFE == 0xFFFE: .shown
        default: .kept
        }
    }
}
