/// Reads a table of posts, shifts or assignments as a stream of rows.
///
///     let posts = try TableReader<PostRow>(ByteReader(path: "posts.csv"))
///     while let record = try posts.next() { … }
package final class TableReader<Row: TableRow> {
    package enum Record: Hashable, Sendable {
        case row(Row)
        case rejected(RejectedRow)
    }

    private let table: HeadedTable<Row.Field>

    /// - Throws: ``TableError``, also when a column is missing that every row needs.
    package init(
        _ source: any ByteSource, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil,
        told: HeadingMap? = nil
    ) throws(TableError) {
        table = try HeadedTable(try DelimitedReader(source, encoding: encoding, delimiter: delimiter), told: told)
        for need in Row.needs where !need.any.contains(where: table.map.has) {
            // The last is the one that people write: a person by name, a post.
            guard let field = need.any.last else { continue }
            throw table.columnMissing(need.words, field: field)
        }
    }

    /// The headings as they are in the file.
    package var header: [String] { table.header }
    /// Headings whose columns nobody reads.
    package var ignoredHeadings: [String] { table.map.ignored }
    package var encoding: TextEncoding { table.delimited.encoding }
    package var delimiter: Delimiter { table.delimited.delimiter }
    package var bytesRead: Int { table.delimited.bytesRead }
    package var totalBytes: Int? { table.delimited.totalBytes }

    /// The next row that is not blank, or `nil` at the end.
    package func next() throws(TableError) -> Record? {
        guard let (row, ragged) = try table.next() else { return nil }
        if let ragged { return .rejected(RejectedRow(line: row.line, fields: row.strings, problems: [ragged])) }
        var cells = TableCells(row, of: table)
        let value = Row(&cells)
        if cells.problems.isEmpty { return .row(value) }
        return .rejected(RejectedRow(line: row.line, fields: row.strings, problems: cells.problems))
    }

    /// A problem that somebody else finds with the row given last, such as a post that does not exist.
    package func problem(_ reason: RowProblem.Reason, with field: Row.Field, words: String) -> RowProblem {
        guard let row = table.row else {
            return RowProblem(reason, at: TextPosition(line: 1, column: 1), words: words)
        }
        return table.problem(reason, field, in: row, words)
    }

    /// The row given last, rejected after all.
    package func rejecting(_ problems: [RowProblem]) -> RejectedRow {
        RejectedRow(line: table.row?.line ?? 1, fields: table.row?.strings ?? [], problems: problems)
    }
}
