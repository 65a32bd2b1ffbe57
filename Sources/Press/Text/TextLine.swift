/// One set line: runs and rules at their places from the line's left end.
struct TextLine {
    struct Part {
        /// An index into the shaper's runs.
        let run: Int32
        let x: Float
    }

    struct Blank {
        let x: Double
        let width: Double
    }

    var parts: [Part] = []
    var blanks: [Blank] = []
    var width = 0.0
    /// The largest size of type in the line.
    var size = 0.0

    /// From the middle of a line of Noto Sans to its baseline, in parts of the size.
    static let baselineFromMiddle = 0.388

    func baseline(inHeight height: Double) -> Double {
        height / 2 + size * Self.baselineFromMiddle
    }
}
