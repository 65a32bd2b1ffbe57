import Foundation

/// The letters of a text one by one through a ``LetterTable``, tokens separated by one space.
enum LetterFolding {
    static func folded(_ text: String) -> String {
        var output = FoldedLetters(capacity: text.utf8.count)
        let table = LetterTable.folded
        for scalar in text.unicodeScalars {
            guard scalar.value >= LetterTable.limit else {
                output.append(entry: table[scalar.value])
                continue
            }
            for plain in plainScalars(of: scalar) {
                if plain.value < LetterTable.limit {
                    output.append(entry: table[plain.value])
                } else if plain.properties.isAlphabetic || plain.properties.numericType != nil {
                    output.append(scalar: plain.value)
                } else {
                    output.append(entry: LetterTable.separator)
                }
            }
        }
        return String(decoding: output.finished(), as: UTF8.self)
    }

    /// Small ASCII letters for Latin and Cyrillic, capitals for Arabic, `-` between the parts of a token.
    static func sounds(_ text: String) -> [UInt8] {
        var output = FoldedLetters(capacity: text.utf8.count)
        let table = LetterTable.sounds
        var foreign = String.UnicodeScalarView()
        var previous: UInt32 = 0
        for scalar in text.unicodeScalars {
            let value = plainSign(scalar.value)
            let entry = value < LetterTable.limit ? table[value] : LetterTable.foreign
            if entry == LetterTable.foreign {
                foreign.append(scalar)
                continue
            }
            if !foreign.isEmpty {
                if value >= 0x300, value < 0x370 {
                    foreign.append(scalar)
                    continue
                }
                append(foreign, to: &output)
                foreign.removeAll()
            }
            if value == 0x306, previous == 0x438 || previous == 0x418 {
                output.replaceLast(with: UInt8(ascii: "y"))  // й in two scalars
            } else if value == 0x451, [0x433, 0x413, 0x43A, 0x41A].contains(previous) {
                output.append(entry: UInt32(UInt8(ascii: "o")))  // гё and кё write ö: Гёзал, Кёнуль
            } else {
                output.append(entry: entry)
            }
            previous = value
        }
        if !foreign.isEmpty { append(foreign, to: &output) }
        return output.finished()
    }

    /// Typographic apostrophes and hyphens as the typewriter's.
    private static func plainSign(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x2018, 0x2019, 0x201B: 0x27
        case 0x2010...0x2012: 0x2D
        default: value
        }
    }

    /// Full-width and accented forms as their plain letters; nothing for marks and invisible signs.
    private static func plainScalars(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        String(scalar).decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter {
            switch $0.properties.generalCategory {
            case .nonspacingMark, .format: false
            default: true
            }
        }
    }

    /// Letters outside the table, in the table's own: accented Latin ones by taking marks off, the rest through ICU.
    private static func append(_ scalars: String.UnicodeScalarView, to output: inout FoldedLetters) {
        let plain = scalars.flatMap(plainScalars(of:))
        let table = LetterTable.sounds
        func isKnown(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < LetterTable.limit
                ? table[scalar.value] != LetterTable.foreign : !scalar.properties.isAlphabetic
        }
        var text = String.UnicodeScalarView(plain)
        if !plain.allSatisfy(isKnown) {
            text = Transliteration.latin(String(text)).lowercased().unicodeScalars
        }
        for scalar in text where scalar.properties.generalCategory != .nonspacingMark {
            if isKnown(scalar) {
                output.append(entry: scalar.value < LetterTable.limit ? table[scalar.value] : LetterTable.separator)
            } else {
                output.append(scalar: scalar.value)
            }
        }
    }
}
