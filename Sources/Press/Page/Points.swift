/// Lengths in points, the unit of a PDF page: 72 to the inch.
enum Points {
    static func millimetres(_ value: Double) -> Double {
        value * 72 / 25.4
    }
}
