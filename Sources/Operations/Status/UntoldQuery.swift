import Foundation
import GRDB
import Persistence
import Volunteering

/// Whom no message has told, or will tell, that a shift of theirs was changed or cancelled: somebody has to call them.
///
/// Begins with the notices: each place that is owed one is looked up by its own index, and nobody else is looked at.
struct UntoldQuery: Query {
    /// All of them when nil.
    let event: Event.ID?
    let now: Date

    func answer(in db: Database) throws -> [Need] {
        try Row.fetchAll(db, sql: Self.sql, arguments: [event, now.wholeSeconds]).map { row in
            let subjects: String = row["subjects"]
            let people = subjects.split(separator: ";").map(String.init)
            // The telephone stands beside who it is.
            let first = people.first?.prefix { $0 != " " } ?? "PERSON"
            return Need(
                .untold, event: row["code"], count: row["found"], subjects: people,
                next: "vigil reminder explain \(first)")
        }
    }

    /// An event that is a draft tells its people once it is published. Who was sent anything since the change, whose call
    /// sheet was printed since, or who has answered since, knows.
    static let sql = """
        WITH called AS MATERIALIZED (
            SELECT sheet_row.assignment_id, max(revision.frozen_at) AS at
            FROM sheet
            CROSS JOIN sheet_revision AS revision ON revision.sheet_id = sheet.id
            CROSS JOIN sheet_row ON sheet_row.sheet_id = sheet.id AND sheet_row.revision = revision.revision
            WHERE sheet.series = 'C' AND revision.frozen_at >= (SELECT min(at) FROM notice)
            GROUP BY sheet_row.assignment_id
        )
        SELECT code, count(*) AS found, group_concat(printf('V%04d', id) || coalesce(' ' || phone, ''), ';') AS subjects
        FROM (
            SELECT DISTINCT event.code, event.starts_at, volunteer.id, volunteer.phone
            FROM notice
            CROSS JOIN shift ON shift.id = notice.shift_id
            CROSS JOIN event ON event.id = shift.event_id
            CROSS JOIN notice_person AS owed ON owed.notice_id = notice.id
            CROSS JOIN assignment AS place ON place.id = owed.assignment_id
            CROSS JOIN volunteer ON volunteer.id = place.volunteer_id AND volunteer.state = 'active'
            LEFT JOIN called ON called.assignment_id = place.id
            WHERE (?1 IS NULL OR event.id = ?1) AND event.state IN ('published', 'cancelled')
                AND max(shift.starts_at, notice.was_starts_at) > ?2
                AND notice.id = (SELECT max(id) FROM notice AS newest WHERE newest.shift_id = shift.id)
                AND (place.state IN ('offered', 'confirmed') OR place.state = 'reserve' AND notice.kind = 'cancellation')
                AND max(place.joined_at, coalesce(place.answered_at, 0)) <= notice.at
                AND NOT EXISTS (
                    SELECT 1 FROM reminder WHERE reminder.assignment_id = place.id AND (
                        (reminder.state IN ('planned', 'claimed', 'handing_over') AND reminder.nominal_at = notice.at)
                        OR (reminder.state = 'sent' AND reminder.planned_at >= notice.at)))
                AND NOT EXISTS (
                    SELECT 1 FROM contact
                    WHERE contact.assignment_id = place.id AND contact.at >= notice.at AND answer <> 'unreached')
                AND coalesce(called.at, notice.at - 1) < notice.at
            ORDER BY event.starts_at, event.code, volunteer.sort_key, volunteer.id
        )
        GROUP BY code ORDER BY min(starts_at), code
        """
}
