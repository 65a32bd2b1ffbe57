import Foundation
import GRDB
import Persistence
import Volunteering

/// Which of the sheets that were printed and are ahead do not hold any more, by event.
///
/// The same as what ``SheetListQuery`` calls outdated, without reading every person of every event: only where the audit
/// knows of something since a sheet was printed are its people compared by their places, and what it says made anew.
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
                OR action GLOB 'volunteer.*' OR action GLOB 'assignment.*' OR action = 'import.undone')
            GROUP BY action, subject
        ), person AS MATERIALIZED (
            SELECT CAST(substr(subject, 2) AS INTEGER) AS id, max(at) AS at FROM changed
            WHERE action GLOB 'volunteer.*' GROUP BY 1
        ), placed AS MATERIALIZED (
            SELECT DISTINCT shift_id FROM changed
            CROSS JOIN assignment ON assignment.id = CAST(substr(subject, 2) AS INTEGER)
            WHERE action GLOB 'assignment.*'
        ), touched AS MATERIALIZED (
            SELECT shift_id, max(at) AS at FROM (
                SELECT shift.id AS shift_id, changed.at FROM changed
                CROSS JOIN event ON event.code = substr(subject, 1, instr(subject || '/', '/') - 1)
                CROSS JOIN shift ON shift.event_id = event.id
                WHERE action NOT GLOB 'volunteer.*' AND action NOT GLOB 'assignment.*'
                UNION ALL SELECT shift_id, person.at FROM person CROSS JOIN assignment ON volunteer_id = person.id
                UNION ALL SELECT shift.id, person.at FROM person CROSS JOIN shift ON lead_id = person.id
                UNION ALL
                SELECT shift.id, person.at FROM person CROSS JOIN sector ON sector.lead_id = person.id
                CROSS JOIN post ON post.sector_id = sector.id CROSS JOIN shift ON shift.post_id = post.id
                UNION ALL
                SELECT shift_id, changed.at FROM changed CROSS JOIN printed WHERE action = 'import.undone'
            )
            GROUP BY shift_id
        ), counted AS (
            SELECT sheet_id, revision,
                (SELECT count(*) FROM sheet_row
                    WHERE sheet_row.sheet_id = printed.sheet_id AND sheet_row.revision = printed.revision) AS on_paper,
                (SELECT count(*) FROM assignment WHERE assignment.shift_id = printed.shift_id
                    AND state IN ('offered', 'confirmed', 'reserve')) AS now,
                (SELECT count(*) FROM sheet_row CROSS JOIN assignment ON assignment.id = sheet_row.assignment_id
                    WHERE sheet_row.sheet_id = printed.sheet_id AND sheet_row.revision = printed.revision
                        AND state IN ('offered', 'confirmed', 'reserve')
                        AND (state = 'reserve') = (substr(code, length(shift) + 1, 2) = '-R')) AS same
            FROM printed WHERE shift_id IN (SELECT shift_id FROM placed)
        ), other AS MATERIALIZED (
            SELECT sheet_id FROM counted WHERE same <> on_paper OR same <> now
        )
        SELECT name, printed.event_id, event, shift, printed.sheet_id IN (SELECT sheet_id FROM other) AS has_other_people,
            content
        FROM printed LEFT JOIN touched ON touched.shift_id = printed.shift_id
        JOIN sheet_revision AS last ON last.sheet_id = printed.sheet_id AND last.revision = printed.revision
        WHERE has_other_people OR touched.at >= printed.frozen_at
        ORDER BY printed.sheet_id
        """
}
