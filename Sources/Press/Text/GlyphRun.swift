import CPango

/// Shaped text in one font, shared by all lines that say it: glyphs at their places from the run's left end, and the letters they stand for.
final class GlyphRun {
    /// An index into the shaper's fonts.
    let font: Int
    let glyphs: [cairo_glyph_t]
    let text: [CChar]
    let clusters: [cairo_text_cluster_t]
    /// Set from right to left: clusters are in reading order, glyphs from left to right.
    let isBackward: Bool

    init(font: Int, glyphs: [cairo_glyph_t], text: [UInt8], clusters: [cairo_text_cluster_t], isBackward: Bool) {
        self.font = font
        self.glyphs = glyphs
        self.text = text.map { CChar(bitPattern: $0) }
        self.clusters = clusters
        self.isBackward = isBackward
    }
}
