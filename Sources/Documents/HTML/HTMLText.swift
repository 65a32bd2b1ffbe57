/// Text for HTML: inert, and escaped for content and attributes alike.
package enum HTMLText {
    package static func escaped(_ text: String) -> String {
        let clean = InertText.cleaned(text)
        guard clean.utf8.contains(where: { special($0) }) else { return clean }
        var escaped = ""
        escaped.reserveCapacity(clean.utf8.count + 16)
        for scalar in clean.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func special(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// Page numbers are left out with what set them apart: the browser makes the pages.
    static func line(_ line: Line) -> String {
        var pieces = line.pieces
        if pieces.contains(where: { if case .page = $0 { true } else { false } }) {
            pieces.removeAll { if case .page = $0 { true } else { false } }
            if case .text(let text, let style) = pieces.last {
                pieces[pieces.count - 1] = .text(TextFlow.trimmed(text, of: " ·|–-"), style)
            }
        }
        return pieces.map { markup($0) }.joined()
    }

    private static func markup(_ piece: Piece) -> String {
        switch piece {
        case .text(let text, let style): markup(escaped(text), style)
        case .blank(let width): "<span class=\"blank\" style=\"width:\(HTMLTable.number(width))mm\"></span>"
        case .page: ""
        }
    }

    private static func markup(_ escaped: String, _ style: Style) -> String {
        switch style {
        case .regular: escaped
        case .strong: "<b>\(escaped)</b>"
        case .spaced: "<b class=\"spaced\">\(escaped)</b>"
        case .small: "<small>\(escaped)</small>"
        case .large: "<b class=\"large\">\(escaped)</b>"
        case .italic: "<i>\(escaped)</i>"
        }
    }
}
