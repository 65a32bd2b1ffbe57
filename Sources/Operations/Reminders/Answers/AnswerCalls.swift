import Foundation
import GRDB
import Persistence
import Volunteering

/// Types the answers of a call sheet in: who comes, who does not, and who was not reached.
///
/// A place that is not what the paper says any more is told and left alone. Whatever else can be noted is; answering
/// the same again changes nothing. Source: Handbook, "Reminders"; ADR-0024.
package struct AnswerCalls: Change {
    package let sheet: String
    /// What is held in hand; the last that was printed when nil, where the rows are the same on all.
    package let revision: Int?
    private let answers: SheetAnswers
    package let attempt: Int
    package let note: String
    /// When the calls were made; nil for now.
    package let at: Date?

    /// - Parameters:
    ///   - sheet: As it stands on the paper, such as `C-12`.
    ///   - answers: As ``SheetAnswers`` reads them.
    /// - Throws: ``SheetAnswerError``.
    package init(
        _ sheet: String, _ answers: [String], revision: Int? = nil, attempt: Int = 1, note: String = "",
        at: Date? = nil
    ) throws {
        guard (1...9).contains(attempt) else { throw SheetAnswerError.badTry(attempt) }
        self.sheet = sheet
        self.answers = try SheetAnswers(answers)
        self.revision = revision
        self.attempt = attempt
        self.note = note
        self.at = at
    }

    /// - Throws: ``SheetError`` or ``SheetAnswerError``.
    package func apply(in db: Database) throws -> CallAnswers {
        let printed = try PrintedCalls(sheet, revision: revision, in: db)
        if revision == nil { try printed.expectOneMeaning(of: answers.said, in: db) }
        // Whoever types the answers of a sheet holds it: its calls were handed over, whatever became of the printer.
        _ = try HandCalls.note(printed.id, row: printed.sheet, revision: printed.revision.number, in: db)
        let zone = try CampaignQuery().answer(in: db).zone
        if let at, try at > db.transactionDate { throw SheetAnswerError.notYet("\(CampaignTime(at, in: zone))") }
        let named = try answers.said.flatMap { said in try printed.places(of: said).map { ($0, said.answer) } }
        var rows = try named.map { place, answer in
            CallAnswers.Row(
                code: place.code, answer: answer, verdict: try CallVerdict(place, answer, in: db),
                before: try Assignment.find(db, id: place.assignment))
        }
        let outcome = try settle(rows.filter { $0.verdict == .settles }, in: db)
        for index in rows.indices {
            let row = rows[index]
            if !row.verdict.leavesAlone {
                rows[index].isNew = try keep(row, of: printed, in: db) || row.verdict == .settles
            }
            try rows[index].complete(in: db)
        }
        return CallAnswers(
            sheet: printed.id, revision: printed.revision.number,
            printedAt: CampaignTime(printed.revision.frozenAt, in: zone), rows: rows,
            successors: try Successor.after(
                rows.filter { $0.verdict == .settles && $0.answer == .no }.map(\.before), promoted: outcome,
                asked: Set(try rows.map { try Assignment.find(db, id: $0.before.id).volunteerId }), in: db),
            notes: outcome.notes)
    }

    /// Confirms and declines; who waits in the reserve moves up into what becomes free.
    private func settle(_ rows: [CallAnswers.Row], in db: Database) throws -> AssignmentOutcome {
        func codes(_ answer: AskingAnswer) -> [String] {
            rows.filter { $0.answer == answer }.map(\.before.id.code)
        }
        _ = try AnswerAssignments(.confirm, named: codes(.yes)).apply(in: db)
        return try AnswerAssignments(.decline, named: codes(.no)).apply(in: db)
    }

    /// Notes the call, unless it is noted already; tells whether it was not.
    private func keep(_ row: CallAnswers.Row, of printed: PrintedCalls, in db: Database) throws -> Bool {
        let now = try db.transactionSeconds()
        let time = at.map { Int64($0.timeIntervalSince1970.rounded(.down)) }
        let isKnown = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM contact WHERE assignment_id = :assignment AND sheet_id = :sheet
                    AND revision = :revision AND attempt = :attempt AND answer = :answer
                    AND (:note = '' OR note = :note) AND (:at IS NULL OR at = :at))
                """,
            arguments: [
                "assignment": row.before.id, "sheet": printed.sheet, "revision": printed.revision.number,
                "attempt": attempt, "answer": row.answer, "note": note, "at": time,
            ])
        if isKnown == true { return false }
        try db.execute(
            sql: """
                INSERT INTO contact (assignment_id, sheet_id, revision, attempt, at, answer, note)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                row.before.id, printed.sheet, printed.revision.number, attempt, time ?? now, row.answer, note,
            ])
        var details = ["sheet": "\(printed.id) row \(row.code)", "answer": row.answer.rawValue, "try": "\(attempt)"]
        if !note.isEmpty { details["note"] = note }
        try db.audit("assignment.called", row.before.id.code, details)
        return true
    }
}
