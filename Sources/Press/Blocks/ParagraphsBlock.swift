import Documents

/// Lines of text over the page's width, such as notes and what a caller says.
struct ParagraphsBlock: Block {
    private let geometry: Geometry
    private let text: TextBlock
    private let above: Double
    private let indent: Double
    private let inset: Double
    private let below: Double

    static func callout(_ lines: [Line], _ geometry: Geometry, _ fitting: Fitting) throws(PressFailure)
        -> ParagraphsBlock
    {
        try ParagraphsBlock(
            lines, style: Typography.callout, leading: 1.42, above: 2, indent: 3, inset: 0.6, below: 1, geometry,
            fitting)
    }

    static func notes(_ lines: [Line], _ geometry: Geometry, _ fitting: Fitting) throws(PressFailure) -> ParagraphsBlock
    {
        try ParagraphsBlock(
            lines, style: Typography.note, leading: 1.35, above: 2.5, indent: 0, inset: 0, below: 0, geometry, fitting)
    }

    /// Lengths in millimetres.
    private init(
        _ lines: [Line], style: TextStyle, leading: Double, above: Double, indent: Double, inset: Double,
        below: Double, _ geometry: Geometry, _ fitting: Fitting
    ) throws(PressFailure) {
        self.geometry = geometry
        self.above = Points.millimetres(above)
        self.indent = Points.millimetres(indent)
        self.inset = Points.millimetres(inset)
        self.below = Points.millimetres(below)
        var set: [TextLine] = []
        for line in lines {
            set += try fitting.wrapped(line.spans(in: style), in: geometry.bodyWidth - self.indent)
        }
        text = TextBlock(lines: set, leading: leading)
    }

    var height: Double { above + inset + text.height + inset + below }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) {
        text.draw(on: canvas, x: geometry.left + indent, y: y + above + inset)
        guard indent > 0 else { return }
        let x = geometry.left + 0.6
        canvas.rule(from: (x, y + above), to: (x, y + above + 2 * inset + text.height), width: 1.2)
    }
}
