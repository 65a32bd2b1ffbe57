/// Columns of tables side by side on a page, filled from the left.
struct PageColumns {
    let count: Int
    /// Where they begin on this page, and where they must end.
    private(set) var top: Double
    let floor: Double
    /// The one being filled, from 0.
    var index = 0
    /// How far down the longest of this page reaches.
    private(set) var lowest: Double

    init(count: Int, top: Double, floor: Double) {
        self.count = count
        self.top = top
        self.floor = floor
        lowest = top
    }

    /// Goes to the next column of this page, if there is one.
    mutating func goOn() -> Bool {
        guard index + 1 < count else { return false }
        index += 1
        return true
    }

    mutating func reach(_ y: Double) {
        lowest = max(lowest, y)
    }

    mutating func startPage(at top: Double) {
        self.top = top
        lowest = top
        index = 0
    }

    /// From the first column to this one.
    func shift(in geometry: Geometry) -> Double {
        Double(index) * (geometry.column(of: count).bodyWidth + Geometry.columnGap)
    }
}
