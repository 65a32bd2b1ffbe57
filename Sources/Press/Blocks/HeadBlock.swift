import Documents

/// A section's heading, with its facts and its code beside it, or below it where the page is narrow.
struct HeadBlock: Block {
    private struct Code {
        let symbol: QRSymbol
        let module: Double
        var width: Double { Double(symbol.size) * module }
        var quiet: Double { Double(QRSymbol.quietZone) * module }
    }

    private let geometry: Geometry
    private let heading: TextBlock
    private let subheading: TextBlock
    private var facts: [(x: Double, y: Double, block: FactsBlock)] = []
    private var code: Code?
    let height: Double

    private static let above = Points.millimetres(3.2)
    private static let gap = Points.millimetres(6)
    private static let leastHeadingWidth = Points.millimetres(70)
    private static let codeWidth = Points.millimetres(20)

    init?(_ section: Section, style: TextStyle, geometry: Geometry, fitting: Fitting) throws(PressFailure) {
        let columns = section.facts.filter { !$0.facts.isEmpty }
        guard !section.heading.isEmpty || !section.subheading.isEmpty || !columns.isEmpty || !section.code.isEmpty
        else {
            return nil
        }
        self.geometry = geometry
        var room = geometry.bodyWidth
        if !section.code.isEmpty {
            let symbol = try QRSymbol(section.code)
            let module = max(Self.codeWidth / Double(symbol.size), Points.millimetres(0.5))
            let code = Code(symbol: symbol, module: module)
            // On its right the page's margin is quiet enough.
            room -= code.width + max(code.quiet, Self.gap)
            self.code = code
        }

        let widths = columns.map { Points.millimetres($0.isProminent ? 62 : 54) }
        let besides = widths.reduce(0) { $0 + $1 + Self.gap }
        let areBeside = room - besides >= Self.leastHeadingWidth
        let headingWidth = areBeside ? room - besides : room
        heading = try Self.heading(section.heading, style, in: headingWidth, fitting)
        var sublines: [TextLine] = []
        for line in section.subheading {
            sublines += try fitting.lines(
                line.spans(in: Typography.subheading), in: headingWidth, smallest: 0.85)
        }
        subheading = TextBlock(lines: sublines)
        var bottom = Self.above + heading.height + subheading.height + (sublines.isEmpty ? 0 : Points.millimetres(0.6))

        var x = areBeside ? geometry.left + headingWidth + Self.gap : geometry.left
        let top = areBeside ? Self.above : bottom + Points.millimetres(1.5)
        let share = (room - Self.gap * Double(max(0, columns.count - 1))) / Double(max(1, columns.count))
        for (column, width) in zip(columns, widths) {
            let block = try FactsBlock(column, width: areBeside ? width : share, fitting: fitting)
            facts.append((x, top + (areBeside ? Points.millimetres(0.4) : 0), block))
            x += (areBeside ? width : share) + Self.gap
            bottom = max(bottom, top + block.height)
        }
        // Below it, the white above a table's header counts.
        if let code { bottom = max(bottom, 2 * code.quiet + code.width - TableHeaderBlock.above) }
        height = bottom
    }

    private static func heading(
        _ text: String, _ style: TextStyle, in width: Double, _ fitting: Fitting
    ) throws(PressFailure) -> TextBlock {
        guard !text.isEmpty else { return TextBlock() }
        let spans = Line(text).spans(in: style)
        let natural = try fitting.shaper.line(spans).width
        // Whole points only, so that sheets of one roster look alike.
        let size = max(14, (style.size * min(1, width / max(natural, 1))).rounded(.down))
        let scaled = natural <= width ? spans : spans.map { $0.scaled(by: size / style.size) }
        return TextBlock(lines: try fitting.wrapped(scaled, in: width, mostLines: 3), leading: 1.15)
    }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) throws(PressFailure) {
        heading.draw(on: canvas, x: geometry.left, y: y + Self.above)
        subheading.draw(on: canvas, x: geometry.left, y: y + Self.above + heading.height + Points.millimetres(0.6))
        for fact in facts { fact.block.draw(on: canvas, x: fact.x, y: y + fact.y) }
        if let code {
            canvas.fill(code.symbol, x: geometry.right - code.width, y: y + code.quiet, module: code.module)
        }
    }
}
