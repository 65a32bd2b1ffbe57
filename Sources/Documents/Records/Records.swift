/// What a listing says to a program: one flat table, as CSV and as tab-separated text in a pipe.
package struct Records: Sendable {
    /// Stable names in snake case, such as `given_name`.
    package let columns: [String]
    private let count: Int
    /// Made when it is written: a million rows are never held as fields.
    private let row: @Sendable (Int) -> [String]

    /// - Parameter rows: As many fields a row as there are columns; instants in ISO 8601.
    package init(columns: [String], rows: [[String]]) {
        self.init(columns: columns, of: rows) { $0 }
    }

    /// A row of each item, made when it is asked for.
    package init<Item: Sendable>(columns: [String], of items: [Item], row: @escaping @Sendable (Item) -> [String]) {
        self.columns = columns
        count = items.count
        self.row = { row(items[$0]) }
    }

    package var rows: [[String]] { (0..<count).map(row) }
}

extension Records: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        left.columns == right.columns && left.rows == right.rows
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(columns)
        hasher.combine(rows)
    }
}

extension Records {
    /// Hands the lines over in pieces, the column names first.
    func stream(
        to sink: ([UInt8]) throws -> Void, after opening: [UInt8] = [],
        line append: (_ row: [String], _ bytes: inout ByteChunk) -> Void
    ) rethrows {
        var bytes = ByteChunk()
        bytes.append(opening)
        append(columns, &bytes)
        for number in 0..<count {
            append(row(number), &bytes)
            try bytes.flush(to: sink, whenOver: ByteChunk.size)
        }
        try bytes.flush(to: sink)
    }
}
