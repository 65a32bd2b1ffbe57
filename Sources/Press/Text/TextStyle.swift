import Documents

/// How a run of text is set: size in points, weight, slant and the space between its letters.
struct TextStyle: Hashable {
    var size: Double
    var isBold = false
    var isItalic = false
    /// In parts of the size.
    var tracking = 0.0

    init(size: Double, isBold: Bool = false, isItalic: Bool = false, tracking: Double = 0) {
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
        self.tracking = tracking
    }

    /// The style of a piece whose surroundings are set in this style.
    func applying(_ style: Style) -> TextStyle {
        var applied = self
        switch style {
        case .regular: break
        case .strong: applied.isBold = true
        case .spaced:
            applied.isBold = true
            applied.tracking = 0.08
        case .small: applied.size *= 0.84
        case .large:
            applied.size *= 1.21
            applied.isBold = true
        case .italic: applied.isItalic = true
        }
        return applied
    }

    func scaled(by factor: Double) -> TextStyle {
        var scaled = self
        scaled.size *= factor
        return scaled
    }
}
