import Documents

/// A table's column titles over a strong rule; stands again on every page of the table.
struct TableHeaderBlock: Block {
    private let grid: TableGrid
    private let titles: [TextBlock]
    private let textHeight: Double

    static let above = Points.millimetres(3)
    private static let below = Points.millimetres(1)

    init(_ table: Table, grid: TableGrid) throws(PressFailure) {
        self.grid = grid
        var titles: [TextBlock] = []
        for (column, place) in zip(table.columns, grid.places) {
            let spans = Line(column.title).spans(in: Typography.columnTitle)
            titles.append(
                TextBlock(lines: spans.isEmpty ? [] : try grid.fitting.lines(spans, in: place.textWidth, mostLines: 3)))
        }
        self.titles = titles
        textHeight = max(titles.map(\.height).max() ?? 0, Typography.columnTitle.size * 1.25)
    }

    var height: Double { Self.above + textHeight + Self.below + Typography.headerRule / 2 }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) {
        let bottom = y + height - Typography.headerRule / 2
        for (place, title) in zip(grid.places, titles) {
            title.draw(
                on: canvas, x: place.x + place.inset, y: bottom - Self.below - title.height,
                trailingIn: place.isTrailing ? place.textWidth : nil)
            if place.isWrittenIn {
                canvas.columnRule(x: place.x, from: y + Self.above, to: y + height, width: Typography.hairline)
            }
        }
        canvas.rule(
            from: (grid.geometry.left, bottom), to: (grid.geometry.right, bottom), width: Typography.headerRule)
    }
}
