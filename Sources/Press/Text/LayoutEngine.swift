import CPango

/// Pango's own layout of a paragraph: bidirectional text, fallback fonts, line breaks and ellipsis.
final class LayoutEngine {
    private let map: ObjectReference<PangoFontMap>
    private let context: OpaquePointer
    private let layout: OpaquePointer
    private var descriptions: [TextStyle: FontDescription] = [:]

    init() throws(PressFailure) {
        guard let map = pango_cairo_font_map_new() else { throw .drawing("no font map") }
        self.map = ObjectReference(owning: map)
        guard let context = pango_font_map_create_context(map) else { throw .drawing("no text context") }
        self.context = context
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        layout = pango_layout_new(context)
        pango_layout_set_single_paragraph_mode(layout, 1)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        try checkFont()
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(layout))
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Fontconfig gives another typeface without a word when the one asked for is missing.
    private func checkFont() throws(PressFailure) {
        let wanted = try FontDescription(TextStyle(size: 10))
        guard let font = pango_context_load_font(context, wanted.pointer) else {
            throw .missingFont(FontDescription.latinFamily)
        }
        defer { g_object_unref(font) }
        let found = pango_font_describe(font)
        defer { pango_font_description_free(found) }
        let family = pango_font_description_get_family(found).map { String(cString: $0) }
        guard family == FontDescription.latinFamily else { throw .missingFont(FontDescription.latinFamily) }
    }

    /// Lays the request out and hands every line's runs to the reader, in visual order.
    ///
    /// - Returns: The places of the missing glyphs, as offsets into the text; then nothing was read.
    func read(
        _ request: LayoutRequest,
        line: (UnsafeMutablePointer<PangoLayoutLine>, UnsafePointer<CChar>) throws(PressFailure) -> Void
    ) throws(PressFailure) -> [Int] {
        let text = try set(request)
        guard !text.isEmpty else { return [] }
        if pango_layout_get_unknown_glyphs_count(layout) > 0 { return missing() }
        guard let bytes = pango_layout_get_text(layout) else { throw .drawing("no text") }
        for index in 0..<pango_layout_get_line_count(layout) {
            guard let found = pango_layout_get_line_readonly(layout, index) else { continue }
            try line(found, bytes)
        }
        return []
    }

    private func set(_ request: LayoutRequest) throws(PressFailure) -> String {
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        var text = ""
        for span in request.spans {
            let start = UInt32(text.utf8.count)
            switch span {
            case .text(let words, _): text += words
            case .blank: text += "\u{FFFC}"
            }
            let end = UInt32(text.utf8.count)
            func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?) {
                guard let attribute else { return }
                attribute.pointee.start_index = start
                attribute.pointee.end_index = end
                pango_attr_list_insert(attributes, attribute)
            }
            add(pango_attr_font_desc_new(try description(of: span.style).pointer))
            if span.style.tracking > 0 {
                add(pango_attr_letter_spacing_new(Int32(span.style.tracking * span.style.size * Double(PANGO_SCALE))))
            }
            if case .blank(let width, _) = span {
                var room = PangoRectangle(x: 0, y: 0, width: Int32(width * Double(PANGO_SCALE)), height: 1)
                add(pango_attr_shape_new(&room, &room))
            }
        }
        addFeatures(to: attributes)
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        pango_layout_set_attributes(layout, attributes)
        pango_layout_set_width(layout, request.width.map { Int32(($0 * Double(PANGO_SCALE)).rounded(.up)) } ?? -1)
        pango_layout_set_ellipsize(layout, request.maximumLines == nil ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END)
        pango_layout_set_height(layout, request.maximumLines.map { -Int32($0) } ?? -1)
        return text
    }

    /// No hyphen where a name or an address has to be broken, since it would read as part of it; no ligatures, since
    /// not every reader of a PDF finds “fi” again in one.
    private func addFeatures(to attributes: OpaquePointer?) {
        for attribute in [pango_attr_insert_hyphens_new(0), pango_attr_font_features_new("liga=0, clig=0")] {
            guard let attribute else { continue }
            pango_attr_list_insert(attributes, attribute)
        }
    }

    private func description(of style: TextStyle) throws(PressFailure) -> FontDescription {
        if let known = descriptions[style] { return known }
        let new = try FontDescription(style)
        descriptions[style] = new
        return new
    }

    private func missing() -> [Int] {
        var offsets: [Int] = []
        for index in 0..<pango_layout_get_line_count(layout) {
            var node = pango_layout_get_line_readonly(layout, index)?.pointee.runs
            while let run = node {
                if let item = run.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee {
                    offsets += item.missingOffsets
                }
                node = run.pointee.next
            }
        }
        return offsets
    }
}
