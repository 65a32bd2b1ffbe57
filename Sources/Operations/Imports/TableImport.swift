import GRDB
import Interchange
import Volunteering

/// Reads a table row by row into an operation, and sums up what became of the rows.
struct TableImport<Row: TableRow> {
    /// What a row came to.
    enum Verdict {
        case added
        case changed
        case same
        case lookAt(line: Int, String, isNew: Bool = true)
    }

    let source: ImportSource
    let subject: String
    /// The column that a row's failure is told of, when nothing surer is known.
    let mainField: Row.Field
    /// The column that a failure is surely about, such as the person's.
    var field: (any Explainable) -> Row.Field? = { _ in nil }

    /// A failure that people can act on rejects its row alone.
    func run(_ take: (Row) throws -> Verdict) throws -> ImportSummary {
        let reader = try TableReader<Row>(
            source.open(), encoding: source.encoding, delimiter: source.delimiter, told: source.headings)
        var summary = ImportSummary(file: source.name, subject: subject, isRehearsal: source.isRehearsal)
        summary.ignoredHeadings = reader.ignoredHeadings
        summary.encoding = reader.encoding.title
        while let record = try reader.next() {
            summary.rows += 1
            switch record {
            case .rejected(let row): try reject(row, from: reader, in: &summary)
            case .row(let row):
                do {
                    switch try take(row) {
                    case .added: summary.added += 1
                    case .changed: summary.changed += 1
                    case .same: summary.same += 1
                    case .lookAt(let line, let text, let isNew):
                        if isNew { summary.added += 1 } else { summary.changed += 1 }
                        summary.lookAt.add(.init(line: line, text))
                    }
                } catch let error as any Explainable {
                    let problem = reader.problem(
                        .refused, with: field(error) ?? mainField, words: error.explanation.summary)
                    try reject(reader.rejecting([problem]), from: reader, in: &summary)
                }
            }
        }
        return summary
    }

    private func reject(_ row: RejectedRow, from reader: TableReader<Row>, in summary: inout ImportSummary) throws {
        summary.reject(row)
        try source.reject(reader.header, row)
    }
}

extension RowProblem.Reason {
    /// The row was understood, and the record file does not take it.
    static let refused: Self = "refused"
    static let invalidPhone: Self = "invalid-phone"
    static let conflict: Self = "conflict"
}
