/// A line of text, made of pieces; it wraps where the medium is narrow.
package struct Line: Codable, Hashable, Sendable, ExpressibleByStringLiteral {
    package var pieces: [Piece]

    package init(_ pieces: [Piece] = []) {
        self.pieces = pieces
    }

    package init(_ text: String, _ style: Style = .regular) {
        pieces = text.isEmpty ? [] : [.text(text, style)]
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    /// The words alone, with nothing for blanks and page numbers.
    package var plainText: String {
        pieces.map { if case .text(let text, _) = $0 { text } else { "" } }.joined()
    }

    package var isEmpty: Bool { pieces.isEmpty }
}

/// A piece of a line.
package enum Piece: Codable, Hashable, Sendable {
    case text(String, Style)
    /// Room to write in, over a thin rule.
    case blank(millimetres: Double)
    /// The page's number within its section: `{page}` and `{pages}` in the pattern are replaced.
    case page(pattern: String, Style)
}

package enum Style: String, Codable, Hashable, Sendable {
    case regular
    case strong
    /// Strong, with a little space between the letters: the campaign's name in a running head.
    case spaced
    case small
    /// The one thing in a cell to be read from an arm's length, such as a phone number to dial.
    case large
    case italic
}
