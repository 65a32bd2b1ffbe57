import GRDB
import Language
import Persistence

/// Numbers the call sheets of a day and keeps what they say, so that they can be printed.
///
/// Printing again without a change keeps number and revision.
package struct PrintCallSheets: Change {
    package let query: CallSheetsQuery
    package let voice: Voice

    package init(_ query: CallSheetsQuery, in voice: Voice) {
        self.query = query
        self.voice = voice
    }

    package func apply(in db: Database) throws -> CallSheets {
        var answer = try query.answer(in: db)
        for (index, sheet) in answer.sheets.enumerated() {
            let rows = sheet.rows.enumerated().flatMap { index, row in
                zip(row.codes(at: index + 1), row.places).map { FreezeSheet.Row(code: $0, assignment: $1.assignment) }
            }
            answer.sheets[index].frozen = try FreezeSheet(
                purpose: .calls(on: answer.day, caller: sheet.caller), content: ["rows": sheet.rows], rows: rows
            ).apply(in: db)
        }
        try KeepPages(
            document: answer.document(in: voice), sheets: answer.sheets.compactMap(\.frozen),
            variant: voice.language.rawValue
        ).apply(in: db)
        return answer
    }
}
