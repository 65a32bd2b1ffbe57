import CPango

/// One page being drawn: gathers what is alike, since every call into Cairo is recorded and replayed.
final class Canvas {
    private let context: OpaquePointer
    private let shaper: Shaper
    private var scaledFonts: [OpaquePointer?] = []

    /// How far to the right of its own place everything is drawn: the column of the page.
    var shift = 0.0

    private var font = -1
    private var isBackward = false
    private var glyphs: [cairo_glyph_t] = []
    private var text: [CChar] = []
    private var clusters: [cairo_text_cluster_t] = []
    private var columnRules: [Double: (top: Double, bottom: Double, width: Double)] = [:]
    private var rules: [Double: [(x1: Double, y1: Double, x2: Double, y2: Double)]] = [:]

    private var stencils = Stencils()

    init(_ context: OpaquePointer, shaper: Shaper) {
        self.context = context
        self.shaper = shaper
    }

    func draw(_ line: TextLine, x: Double, baseline: Double) {
        for part in line.parts {
            append(shaper.runs[Int(part.run)], x: x + shift + Double(part.x), baseline: baseline)
        }
        for blank in line.blanks {
            rule(from: (x + blank.x, baseline + 1.2), to: (x + blank.x + blank.width, baseline + 1.2), width: 0.4)
        }
    }

    func rule(from start: (x: Double, y: Double), to end: (x: Double, y: Double), width: Double) {
        rules[width, default: []].append((start.x + shift, start.y, end.x + shift, end.y))
    }

    /// A rule down a column; where it goes on from the row above, the two become one.
    func columnRule(x: Double, from top: Double, to bottom: Double, width: Double) {
        let x = x + shift
        if let open = columnRules[x], open.width == width, abs(open.bottom - top) < 0.01 {
            columnRules[x]?.bottom = bottom
        } else {
            endColumnRule(x)
            columnRules[x] = (top, bottom, width)
        }
    }

    private func endColumnRule(_ x: Double) {
        guard let open = columnRules.removeValue(forKey: x) else { return }
        rules[open.width, default: []].append((x, open.top, x, open.bottom))
    }

    /// Drawn at once, and so below all text.
    func fill(x: Double, y: Double, width: Double, height: Double, grey: Double) {
        cairo_set_source_rgb(context, grey, grey, grey)
        cairo_rectangle(context, x + shift, y, width, height)
        cairo_fill(context)
        cairo_set_source_rgb(context, 0, 0, 0)
    }

    /// Black squares in one path, so that no hairline shows between them.
    func fill(_ symbol: QRSymbol, x: Double, y: Double, module: Double) {
        for row in 0..<symbol.size {
            for run in symbol.darkRuns(inRow: row) {
                cairo_rectangle(
                    context, x + shift + Double(run.lowerBound) * module, y + Double(row) * module,
                    Double(run.count) * module, module)
            }
        }
        cairo_fill(context)
    }

    /// The same squares, as part of a stencil: see ``finishPage()``.
    func stencil(_ symbol: QRSymbol, x: Double, y: Double, module: Double) {
        stencils.add(symbol, x: x + shift, y: y, module: module)
    }

    /// A line of several parts, in one stroke, so that a dash goes on around a corner.
    func path(_ points: [(x: Double, y: Double)], width: Double, dash: [Double]) {
        guard let first = points.first, points.count > 1 else { return }
        cairo_set_line_width(context, width)
        cairo_set_dash(context, dash, Int32(dash.count), 0)
        cairo_move_to(context, first.x, first.y)
        for point in points.dropFirst() { cairo_line_to(context, point.x, point.y) }
        cairo_stroke(context)
        cairo_set_dash(context, [], 0, 0)
    }

    /// Draws what was gathered and ends the page.
    func finishPage() throws(PressFailure) {
        flushText()
        try stencils.draw(on: context)
        for x in columnRules.keys.sorted() { endColumnRule(x) }
        for width in rules.keys.sorted() {
            cairo_set_line_width(context, width)
            for rule in rules[width] ?? [] {
                cairo_move_to(context, rule.x1, rule.y1)
                cairo_line_to(context, rule.x2, rule.y2)
            }
            cairo_stroke(context)
        }
        rules.removeAll(keepingCapacity: true)
        cairo_show_page(context)
    }

    private func append(_ run: GlyphRun, x: Double, baseline: Double) {
        if run.font != font || run.isBackward != isBackward { flushText() }
        font = run.font
        isBackward = run.isBackward
        for glyph in run.glyphs {
            glyphs.append(cairo_glyph_t(index: glyph.index, x: glyph.x + x, y: glyph.y + baseline))
        }
        // Clusters of a backward run are in reading order, and so cannot follow those of another run.
        clusters += run.clusters
        text += run.text
        if run.isBackward { flushText() }
    }

    private func flushText() {
        guard !glyphs.isEmpty else { return }
        cairo_set_scaled_font(context, scaledFont(font))
        cairo_show_text_glyphs(
            context, text, Int32(text.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
            isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
        glyphs.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
    }

    private func scaledFont(_ index: Int) -> OpaquePointer? {
        while scaledFonts.count <= index {
            scaledFonts.append(pango_cairo_font_get_scaled_font(OpaquePointer(shaper.fonts[scaledFonts.count].pointer)))
        }
        return scaledFonts[index]
    }
}
