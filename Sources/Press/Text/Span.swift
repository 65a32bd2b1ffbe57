import Documents

/// A stretch of a line in one style, or room to write in.
enum Span: Hashable {
    case text(String, TextStyle)
    /// In points.
    case blank(width: Double, TextStyle)

    var style: TextStyle {
        switch self {
        case .text(_, let style), .blank(_, let style): style
        }
    }

    func scaled(by factor: Double) -> Span {
        switch self {
        case .text(let text, let style): .text(text, style.scaled(by: factor))
        case .blank(let width, let style): .blank(width: width * factor, style.scaled(by: factor))
        }
    }
}

extension Line {
    /// The pieces as spans around a base style; page numbers are left out where the page is not yet known.
    func spans(in base: TextStyle, page: PageNumber? = nil) -> [Span] {
        var spans: [Span] = []
        spans.reserveCapacity(pieces.count)
        for piece in pieces {
            switch piece {
            case .text(let text, let style):
                if !text.isEmpty { spans.append(.text(InertText.cleaned(text), base.applying(style))) }
            case .page(let pattern, let style):
                if let page { spans.append(.text(InertText.cleaned(page.filling(pattern)), base.applying(style))) }
            case .blank(let millimetres):
                if case .text(let label, let style) = spans.last {
                    spans[spans.count - 1] = .text(Self.binding(label), style)
                }
                spans.append(.blank(width: Points.millimetres(millimetres), base))
            }
        }
        return spans
    }

    /// A label stays on one line with the room to write its answer in; two spaces set a label apart.
    private static func binding(_ text: String) -> String {
        guard text.hasSuffix(" ") else { return text }
        let words = text.dropLast()
        let start =
            words.ranges(of: "  ").last?.upperBound
            ?? (words.hasPrefix(" ") ? words.index(after: words.startIndex) : words.startIndex)
        return words[..<start] + words[start...].replacing(" ", with: "\u{A0}") + "\u{A0}"
    }
}
