/// Text made to fit: as it is, else smaller down to a limit, else on several lines.
struct Fitting {
    let shaper: Shaper
    /// No cell is higher than a page, whatever is written in it.
    let mostLines: Int

    /// Sizes to try, in parts of the wanted one; few, so that a page does not mix many.
    static let factors = [0.95, 0.9, 0.85, 0.8]

    func lines(_ spans: [Span], in width: Double, smallest: Double = 0.8, mostLines: Int? = nil)
        throws(PressFailure) -> [TextLine]
    {
        let line = try shaper.line(spans)
        if line.width <= width { return [line] }
        if line.width * smallest <= width {
            for factor in Self.factors where factor >= smallest {
                let smaller = try shaper.line(spans.map { $0.scaled(by: factor) })
                if smaller.width <= width { return [smaller] }
            }
        }
        return try wrapped(spans, in: width, mostLines: mostLines)
    }

    /// Smaller if that keeps the longest word whole.
    func wrapped(_ spans: [Span], in width: Double, mostLines: Int? = nil) throws(PressFailure) -> [TextLine] {
        guard !spans.isEmpty else { return [] }
        let longest = try widestWord(in: spans)
        let factor = longest > width ? Self.factors.first { longest * $0 <= width } ?? 1 : 1
        let spans = factor == 1 ? spans : spans.map { $0.scaled(by: factor) }
        let limit = min(mostLines ?? self.mostLines, self.mostLines)
        let request = LayoutRequest(spans: spans, width: max(width, 1))
        let lines = try shaper.lines(request)
        if lines.count <= limit { return lines }
        return try shaper.lines(LayoutRequest(spans: spans, width: max(width, 1), maximumLines: limit))
    }

    private func widestWord(in spans: [Span]) throws(PressFailure) -> Double {
        var widest = 0.0
        for case .text(let text, let style) in spans {
            for word in text.split(whereSeparator: { $0 == " " || $0 == "-" }) {
                widest = max(widest, try shaper.line([.text(String(word), style)]).width)
            }
        }
        return widest
    }

    /// On one line whatever it takes: smaller, then with an ellipsis.
    func oneLine(_ spans: [Span], in width: Double, smallest: Double = 0.8) throws(PressFailure) -> TextLine {
        try lines(spans, in: width, smallest: smallest, mostLines: 1).first ?? TextLine()
    }
}
