import Foundation
import GRDB
import Persistence
import Volunteering

/// Which of the sheets that were printed and are ahead do not hold any more, by event.
///
/// The same as what ``SheetListQuery`` calls outdated, without reading every person of every event: who is on a sheet is
/// compared by their places, and what a sheet says is made anew only where the audit knows of something that may have
/// changed it since.
struct OutdatedSheetsQuery: Query {
    let events: [Event]
    let now: Date

    func answer(in db: Database) throws -> [Event.ID: [String]] {
        var present = PresentSheets()
        var outdated: [Event.ID: [String]] = [:]
        let rows = try Row.fetchCursor(
            db, sql: Self.doubtful, arguments: [events.map(\.id).jsonList, now.wholeSeconds])
        while let row = try rows.next() {
            let event: Event.ID = row["event_id"]
            let holds =
                try !row["has_other_people"]
                && present.sayTheSame(row["content"], of: row["shift"], at: row["event"], in: db)
            if !holds { outdated[event, default: []].append(row["name"]) }
        }
        return outdated
    }

    /// Sheets with other people on them, and those that something may have changed since they were printed.
    ///
    /// An answer alone changes no sheet; nor does what the audit calls `added`, before it has people.
    private static let doubtful = """
        WITH printed AS MATERIALIZED (
            SELECT sheet.id AS sheet_id, printf('%s-%02d', sheet.series, sheet.number) AS name, last.revision,
                last.frozen_at, shift.id AS shift_id, shift.code AS shift, event.id AS event_id, event.code AS event
            FROM sheet JOIN shift ON shift.id = sheet.shift_id JOIN event ON event.id = shift.event_id
            JOIN sheet_revision AS last ON last.sheet_id = sheet.id
                AND last.revision = (SELECT max(revision) FROM sheet_revision WHERE sheet_id = sheet.id)
            WHERE shift.event_id IN (SELECT value FROM json_each(?1)) AND shift.ends_at > ?2
                AND shift.state = 'planned' AND event.state <> 'cancelled'
        ), changed AS MATERIALIZED (
            SELECT action, subject, max(at) AS at FROM audit
            WHERE at >= (SELECT min(frozen_at) FROM printed) AND action NOT GLOB '*.added' AND (
                action GLOB 'event.*' OR action GLOB 'post.*' OR action GLOB 'sector.*' OR action GLOB 'shift.*'
                OR action GLOB 'volunteer.*' OR action = 'import.undone')
            GROUP BY action, subject
        ), person AS MATERIALIZED (
            SELECT CAST(substr(subject, 2) AS INTEGER) AS id, max(at) AS at FROM changed
            WHERE action GLOB 'volunteer.*' GROUP BY 1
        ), touched AS MATERIALIZED (
            SELECT event_id, max(at) AS at FROM (
                SELECT event.id AS event_id, changed.at FROM changed
                CROSS JOIN event ON event.code = substr(subject, 1, instr(subject || '/', '/') - 1)
                WHERE action NOT GLOB 'volunteer.*'
                UNION ALL
                SELECT shift.event_id, person.at FROM person
                CROSS JOIN assignment ON assignment.volunteer_id = person.id
                CROSS JOIN shift ON shift.id = assignment.shift_id
                UNION ALL SELECT shift.event_id, person.at FROM shift JOIN person ON person.id = shift.lead_id
                UNION ALL SELECT sector.event_id, person.at FROM sector JOIN person ON person.id = sector.lead_id
                UNION ALL
                SELECT event.id, changed.at FROM changed CROSS JOIN event WHERE action = 'import.undone'
            )
            GROUP BY event_id
        ), counted AS MATERIALIZED (
            SELECT printed.*, coalesce(touched.at, 0) >= frozen_at AS is_touched,
                (SELECT count(*) FROM sheet_row
                    WHERE sheet_row.sheet_id = printed.sheet_id AND sheet_row.revision = printed.revision) AS on_paper,
                (SELECT count(*) FROM assignment
                    WHERE shift_id = printed.shift_id AND state IN ('offered', 'confirmed', 'reserve')) AS now,
                (SELECT count(*) FROM sheet_row CROSS JOIN assignment ON assignment.id = sheet_row.assignment_id
                    WHERE sheet_row.sheet_id = printed.sheet_id AND sheet_row.revision = printed.revision
                        AND state IN ('offered', 'confirmed', 'reserve')
                        AND (state = 'reserve') = (substr(code, length(shift) + 1, 2) = '-R')) AS same
            FROM printed LEFT JOIN touched ON touched.event_id = printed.event_id
        )
        SELECT name, event_id, event, shift, same <> on_paper OR same <> now AS has_other_people, content
        FROM counted JOIN sheet_revision AS last ON last.sheet_id = counted.sheet_id AND last.revision = counted.revision
        WHERE has_other_people OR is_touched
        ORDER BY counted.sheet_id
        """
}
