import Documents

/// Widths that fit what stands in a worksheet's columns, in characters.
struct ColumnWidths {
    private static let allowed = 4.0...60.0
    private(set) var characters: [Double]
    private let isWrittenIn: [Bool]

    init(_ columns: [Column]) {
        isWrittenIn = columns.map(\.isWrittenIn)
        characters = columns.map { column in
            let titled = Double(column.title.count) + 2
            if case .millimetres(let width) = column.width, column.isWrittenIn { return max(titled, width / 2) }
            return min(max(titled, Self.allowed.lowerBound), Self.allowed.upperBound)
        }
    }

    mutating func note(_ text: String, in column: Int) {
        guard !isWrittenIn[column] else { return }
        characters[column] = min(max(characters[column], Double(text.count) + 2), Self.allowed.upperBound)
    }

    /// The column with the most room by its title and what was noted so far; the first where all are alike.
    var widest: Int {
        var place = 0
        for index in characters.indices where !isWrittenIn[index] && characters[index] > characters[place] {
            place = index
        }
        return place
    }
}
