import Documents

/// Text as a spreadsheet's XML can hold it.
enum SpreadsheetText {
    /// UTF-16 code units that one cell can hold.
    static let longest = 32_767

    /// Inert, of characters that XML has, and shortened with an ellipsis where it is longer than a cell can be.
    static func clean(_ text: String) -> String {
        var clean = InertText.cleaned(text)
        if clean.unicodeScalars.contains(where: isForeignToXML) {
            var kept = String.UnicodeScalarView()
            for scalar in clean.unicodeScalars { kept.append(isForeignToXML(scalar) ? "\u{FFFD}" : scalar) }
            clean = String(kept)
        }
        return shortened(clean)
    }

    private static func shortened(_ text: String) -> String {
        guard text.utf16.count > longest else { return text }
        var end = text.utf16.index(text.startIndex, offsetBy: longest - 1)
        while end.samePosition(in: text) == nil { end = text.utf16.index(before: end) }
        return text[..<end] + "…"
    }

    /// With the letters that spreadsheets would read as an escape, such as `_x000D_`, made plain.
    static func escaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    }

    private static func isForeignToXML(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }

    /// The cell's lines below each other.
    static func text(of cell: Cell) -> String {
        shortened(cell.lines.map { clean(text(of: $0)) }.joined(separator: "\n"))
    }

    /// Blanks to write in as rules.
    static func text(of line: Line) -> String {
        line.pieces.map { piece in
            switch piece {
            case .text(let text, _): text
            case .blank: "______"
            case .page: ""
            }
        }.joined()
    }
}
