import Foundation

/// What each letter up to the Arabic block becomes: up to two scalars, in tables made once.
struct LetterTable: Sendable {
    /// Scalars below this are in the table; the rest goes a slower way.
    static let limit: UInt32 = 0x700
    /// An entry of what separates tokens.
    static let separator: UInt32 = 0x20
    /// An entry of what is left out.
    static let nothing: UInt32 = 0
    /// An entry of a letter that only ICU can transliterate.
    static let foreign: UInt32 = 0xFFFF

    /// Two scalars of sixteen bits, the first one low.
    private let entries: [UInt32]

    subscript(_ scalar: UInt32) -> UInt32 { entries[Int(scalar)] }

    /// Letters without diacritics; each script keeps its own.
    static let folded = LetterTable(latin + "ى=ي ة=ه ک=ك ی=ي \u{640}=", keepsScripts: true)

    /// Latin and Cyrillic letters as small ASCII letters, Arabic ones as capitals: what ``NameSkeleton`` reads.
    static let sounds = LetterTable(latin + "ə=a " + cyrillic + arabic + signs, keepsScripts: false)

    private static let latin = "ə=e ǝ=e ı=i ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ħ=h ŧ=t ŋ=n ſ=s "

    /// х and һ as x, ч as j, so that no digraph of Latin writing arises among them.
    private static let cyrillic = """
        а=a б=b в=v г=g д=d е=e ё=e ж=j з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=x ц=ts ч=j ш=s \
        щ=s ъ= ы=i ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=v ә=e ғ=g ҝ=g ө=o ү=u ұ=u һ=x ҹ=j ј=y қ=q ң=n ҳ=x ҷ=j љ=l \
        њ=n ђ=j ћ=j џ=j ѕ=z 
        """

    /// A for alef and a first ayn, W and Y for the letters that are vowels or consonants, H and Q for final h and ta.
    private static let arabic = """
        ا=A آ=A أ=A إ=A ٱ=A ع=E ء= ؤ=U ئ= ب=B پ=P ت=T ث=S ج=J چ=J ح=G خ=G د=D ذ=Z ر=R ز=Z ژ=J س=S ش=S ص=S ض=Z ط=T \
        ظ=Z غ=G ف=F ق=G ڤ=V ك=K ک=K گ=G ل=L م=M ن=N ه=H ھ=H ة=Q و=W ي=Y ى=I ی=Y \u{640}= 
        """

    private static let signs = "-=- '= `= ´= ʹ= ʻ= ʼ= "

    private init(_ pairs: String, keepsScripts: Bool) {
        var entries = Self.plain.map { keepsScripts || !$0.isForeign ? $0.entry : Self.foreign }
        for pair in pairs.unicodeScalars.split(separator: " ") {
            guard let letter = pair.first else { continue }
            let replacement = Self.packed(pair.dropFirst(2).map(\.value))
            entries[Int(letter.value)] = replacement
            let capital = letter.properties.uppercaseMapping.unicodeScalars
            if capital.count == 1, let capital = capital.first, capital.value < Self.limit {
                entries[Int(capital.value)] = replacement
            }
        }
        entries[Int(UInt8(ascii: "I"))] = UInt32(UInt8(ascii: "i"))
        self.entries = entries
    }

    private static func packed(_ scalars: some Collection<UInt32>) -> UInt32 {
        guard let first = scalars.first else { return nothing }
        return scalars.count == 1 ? first : first | scalars[scalars.index(after: scalars.startIndex)] << 16
    }

    /// What each scalar is in lower case, without the marks that Unicode can take off; and whether it is a letter of
    /// another script than Latin.
    ///
    /// All letters in one text, since each conversion of a text costs more than the letters in it.
    private static let plain: [(entry: UInt32, isForeign: Bool)] = {
        let scalars = (0..<limit).compactMap(Unicode.Scalar.init)
        // Private: part of no letter.
        let end: Unicode.Scalar = "\u{E000}"
        var letters = String.UnicodeScalarView()
        var plain = scalars.map { scalar -> (entry: UInt32, isForeign: Bool) in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .format, .modifierLetter: return (nothing, false)
            case .decimalNumber: return (0x30 + UInt32(scalar.properties.numericValue ?? 0), false)
            default: break
            }
            guard scalar.properties.isAlphabetic else { return (separator, false) }
            letters.append(scalar)
            letters.append(end)
            return (foreign, true)
        }
        var places = plain.indices.filter { plain[$0].isForeign }[...]
        var letter: [UInt32] = []
        for scalar in String(letters).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if scalar == end {
                if let place = places.popFirst() { plain[place] = (packed(letter), letter.contains { $0 >= 0x80 }) }
                letter.removeAll(keepingCapacity: true)
            } else if scalar.properties.generalCategory != .nonspacingMark {
                letter.append(scalar.value)
            }
        }
        return plain
    }()
}
