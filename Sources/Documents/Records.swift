/// What a listing says to a program: one flat table, as CSV and as tab-separated text in a pipe.
package struct Records: Hashable, Sendable {
    /// Stable names in snake case, such as `given_name`.
    package var columns: [String]
    /// As many fields a row as there are columns; instants in ISO 8601.
    package var rows: [[String]]

    package init(columns: [String], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
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
        for row in rows {
            append(row, &bytes)
            try bytes.flush(to: sink, whenOver: ByteChunk.size)
        }
        try bytes.flush(to: sink)
    }
}
