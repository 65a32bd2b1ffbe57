import CPango

/// Glyphs as Pango numbers them beyond those of the font.
enum SpecialGlyph {
    static let empty: UInt32 = 0x0FFF_FFFF
    static let unknownFlag: UInt32 = 0x1000_0000
}

extension PangoGlyphItem {
    /// Offsets into the text of what no installed font can show.
    var missingOffsets: [Int] {
        let start = Int(item.pointee.offset)
        return (0..<Int(glyphs.pointee.num_glyphs)).compactMap { index in
            let glyph = glyphs.pointee.glyphs[index].glyph
            guard glyph != SpecialGlyph.empty, glyph & SpecialGlyph.unknownFlag != 0 else { return nil }
            return start + Int(glyphs.pointee.log_clusters[index])
        }
    }

    var isBackward: Bool { item.pointee.analysis.level & 1 == 1 }

    /// Stands for text that was left out.
    var isEllipsis: Bool { item.pointee.analysis.flags & 2 != 0 }

    /// In points.
    var width: Double {
        (0..<Int(glyphs.pointee.num_glyphs)).reduce(0.0) {
            $0 + Double(glyphs.pointee.glyphs[$1].geometry.width)
        } / Double(PANGO_SCALE)
    }

    /// The run's glyphs and letters as Cairo wants them.
    func run(font: Int, text: UnsafePointer<CChar>) -> GlyphRun {
        let count = Int(glyphs.pointee.num_glyphs)
        var drawn: [cairo_glyph_t] = []
        drawn.reserveCapacity(count)
        var x = 0.0
        var isDrawn = [Bool](repeating: false, count: count)
        for index in 0..<count {
            let info = glyphs.pointee.glyphs[index]
            if info.glyph != SpecialGlyph.empty {
                isDrawn[index] = true
                drawn.append(
                    cairo_glyph_t(
                        index: UInt(info.glyph),
                        x: x + Double(info.geometry.x_offset) / Double(PANGO_SCALE),
                        y: Double(info.geometry.y_offset) / Double(PANGO_SCALE)))
            }
            x += Double(info.geometry.width) / Double(PANGO_SCALE)
        }
        if isEllipsis {
            let dots = Array("…".utf8)
            let cluster = cairo_text_cluster_t(num_bytes: Int32(dots.count), num_glyphs: Int32(drawn.count))
            return GlyphRun(font: font, glyphs: drawn, text: dots, clusters: [cluster], isBackward: false)
        }
        let letters = UnsafeBufferPointer(start: text + Int(item.pointee.offset), count: Int(item.pointee.length))
            .map { UInt8(bitPattern: $0) }
        var run = GlyphParts(glyphs: drawn, clusters: clusters(isDrawn))
        if isBackward, let emptyGlyph {
            run.giveEachLetterAGlyph(letters, empty: emptyGlyph, rightEdges: rightEdges)
        }
        return GlyphRun(
            font: font, glyphs: run.glyphs, text: letters, clusters: run.clusters, isBackward: isBackward)
    }

    /// A glyph of the font that takes no room and leaves no ink; nil when it has none.
    ///
    /// Noto Sans Arabic draws its joiners and its marks of direction, and leaves the zero-width space empty.
    private var emptyGlyph: UInt? {
        guard let font = pango_font_get_hb_font(item.pointee.analysis.font) else { return nil }
        var glyph: hb_codepoint_t = 0
        var extents = hb_glyph_extents_t()
        guard hb_font_get_nominal_glyph(font, 0x200B, &glyph) != 0, hb_font_get_glyph_h_advance(font, glyph) == 0,
            hb_font_get_glyph_extents(font, glyph, &extents) == 0 || extents.width == 0 && extents.height == 0
        else { return nil }
        return UInt(glyph)
    }

    /// Of each cluster, in reading order, in points from the run's left end.
    private var rightEdges: [Double] {
        var edges: [Double] = []
        var x = width
        var last: Int32?
        for index in (0..<Int(glyphs.pointee.num_glyphs)).reversed() {
            let byte = glyphs.pointee.log_clusters[index]
            if byte != last { edges.append(x) }
            last = byte
            x -= Double(glyphs.pointee.glyphs[index].geometry.width) / Double(PANGO_SCALE)
        }
        return edges
    }

    /// In reading order: how many bytes and how many glyphs belong together.
    private func clusters(_ isDrawn: [Bool]) -> [cairo_text_cluster_t] {
        let order = isBackward ? Array(isDrawn.indices.reversed()) : Array(isDrawn.indices)
        var starts: [(byte: Int32, glyphs: Int32)] = []
        for index in order {
            let byte = glyphs.pointee.log_clusters[index]
            if starts.last?.byte == byte {
                starts[starts.count - 1].glyphs += isDrawn[index] ? 1 : 0
            } else {
                starts.append((byte, isDrawn[index] ? 1 : 0))
            }
        }
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1].byte : Int32(item.pointee.length)
            return cairo_text_cluster_t(num_bytes: end - starts[index].byte, num_glyphs: starts[index].glyphs)
        }
    }
}
