import Documents

/// One row of a table, with the rule below it.
struct RowBlock: Block {
    private let grid: TableGrid
    private let cells: [TextBlock]
    private let isTinted: Bool
    private let padding: Double
    /// A row that has grown is read from the top, like one of several lines.
    private let startsAtTop: Bool
    /// The first one of all cells, from the row's padding.
    private let baseline: Double
    let height: Double

    init(_ row: Row, tinted: Bool, grid: TableGrid) throws(PressFailure) {
        self.grid = grid
        isTinted = tinted
        var cells: [TextBlock] = []
        cells.reserveCapacity(grid.places.count)
        var highest = 0.0
        let padding = Points.millimetres(grid.startsAtTop ? 1.3 : 0.8)
        self.padding = padding
        for (place, cell) in zip(grid.places, row.cells) {
            // What is to be ticked or ringed by hand stands further apart.
            var block = TextBlock(leading: place.isWrittenIn ? 1.6 : 1.25)
            for line in cell.lines {
                let spans = line.spans(in: Typography.cell)
                if spans.isEmpty {
                    block.lines.append(TextLine(size: Typography.cell.size))
                } else {
                    // Small print is not made smaller still: it goes on another line.
                    let isSmall = spans.allSatisfy { $0.style.size < Typography.cell.size }
                    block.lines += try grid.fitting.lines(spans, in: place.textWidth, smallest: isSmall ? 1 : 0.8)
                }
            }
            try Self.cut(&block, to: grid.maximumRowHeight - 2 * padding, grid.fitting)
            highest = max(highest, block.height)
            cells.append(block)
        }
        self.cells = cells
        let grows = highest + 2 * padding > grid.minimumRowHeight + 0.01
        startsAtTop = grid.startsAtTop || grows
        let first = cells.reduce(0) { max($0, $1.firstBaseline) }
        let lowest = cells.reduce(0) { $1.lines.isEmpty ? $0 : max($0, first - $1.firstBaseline + $1.height) }
        baseline = first
        height = max(grid.minimumRowHeight, (startsAtTop ? lowest : highest) + 2 * padding)
    }

    /// A cell higher than the page ends in an ellipsis; only a mistake in the data is that long.
    private static func cut(_ block: inout TextBlock, to height: Double, _ fitting: Fitting) throws(PressFailure) {
        guard block.height > height else { return }
        let ellipsis = try fitting.shaper.line([.text("…", Typography.cell)])
        while block.height + ellipsis.size * block.leading > height, block.lines.count > 1 { block.lines.removeLast() }
        block.lines.append(ellipsis)
    }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) {
        let geometry = grid.geometry
        if isTinted {
            canvas.fill(x: geometry.left, y: y, width: geometry.bodyWidth, height: height, grey: Typography.tint)
        }
        for (place, cell) in zip(grid.places, cells) where !cell.lines.isEmpty {
            let top = startsAtTop ? padding + baseline - cell.firstBaseline : (height - cell.height) / 2
            cell.draw(
                on: canvas, x: place.x + place.inset, y: y + top, trailingIn: place.isTrailing ? place.textWidth : nil)
        }
        for place in grid.places where place.isWrittenIn {
            canvas.columnRule(x: place.x, from: y, to: y + height, width: Typography.hairline)
        }
        canvas.rule(
            from: (geometry.left, y + height), to: (geometry.right, y + height), width: Typography.hairline)
    }
}
