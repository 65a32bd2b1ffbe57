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

    /// Makes room for a row's words.
    mutating func note(_ row: Row) {
        for (index, cell) in row.cells.enumerated() where index < characters.count && !isWrittenIn[index] {
            characters[index] = min(max(characters[index], Self.width(of: cell)), Self.allowed.upperBound)
        }
    }

    /// How many lines the text takes in a column.
    func lines(of text: String, in column: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
            sum + max(1, Int((Double(line.count) / characters[column]).rounded(.up)))
        }
    }

    private static func width(of cell: Cell) -> Double {
        // A date has a form of its own in a spreadsheet: `2027-02-26 14:00`.
        if case .moment = cell.value { return 18 }
        return Double(cell.lines.map { SpreadsheetText.text(of: $0).count }.max() ?? 0) + 2
    }

    /// The column with the most room; the first where all are alike.
    var widest: Int {
        var place = 0
        for index in characters.indices where !isWrittenIn[index] && characters[index] > characters[place] {
            place = index
        }
        return place
    }
}
