import Foundation
import Volunteering

/// One row of a list of people: somebody, or what is wrong with the row.
package enum PersonRecord: Hashable, Sendable {
    case person(PersonRow)
    case rejected(RejectedRow)
}

/// Reads a list of people, whoever exported it, as a stream of rows.
///
/// Headings are recognised in any order and case. An invalid email, a wrong number of cells or the lack of any name
/// rejects the row; a word that is not understood is left out and remarked on. Blank rows are skipped.
package final class PeopleReader: PeopleSource {
    private let table: HeadedTable<PersonField>
    private var cells: PersonCells

    /// - Parameter year: The year in which the list is read, by which a birth year becomes an age band.
    /// - Parameter timeZone: Of times without an offset.
    /// - Throws: ``TableError``, also when no column holds a name.
    package convenience init(
        _ source: any ByteSource, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil,
        told: HeadingMap? = nil, year: Int, timeZone: TimeZone
    ) throws(TableError) {
        try self.init(
            DelimitedReader(source, encoding: encoding, delimiter: delimiter), told: told, year: year,
            timeZone: timeZone)
    }

    init(
        _ delimited: DelimitedReader, told: HeadingMap? = nil, year: Int, timeZone: TimeZone
    ) throws(TableError) {
        table = try HeadedTable(delimited, told: told)
        table.map.treat(.name, as: table.map.has(.familyName) && !table.map.has(.givenName) ? .givenName : .fullName)
        let names: [PersonField] = [.givenName, .familyName, .fullName, .fullNameFamilyFirst]
        guard names.contains(where: table.map.has) else {
            throw table.columnMissing("a name", field: .name)
        }
        cells = PersonCells(table, year: year, timeZone: timeZone)
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
    package func next() throws(TableError) -> PersonRecord? {
        guard let (row, ragged) = try table.next() else { return nil }
        if let ragged { return .rejected(RejectedRow(line: row.line, fields: row.strings, problems: [ragged])) }
        var problems: [RowProblem] = []
        let person = cells.person(in: row, problems: &problems)
        if problems.isEmpty { return .person(person) }
        return .rejected(RejectedRow(line: row.line, fields: row.strings, problems: problems))
    }

    /// A problem that somebody else finds with the row given last, such as a phone number that is none.
    ///
    /// - Parameter cell: The value found wanting, to point at the right one of several columns.
    package func problem(
        _ reason: RowProblem.Reason, with field: PersonField, cell: String?, words: String
    ) -> RowProblem {
        guard let row = table.row else {
            return RowProblem(reason, at: TextPosition(line: 1, column: 1), words: words)
        }
        let columns = table.map.columns[field] ?? []
        let column = columns.first { column in
            column < row.count && cell.map { row.string(column).contains($0) } ?? false
        }
        guard let column else { return table.problem(reason, field, in: row, words) }
        return table.problem(reason, column: column, in: row, words)
    }

    /// The row given last, rejected after all.
    package func rejecting(_ problems: [RowProblem]) -> RejectedRow {
        RejectedRow(line: table.row?.line ?? 1, fields: table.row?.strings ?? [], problems: problems)
    }
}
