import Foundation
import GRDB
import Persistence
import Volunteering

/// Notes that call sheets have left the printer: the calls on them were handed over, to paper.
///
/// It comes after the file is there, so that a sheet that could not be written leaves its calls to be printed again.
/// Noting it twice changes nothing. Source: Handbook, ADR-0045.
package struct HandCalls: Change {
    package let sheets: [FrozenSheet]

    package init(_ sheets: [FrozenSheet]) {
        self.sheets = sheets
    }

    /// - Returns: How many calls are on paper from now on.
    package func apply(in db: Database) throws -> Int {
        // A call on the sheet that planning has not written down yet has no row to settle.
        _ = try PlanReminders().apply(in: db)
        return try sheets.reduce(0) { count, sheet in
            let row = try SheetQuery.row(of: sheet.id, in: db)
            return try count + Self.note(sheet.id, row: row, revision: sheet.revision, in: db)
        }
    }

    /// What is planned for the sheet's day and stands on this revision of it is sent.
    static func note(_ id: SheetID, row: Int64, revision: Int, in db: Database) throws -> Int {
        guard
            let day = try String.fetchOne(db, sql: "SELECT contact_day FROM sheet WHERE id = ?", arguments: [row])
                .flatMap(Day.init(iso:))
        else { return 0 }
        let bounds = day.bounds(in: try CampaignQuery().answer(in: db).zone)
        let calls = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT reminder.id FROM sheet_row
                JOIN reminder ON reminder.assignment_id = sheet_row.assignment_id
                WHERE sheet_row.sheet_id = ? AND sheet_row.revision = ? AND reminder.channel = 'call'
                    AND reminder.state = 'planned' AND reminder.due_at >= ? AND reminder.due_at < ?
                """,
            arguments: [row, revision, bounds.lowerBound.wholeSeconds, bounds.upperBound.wholeSeconds])
        guard !calls.isEmpty else { return 0 }
        for (state, reason, at) in [
            ("claimed", "", nil), ("handing_over", "", nil),
            ("sent", "\(Reason.onSheet)\(id)", try db.transactionSeconds()),
        ] as [(String, String, Int64?)] {
            try db.execute(
                sql: """
                    UPDATE reminder SET state = ?, reason = ?, settled_at = ?
                    WHERE id IN (SELECT value FROM json_each(?))
                    """,
                arguments: [state, reason, at, calls.jsonList])
        }
        try db.auditSending(
            .printed, subject: "\(id)", details: ["calls": "\(calls.count)", "revision": "\(revision)"])
        return calls.count
    }
}
