import Documents

/// The lines at the foot of a section's last page: totals to fill in, signatures.
struct ClosingBlock: Block {
    private let lines: [ClosingLine]
    private let geometry: Geometry
    private let fitting: Fitting
    let height: Double

    private static let above = Points.millimetres(3)
    private static let between = Points.millimetres(0.8)
    private static let gap = Points.millimetres(6)
    private static let writingHeight = Points.millimetres(6.5)

    init?(_ lines: [ClosingLine], geometry: Geometry, fitting: Fitting) throws(PressFailure) {
        guard !lines.isEmpty else { return nil }
        self.lines = lines
        self.geometry = geometry
        self.fitting = fitting
        var height = Self.above - Self.between
        for line in lines {
            // Two digits each: room for any number that follows.
            let set = try Self.set(line, PageNumber(page: 88, pages: 88), geometry, fitting)
            height += max(set.leading.height, set.trailing.height) + Self.between
        }
        self.height = height
    }

    /// Both parts in one size on one line if they fit, smaller if need be; else each wrapped in its half.
    private static func set(
        _ line: ClosingLine, _ page: PageNumber, _ geometry: Geometry, _ fitting: Fitting
    ) throws(PressFailure) -> (leading: TextBlock, trailing: TextBlock) {
        let start = line.leading.spans(in: Typography.note, page: page)
        let end = line.trailing.spans(in: Typography.note, page: page)
        for factor in [1] + Fitting.factors {
            let leading = try fitting.shaper.line(start.map { $0.scaled(by: factor) })
            let trailing = try fitting.shaper.line(end.map { $0.scaled(by: factor) })
            let between = leading.width > 0 && trailing.width > 0 ? gap : 0
            if leading.width + between + trailing.width <= geometry.bodyWidth {
                return (block(start.isEmpty ? [] : [leading]), block(end.isEmpty ? [] : [trailing]))
            }
        }
        let trailing = block(end.isEmpty ? [] : try fitting.lines(end, in: geometry.bodyWidth * 0.45))
        let room = geometry.bodyWidth - (trailing.width > 0 ? trailing.width + gap : 0)
        return (block(start.isEmpty ? [] : try fitting.lines(start, in: room)), trailing)
    }

    private static func block(_ lines: [TextLine]) -> TextBlock {
        TextBlock(lines: lines, writingHeight: writingHeight)
    }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) throws(PressFailure) {
        var y = y + Self.above
        for line in lines {
            let set = try Self.set(line, page, geometry, fitting)
            let height = max(set.leading.height, set.trailing.height)
            set.leading.draw(on: canvas, x: geometry.left, y: y + height - set.leading.height)
            set.trailing.draw(
                on: canvas, x: geometry.left, y: y + height - set.trailing.height, trailingIn: geometry.bodyWidth)
            y += height + Self.between
        }
    }
}
