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
        let isLandscape = paper == .landscape
        width = Points.millimetres(isLandscape ? 297 : 210)
        height = Points.millimetres(isLandscape ? 210 : 297)
        left = Points.millimetres(20)
        right = width - Points.millimetres(12)
        top = Points.millimetres(isLandscape ? 14 : 13)
        bottom = height - Points.millimetres(10)
    }

    var bodyWidth: Double { right - left }
    var bodyHeight: Double { bottom - top }
}
