import Documents

/// A group's title within a table, over a rule.
struct GroupTitleBlock: Block {
    private let geometry: Geometry
    private let text: TextBlock

    private static let above = Points.millimetres(2.1)
    private static let below = Points.millimetres(0.9)

    init?(_ title: String, grid: TableGrid) throws(PressFailure) {
        guard !title.isEmpty else { return nil }
        geometry = grid.geometry
        text = TextBlock(
            lines: try grid.fitting.lines(
                Line(title).spans(in: Typography.groupTitle), in: grid.geometry.bodyWidth, mostLines: 2))
    }

    var height: Double { Self.above + text.height + Self.below }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) {
        text.draw(on: canvas, x: geometry.left, y: y + Self.above)
        canvas.rule(
            from: (geometry.left, y + height), to: (geometry.right, y + height), width: Typography.groupRule)
    }
}
