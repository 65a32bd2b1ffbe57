import Documents

/// The sheet and the area printed on, in points; the left margin leaves room for punch holes.
struct Geometry {
    let width: Double
    let height: Double
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    init(_ paper: Paper) {
        let isLandscape = paper.isLandscape
        width = Points.millimetres(paper.millimetres.width)
        height = Points.millimetres(paper.millimetres.height)
        left = Points.millimetres(20)
        right = width - Points.millimetres(12)
        top = Points.millimetres(isLandscape ? 14 : 13)
        bottom = height - Points.millimetres(10)
    }

    private init(_ whole: Geometry, from left: Double, to right: Double) {
        (width, height, top, bottom) = (whole.width, whole.height, whole.top, whole.bottom)
        (self.left, self.right) = (left, right)
    }

    /// From one column of tables to the next.
    static let columnGap = Points.millimetres(8)

    /// The first of as many columns of tables.
    func column(of count: Int) -> Geometry {
        let columns = Double(max(1, count))
        let width = (bodyWidth - Self.columnGap * (columns - 1)) / columns
        return Geometry(self, from: left, to: left + width)
    }

    var bodyWidth: Double { right - left }
    var bodyHeight: Double { bottom - top }
}
