import Documents

/// One card as it is set: the name over the card's width, the facts beside the code.
struct CardFace {
    /// Whole points: 90 × 64 mm, so that eight stand on A4 and on Letter.
    static let width = 255.0
    static let height = 181.0

    private static let padding = 12.0
    private static let gap = Points.millimetres(1.2)
    /// 22 mm and more for a code of 25 squares; the quiet zone comes on top.
    private static let module = 2.5

    private var lines: [(block: TextBlock, y: Double)] = []
    private var labels: [(line: TextLine, y: Double)] = []
    private var values: [(block: TextBlock, y: Double)] = []
    private var valueX = 0.0
    private let symbol: QRSymbol?

    /// - Parameter symbol: The card's code; nil for a card without one.
    init(_ card: Card, symbol: QRSymbol?, fitting: Fitting) throws(PressFailure) {
        self.symbol = symbol
        let whole = Self.width - 2 * Self.padding
        var y = Self.padding
        func add(_ spans: [Span], leading: Double = 1.2) throws(PressFailure) {
            guard !spans.isEmpty else { return }
            let block = TextBlock(lines: [try fitting.oneLine(spans, in: whole, smallest: 0.6)], leading: leading)
            lines.append((block, y))
            y += block.height
        }
        try add(card.head.spans(in: Typography.cardHead))
        y += Self.gap / 2
        for (index, name) in card.name.enumerated() {
            try add(
                Line(name.value).spans(in: index == 0 ? Typography.cardName : Typography.cardGivenName), leading: 1.1)
        }
        y += Self.gap / 2
        for (index, line) in card.lines.enumerated() {
            try add(Line(line.value).spans(in: index == 0 ? Typography.cardPost : Typography.cardLine))
        }
        y += Self.gap
        try setFacts(card.facts, from: y, fitting)
    }

    /// Beside the code, in the largest size in which all of them stand on the card; the last are cut short at worst.
    private mutating func setFacts(_ facts: [Fact], from top: Double, _ fitting: Fitting) throws(PressFailure) {
        for (factor, mostLines) in [(1.0, 4), (0.9, 4), (0.9, 3), (0.8, 3), (0.8, 2), (0.7, 2), (0.7, 1)] {
            let bottom = try set(facts, from: top, factor: factor, mostLines: mostLines, fitting)
            if bottom <= Self.height - Self.padding * 0.75 { return }
        }
    }

    /// Above the code the facts have the card's whole width.
    ///
    /// - Returns: Where the facts end.
    private mutating func set(
        _ facts: [Fact], from top: Double, factor: Double, mostLines: Int, _ fitting: Fitting
    ) throws(PressFailure) -> Double {
        let whole = Self.width - 2 * Self.padding
        let code = symbol.map { codeWidth($0) } ?? 0
        let narrow = symbol == nil ? whole : Self.width - Self.padding - code
        labels.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        var set: [TextLine] = []
        for fact in facts {
            let spans = Line(fact.label).spans(in: Typography.factLabel.scaled(by: factor))
            set.append(spans.isEmpty ? TextLine() : try fitting.oneLine(spans, in: narrow * 0.4))
        }
        valueX = (set.map(\.width).max() ?? 0) + Self.gap * 1.5
        var y = top
        for (index, fact) in facts.enumerated() {
            let style = (index == 0 ? Typography.cardReport : Typography.cardFact).scaled(by: factor)
            let spans = Line(fact.value).spans(in: style)
            let isAbove = y + style.size * 1.2 <= Self.height - code
            let block = TextBlock(
                lines: spans.isEmpty
                    ? []
                    : try fitting.lines(
                        spans, in: (isAbove ? whole : narrow) - valueX, mostLines: isAbove ? 1 : mostLines),
                leading: 1.2)
            labels.append((set[index], y + (block.lines.isEmpty ? style.size : block.firstBaseline)))
            values.append((block, y))
            y += max(block.height, style.size * 1.2) + Self.gap / 3
        }
        return y
    }

    private func codeWidth(_ symbol: QRSymbol) -> Double {
        Double(symbol.size + 2 * QRSymbol.quietZone) * Self.module
    }

    func draw(on canvas: Canvas, x: Double, y: Double) {
        for line in lines { line.block.draw(on: canvas, x: x + Self.padding, y: y + line.y) }
        for label in labels { canvas.draw(label.line, x: x + Self.padding, baseline: y + label.y) }
        for value in values { value.block.draw(on: canvas, x: x + Self.padding + valueX, y: y + value.y) }
        guard let symbol else { return }
        let quiet = Double(QRSymbol.quietZone) * Self.module
        let side = Double(symbol.size) * Self.module
        canvas.stencil(
            symbol, x: x + Self.width - quiet - side, y: y + Self.height - quiet - side, module: Self.module)
    }
}
