import Documents

/// A piece of a chart on a page, drawn as the documents' own layout says.
struct ChartBlock: Block {
    /// It announces the rows that follow, and is repeated above them.
    let isHead: Bool
    private let drawing: ChartDrawing
    private let geometry: Geometry
    private let fitting: Fitting

    init(_ drawing: ChartDrawing, geometry: Geometry, fitting: Fitting, isHead: Bool) {
        self.drawing = drawing
        self.geometry = geometry
        self.fitting = fitting
        self.isHead = isHead
    }

    var height: Double { drawing.height }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) throws(PressFailure) {
        for mark in drawing.marks {
            switch mark {
            case .line(let points, let stroke):
                canvas.path(
                    points.map { ($0.x + geometry.left, $0.y + y) }, width: stroke.width, dash: stroke.dash)
            case .field(let box, let ink):
                canvas.fill(
                    x: box.x + geometry.left, y: box.y + y, width: box.width, height: box.height, grey: 1 - ink)
            case .words(let words):
                try draw(words, on: canvas, y: y)
            }
        }
    }

    private func draw(_ words: ChartDrawing.Words, on canvas: Canvas, y: Double) throws(PressFailure) {
        let style = TextStyle(size: words.size, isBold: words.isBold)
        let line = try fitting.oneLine(Line(words.text).spans(in: style), in: words.room, smallest: 0.8)
        let start =
            switch words.anchor {
            case .start: words.at.x
            case .middle: words.at.x - line.width / 2
            case .end: words.at.x - line.width
            }
        canvas.draw(line, x: geometry.left + start, baseline: y + words.at.y)
    }
}
