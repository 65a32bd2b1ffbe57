import Documents

/// The heading again on a section's further pages, small and on one line, with its most important facts.
struct ContinuedHeadBlock: Block {
    private let geometry: Geometry
    private let line: TextLine
    let height: Double

    private static let above = Points.millimetres(2)

    init?(_ section: Section, geometry: Geometry, fitting: Fitting) throws(PressFailure) {
        guard !section.heading.isEmpty else { return nil }
        var spans = Line(section.heading).spans(in: Typography.continuedHeading)
        let facts = section.facts.filter(\.isProminent).flatMap(\.facts)
        for (index, fact) in facts.enumerated() {
            let label = (index == 0 ? "     " : "   ·   ") + fact.label + "\u{A0}\u{A0}"
            spans += Line(label).spans(in: Typography.factLabel)
            spans += Line(fact.value).spans(in: Typography.fact)
        }
        self.geometry = geometry
        line = try fitting.oneLine(spans, in: geometry.bodyWidth)
        height = Self.above + Typography.continuedHeading.size * 1.25
    }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) {
        let lineHeight = Typography.continuedHeading.size * 1.25
        canvas.draw(line, x: geometry.left, baseline: y + Self.above + line.baseline(inHeight: lineHeight))
    }
}
