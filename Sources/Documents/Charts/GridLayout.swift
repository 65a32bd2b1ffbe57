/// A row for each thing and a square for each hour: a label, and under it a bar made of the series' inks.
struct GridLayout {
    let head: ChartDrawing
    let rows: [ChartDrawing]

    private static let size = 7.6
    private static let cellSize = 7.4
    private static let rowHeight = 21.0
    private static let widestCell = 92.0

    init(_ grid: ChartGrid, of chart: Chart, width: Double) {
        let count = max(1, grid.columns.count)
        let names = grid.rows.map { ChartText.width("\($0.code) \($0.name)", size: Self.size, isBold: true) }.max() ?? 0
        let room = min(max(names + 8, 60), width * 0.28)
        let cell = min((width - room) / Double(count), Self.widestCell)
        var head = ChartKey.head(of: chart, width: width)
        let base = head.height + 9
        for (index, title) in grid.columns.enumerated() {
            // An hour is a moment: it stands where it begins.
            head.write(
                title, at: .init(room + Double(index) * cell, base),
                size: ChartText.size(7, for: title, isBold: true, in: cell), isBold: true, in: cell)
        }
        let right = room + cell * Double(count)
        head.line(.init(0, base + 3.5), .init(right, base + 3.5), width: 1)
        head.height = base + 4
        self.head = head
        rows = grid.rows.map { Self.row($0, inks: chart.series.map(\.ink), room: room, cell: cell, width: width) }
    }

    private static func row(
        _ row: ChartGrid.Row, inks: [ChartSeries.Ink], room: Double, cell: Double, width: Double
    ) -> ChartDrawing {
        var drawing = ChartDrawing(width: width, height: rowHeight)
        let right = room + cell * Double(row.cells.count)
        if row.isTotal { drawing.line(.init(0, 0.5), .init(right, 0.5), width: 0.6) }
        let code = ChartText.fitted(row.code, size: size, isBold: true, in: room - 6)
        let after = code.isEmpty ? 0 : ChartText.width(code, size: size, isBold: true) + 3
        drawing.write(code, at: .init(0, 13), size: size, isBold: true, in: room - 6)
        drawing.write(row.name, at: .init(after, 13), size: size, isBold: row.isTotal, in: room - 6 - after)
        for (index, content) in row.cells.enumerated() {
            let left = room + Double(index) * cell
            drawing.line(.init(left, 0), .init(left, rowHeight), width: 0.2)
            if let content { fill(content, inks: inks, left: left, cell: cell, in: &drawing) }
        }
        drawing.line(.init(right, 0), .init(right, rowHeight), width: 0.2)
        drawing.line(.init(0, rowHeight), .init(right, rowHeight), width: 0.3)
        return drawing
    }

    private static func fill(
        _ content: ChartGrid.Cell, inks: [ChartSeries.Ink], left: Double, cell: Double,
        in drawing: inout ChartDrawing
    ) {
        let inset = 1.6
        let room = cell - 2 * inset
        let size = ChartText.size(cellSize, for: content.label, isBold: content.isStrong, in: room)
        drawing.write(
            content.label, at: .init(left + inset, 9), size: size, isBold: content.isStrong, in: room)
        let whole = content.amounts.reduce(0) { $0 + max(0, $1) }
        guard whole > 0 else { return }
        var x = left + inset
        for (amount, ink) in zip(content.amounts, inks) where amount > 0 {
            let part = room * Double(amount) / Double(whole)
            drawing.fill(.init(x: x, y: 12, width: part, height: 6), ink)
            x += part
        }
    }
}
