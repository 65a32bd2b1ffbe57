import Documents

/// A column of labels and values, each pair on one baseline.
struct FactsBlock {
    private struct Pair {
        let label: TextLine
        let value: TextBlock
        let y: Double
    }

    private var pairs: [Pair] = []
    private let valueX: Double
    let height: Double

    private static let gap = Points.millimetres(2.5)
    private static let rowGap = Points.millimetres(0.55)

    init(_ column: FactColumn, width: Double, fitting: Fitting) throws(PressFailure) {
        let style = column.isProminent ? Typography.prominentFact : Typography.fact
        var labels: [TextLine] = []
        for fact in column.facts {
            labels.append(try fitting.oneLine(Line(fact.label).spans(in: Typography.factLabel), in: width * 0.4))
        }
        valueX = (labels.map(\.width).max() ?? 0) + Self.gap
        var y = 0.0
        for (label, fact) in zip(labels, column.facts) {
            let value = TextBlock(
                lines: try fitting.lines(Line(fact.value).spans(in: style), in: width - valueX, mostLines: 4))
            pairs.append(Pair(label: label, value: value, y: y))
            y += max(value.height, style.size * value.leading) + Self.rowGap
        }
        height = y
    }

    func draw(on canvas: Canvas, x: Double, y: Double) {
        for pair in pairs {
            let baseline =
                pair.value.lines.isEmpty
                ? pair.label.baseline(inHeight: pair.label.size * 1.25) : pair.value.firstBaseline
            canvas.draw(pair.label, x: x, baseline: y + pair.y + baseline)
            pair.value.draw(on: canvas, x: x + valueX, y: y + pair.y)
        }
    }
}
