import CPango

/// Owns a description of a font: family, weight, slant and size.
final class FontDescription {
    /// Arabic is named outright: chosen by fallback alone, its letters come back from a PDF worse.
    static let latinFamily = "Noto Sans"
    static let families = "Noto Sans,Noto Sans Arabic,Noto Sans Symbols2"

    let pointer: OpaquePointer

    init(_ style: TextStyle) throws(PressFailure) {
        guard let pointer = pango_font_description_new() else {
            throw .drawing("no font description")
        }
        self.pointer = pointer
        pango_font_description_set_family(pointer, Self.families)
        pango_font_description_set_weight(pointer, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(pointer, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(pointer, style.size * Double(PANGO_SCALE))
    }

    deinit {
        pango_font_description_free(pointer)
    }
}
