/// How many segments networks cut a text message into: 160 signs of GSM 03.38's alphabet each, or 70 of UTF-16 where
/// any letter is outside of it; a little less where there are several.
struct TextMessageLength: Hashable, Sendable {
    let segments: Int
    /// Every letter is in the alphabet of the first mobile phones.
    let isPlain: Bool

    var isOneSegment: Bool { segments <= 1 }

    init(_ text: String) {
        let units = text.unicodeScalars.reduce(into: (plain: 0 as Int?, wide: 0)) { units, scalar in
            let cost = Self.basic.contains(scalar) ? 1 : Self.extended.contains(scalar) ? 2 : nil
            units.plain = units.plain.flatMap { sum in cost.map { sum + $0 } }
            units.wide += UTF16.width(scalar)
        }
        if let plain = units.plain {
            isPlain = true
            segments = plain <= 160 ? 1 : (plain + 152) / 153
        } else {
            isPlain = false
            segments = units.wide <= 70 ? 1 : (units.wide + 66) / 67
        }
    }

    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)

    private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
