/// A delimited table whose first row names its columns, row by row with what each column means.
///
/// What all our tables share: the header is recognised, rows with the wrong number of cells are told apart, cells are
/// trimmed, and every problem knows its place.
final class HeadedTable<Field: TableField> {
    var map: ColumnMap<Field>
    /// The headings as they are in the file, for a rejects file.
    let header: [String]
    let delimited: DelimitedReader
    private(set) var row: DelimitedRow?
    /// The table is a file of rejected rows, with its three columns at the end.
    private let isRejects: Bool

    /// - Parameter told: What somebody says that headings mean.
    init(_ delimited: DelimitedReader, told: HeadingMap? = nil) throws(TableError) {
        self.delimited = delimited
        guard let first = try delimited.next(), !first.isBlank else {
            throw TableError(delimited.sourceName, .noHeader)
        }
        header = first.strings
        isRejects = RejectsWriter.isRejects(header)
        let headings = header.map { $0.trimmedOnOneLine }
        if let told,
            let missing = told.pairs.first(where: { pair in
                !headings.contains { HeadingMap.matches(pair.heading, $0) }
            })
        {
            throw TableError(delimited.sourceName, .headingMissing(missing.heading, headings: headings))
        }
        map = ColumnMap(headings, told: told)
    }

    /// The error of a table in which no column tells what every row needs.
    func columnMissing(_ needs: String, field: Field) -> TableError {
        TableError(
            delimited.sourceName,
            .columnMissing(
                needs: needs, field: field.rawValue, headings: map.headings,
                understood: map.understood.map { "\($0.heading) = \($0.field.rawValue)" }))
    }

    /// The next row with anything in it, and what is wrong with its number of cells.
    func next() throws(TableError) -> (row: DelimitedRow, ragged: RowProblem?)? {
        repeat {
            row = try delimited.next()
        } while row?.isBlank == true
        guard let row else { return nil }
        return (row, row.count == header.count ? stillShort(row) : ragged(row))
    }

    /// The cell of a field's preferred column that is not blank, trimmed and on one line; `nil` when all are.
    func string(_ field: Field, in row: DelimitedRow) -> String? {
        map.columns[field].flatMap { row.contents.first($0)?.onOneLine }
    }

    /// A problem with a field of this row, placed at its first column that is not blank.
    func problem(_ reason: RowProblem.Reason, _ field: Field, in row: DelimitedRow, _ words: String) -> RowProblem {
        let columns = map.columns[field] ?? []
        let column = columns.first { $0 < row.count && !row.bytes($0).trimmed.isEmpty } ?? columns.first
        return problem(reason, column: column, in: row, words)
    }

    func problem(_ reason: RowProblem.Reason, column: Int?, in row: DelimitedRow, _ words: String) -> RowProblem {
        guard let column, column < row.count else {
            return RowProblem(reason, at: TextPosition(line: row.line, column: 1), words: words)
        }
        let heading = column < map.headings.count ? map.headings[column] : ""
        return RowProblem(reason, at: row.position(of: column), heading: heading, words: words)
    }

    /// A row that was rejected as too short, padded, and has come back with nothing added where cells were missing.
    private func stillShort(_ row: DelimitedRow) -> RowProblem? {
        guard isRejects else { return nil }
        let reason = row.string(header.count - 1)
        guard reason.hasPrefix(RowProblem.Reason.tooFewFields.rawValue),
            let count = reason.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) }),
            0..<header.count - RejectsWriter.headings.count ~= count
        else { return nil }
        let missing = count..<header.count - RejectsWriter.headings.count
        guard missing.allSatisfy({ row.bytes($0).trimmed.isEmpty }) else { return nil }
        let words =
            "The row has \(count) cells, the heading \(header.count - RejectsWriter.headings.count),"
            + " and nothing was added; if that is right, empty its reason."
        return RowProblem(.tooFewFields, at: row.position(of: count), words: words)
    }

    private func ragged(_ row: DelimitedRow) -> RowProblem {
        let words = "The row has \(row.count) cells, the heading \(header.count)."
        if row.count > header.count {
            return RowProblem(.tooManyFields, at: row.position(of: header.count), words: words)
        }
        return RowProblem(.tooFewFields, at: row.position(of: row.count - 1), words: words)
    }
}
