import GRDB
import Persistence
import Volunteering

/// Notes what shifts are before they are changed or cancelled, and who had been told that: they are owed a notice.
///
/// It runs before the change, in its transaction. Told is who has confirmed, whom a message was handed over to, and
/// who stands on a printed call sheet. Source: Handbook, ADR-0013.
struct GiveNotice {
    let kind: ShiftNotice.Kind
    var reason = ""

    /// Whether a place's person had been told of it.
    static let told = """
        (assignment.state = 'confirmed'
            OR EXISTS (SELECT 1 FROM reminder WHERE reminder.assignment_id = assignment.id
                AND (reminder.state IN ('claimed', 'handing_over', 'sent', 'uncertain') OR reminder.uncertain_count > 0))
            OR EXISTS (SELECT 1 FROM sheet_row JOIN sheet ON sheet.id = sheet_row.sheet_id
                WHERE sheet_row.assignment_id = assignment.id AND sheet.series = 'C'))
        """

    /// - Returns: The places of those who had been told.
    @discardableResult
    func note(_ shifts: [Shift.ID], in db: Database) throws -> [Assignment.ID] {
        var people: [Assignment.ID] = []
        for shift in shifts {
            let told = try Assignment.ID.fetchAll(
                db,
                sql: """
                    SELECT id FROM assignment
                    WHERE shift_id = ? AND state IN ('offered', 'confirmed', 'reserve') AND \(Self.told) ORDER BY id
                    """,
                arguments: [shift])
            guard !told.isEmpty else { continue }
            try db.execute(
                sql: """
                    INSERT INTO notice (shift_id, kind, at, reason, was_starts_at, was_ends_at, was_reports_at,
                        was_reports_to, was_role, was_place, was_post, was_whereabouts)
                    SELECT shift.id, ?, ?, ?, shift.starts_at, shift.ends_at, shift.reports_at, shift.reports_to,
                        shift.role, event.place, post.name, post.description
                    FROM shift JOIN event ON event.id = shift.event_id JOIN post ON post.id = shift.post_id
                    WHERE shift.id = ?
                    """,
                arguments: [kind.rawValue, try db.transactionSeconds(), reason, shift])
            let notice = db.lastInsertedRowID
            for place in told {
                let known = try Knowledge(of: place, before: notice, in: db)
                try db.execute(
                    sql: "INSERT INTO notice_person (notice_id, assignment_id, since_id, is_sure) VALUES (?, ?, ?, ?)",
                    arguments: [notice, place, known.since, known.isSure])
            }
            people += told
        }
        return people
    }

    /// After the change: who was surely told what holds again is owed nothing.
    static func forgetWhatHoldsAgain(in db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM notice_person WHERE (notice_id, assignment_id) IN (
                    SELECT told.notice_id, told.assignment_id
                    FROM notice_person AS told
                    JOIN notice AS newest ON newest.id = told.notice_id AND newest.kind = 'change'
                    JOIN notice AS was ON was.id = told.since_id
                    JOIN shift ON shift.id = newest.shift_id
                    JOIN event ON event.id = shift.event_id
                    JOIN post ON post.id = shift.post_id
                    WHERE newest.id = (SELECT max(id) FROM notice WHERE shift_id = shift.id)
                        AND told.since_id <> told.notice_id AND told.is_sure = 1
                        AND was.was_starts_at = shift.starts_at AND was.was_ends_at = shift.ends_at
                        AND was.was_reports_at = shift.reports_at AND was.was_reports_to = shift.reports_to
                        AND was.was_role = shift.role AND was.was_place = event.place
                        AND was.was_post = post.name AND was.was_whereabouts = post.description)
                """)
    }
}
