import Documents

/// A page of cards: as many as it holds, with marks at the corners along which it is cut.
///
/// Cards are set when they are drawn, so that ten thousand of them need no more memory than one page.
struct CardsBlock: Block {
    private let cards: ArraySlice<Card>
    private let codes: CodesAhead
    private let geometry: Geometry
    private let fitting: Fitting
    private let left: Double
    private let top: Double

    private static let columns = 2
    private static let rows = 4
    private static let mark = Points.millimetres(4)

    /// The pages for these cards, in their order.
    static func pages(of cards: [Card], geometry: Geometry, fitting: Fitting) -> [CardsBlock] {
        let codes = CodesAhead(of: cards.map(\.code), page: columns * rows)
        return stride(from: 0, to: cards.count, by: columns * rows).map { start in
            CardsBlock(
                cards[start..<min(start + columns * rows, cards.count)], codes: codes, geometry: geometry,
                fitting: fitting)
        }
    }

    private init(_ cards: ArraySlice<Card>, codes: CodesAhead, geometry: Geometry, fitting: Fitting) {
        self.cards = cards
        self.codes = codes
        self.geometry = geometry
        self.fitting = fitting
        // On whole points, so that the squares of the codes need few digits in the file.
        left = ((geometry.width - Double(Self.columns) * CardFace.width) / 2).rounded(.down)
        top = ((geometry.height - Double(Self.rows) * CardFace.height) / 2).rounded(.down)
    }

    /// The whole page, since nothing can stand beside cards.
    var height: Double { geometry.bodyHeight }

    func draw(on canvas: Canvas, y: Double, page: PageNumber) throws(PressFailure) {
        let symbols = try codes.symbols(from: cards.startIndex)
        for (index, card) in cards.enumerated() {
            let (row, column) = index.quotientAndRemainder(dividingBy: Self.columns)
            try CardFace(card, symbol: symbols[index], fitting: fitting).draw(
                on: canvas, x: left + Double(column) * CardFace.width, y: top + Double(row) * CardFace.height)
        }
        drawMarks(on: canvas)
    }

    /// Hairlines outside the cards, and small crosses where four of them meet.
    private func drawMarks(on canvas: Canvas) {
        let right = left + Double(Self.columns) * CardFace.width
        let bottom = top + Double(Self.rows) * CardFace.height
        func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
            canvas.rule(from: (x1, y1), to: (x2, y2), width: Typography.hairline)
        }
        for column in 0...Self.columns {
            let x = left + Double(column) * CardFace.width
            rule(x, top - 1.5 * Self.mark, x, top - Self.mark / 2)
            rule(x, bottom + Self.mark / 2, x, bottom + 1.5 * Self.mark)
            for row in 1..<Self.rows {
                let y = top + Double(row) * CardFace.height
                rule(x, y - Self.mark / 4, x, y + Self.mark / 4)
            }
        }
        for row in 0...Self.rows {
            let y = top + Double(row) * CardFace.height
            rule(left - 1.5 * Self.mark, y, left - Self.mark / 2, y)
            rule(right + Self.mark / 2, y, right + 1.5 * Self.mark, y)
            for column in 1..<Self.columns {
                let x = left + Double(column) * CardFace.width
                rule(x - Self.mark / 4, y, x + Self.mark / 4, y)
            }
        }
    }
}
