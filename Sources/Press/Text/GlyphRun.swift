import CPango

/// Shaped text in one font: glyphs at their places from the run's left end, and the letters they stand for.
struct GlyphRun {
    /// An index into the shaper's fonts.
    let font: Int
    let glyphs: [cairo_glyph_t]
    let text: [UInt8]
    let clusters: [cairo_text_cluster_t]
    /// Set from right to left: clusters are in reading order, glyphs from left to right.
    let isBackward: Bool
}
