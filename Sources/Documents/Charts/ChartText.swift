import Language

/// How wide words will be, near enough to leave room for them: charts are laid out without a typeface at hand.
enum ChartText {
    /// Of a column of a terminal, in parts of the size: a little more than Noto Sans needs.
    static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
        Double(DisplayWidth.columns(text)) * size * (isBold ? 0.64 : 0.58)
    }

    /// Inert, and ending in an ellipsis where it would not fit.
    static func fitted(_ text: String, size: Double, isBold: Bool, in room: Double) -> String {
        let clean = InertText.cleaned(text)
        let columns = room / width("0", size: size, isBold: isBold)
        return DisplayWidth.truncated(clean, to: Int(columns.isFinite ? min(max(columns, 0), 10_000) : 0))
    }

    /// A size at which the words fit, from the wanted one down to half of it.
    static func size(_ wanted: Double, for text: String, isBold: Bool, in room: Double) -> Double {
        let natural = width(text, size: wanted, isBold: isBold)
        return natural <= room ? wanted : max(wanted / 2, wanted * room / natural)
    }
}
