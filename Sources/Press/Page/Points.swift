/// Lengths in points, the unit of a PDF page: 72 to the inch.
enum Points {
    /// No length on paper is longer, whatever a document says.
    private static let longest = 1_000.0

    static func millimetres(_ value: Double) -> Double {
        guard value.isFinite else { return 0 }
        return min(max(value, 0), longest) * 72 / 25.4
    }
}
