/// A row of a table that is understood cell by cell: posts, shifts, assignments.
package protocol TableRow: Hashable, Sendable {
    associatedtype Field: TableField

    /// Of each group one column at least must be there; the words say what it tells.
    static var needs: [(any: [Field], words: String)] { get }

    /// Reads the cells, and reports to them what is wrong with the row.
    init(_ cells: inout TableCells<Field>)
}

/// The cells of one row by what they mean, trimmed, and what was found wrong with them.
package struct TableCells<Field: TableField> {
    private let row: DelimitedRow
    private let table: HeadedTable<Field>
    private(set) var problems: [RowProblem] = []

    init(_ row: DelimitedRow, of table: HeadedTable<Field>) {
        self.row = row
        self.table = table
    }

    var line: Int { row.line }

    /// `nil` when blank.
    subscript(field: Field) -> String? { table.string(field, in: row) }

    /// Reports a blank cell.
    mutating func required(_ field: Field) -> String {
        if let text = self[field] { return text }
        report(.missingValue, field, "This cell must not be empty.")
        return ""
    }

    /// A decimal number with a point or a comma.
    mutating func number(_ field: Field, in range: ClosedRange<Double>) -> Double? {
        guard let text = self[field] else { return nil }
        guard let number = Double(text.replacing(",", with: ".")), number.isFinite else {
            report(.invalidNumber, field, "\"\(text.prefix(40))\" is no number.")
            return nil
        }
        guard range.contains(number) else {
            report(.outOfRange, field, "\(text) is not from \(Int(range.lowerBound)) to \(Int(range.upperBound)).")
            return nil
        }
        return number
    }

    /// A whole number of people, 0...100,000.
    mutating func count(_ field: Field) -> Int? {
        guard let text = self[field] else { return nil }
        guard let count = Int(text) else {
            report(.invalidNumber, field, "\"\(text.prefix(40))\" is no whole number.")
            return nil
        }
        guard 0...100_000 ~= count else {
            report(.outOfRange, field, "\(count) people are not possible.")
            return nil
        }
        return count
    }

    mutating func report(_ reason: RowProblem.Reason, _ field: Field, _ words: String) {
        problems.append(table.problem(reason, field, in: row, words))
    }
}
