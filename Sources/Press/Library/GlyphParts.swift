import CPango

/// A run's glyphs from left to right, and its clusters in reading order.
struct GlyphParts {
    var glyphs: [cairo_glyph_t]
    var clusters: [cairo_text_cluster_t]

    /// How far apart what stands for two letters of one ligature is, in points; nothing of it is seen.
    private static let step = 0.2

    /// In a run set from right to left, gives each letter of a ligature a place of its own.
    ///
    /// Readers of a PDF turn such a run round glyph by glyph. A ligature that stands for two letters (lam-alef) would
    /// come back with these in the wrong order; so its last letter keeps the ink, and an empty glyph at its right
    /// edge stands for each one before.
    mutating func giveEachLetterAGlyph(_ text: [UInt8], empty: UInt, rightEdges: [Double]) {
        var reading: [[cairo_glyph_t]] = []
        var split: [cairo_text_cluster_t] = []
        var byte = 0
        var end = glyphs.count
        for (index, cluster) in clusters.enumerated() where index < rightEdges.count {
            let start = end - Int(cluster.num_glyphs)
            let ink = Array(glyphs[start..<end])
            let letters = String(decoding: text[byte..<(byte + Int(cluster.num_bytes))], as: UTF8.self).unicodeScalars
            byte += Int(cluster.num_bytes)
            end = start
            guard let last = letters.last, letters.count > 1, !ink.isEmpty else {
                split.append(cluster)
                reading.append(ink)
                continue
            }
            for (place, letter) in letters.dropLast().enumerated() {
                let x = rightEdges[index] - Self.step * Double(place + 1)
                reading.append([cairo_glyph_t(index: empty, x: x, y: 0)])
                split.append(cairo_text_cluster_t(num_bytes: Int32(letter.utf8.count), num_glyphs: 1))
            }
            reading.append(ink)
            split.append(cairo_text_cluster_t(num_bytes: Int32(last.utf8.count), num_glyphs: cluster.num_glyphs))
        }
        // What is left over would be glyphs without letters: then the run stays as the shaper gave it.
        guard end == 0, byte == text.count else { return }
        glyphs = reading.reversed().flatMap { $0 }
        clusters = split
    }
}
