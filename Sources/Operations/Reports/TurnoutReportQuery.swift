import Foundation
import GRDB
import Persistence
import Volunteering

/// Counts, day by day, who joined, confirmed and left an event's places.
///
/// What a place was before comes from the audit, and what it is now from the place itself, so that the last day
/// always says what the record file says.
package struct TurnoutReportQuery: Query {
    package let event: String

    package init(event: String) {
        self.event = event
    }

    /// Short enough that no zone's midnight falls inside one.
    private static let quarter: Int64 = 900

    /// - Throws: ``EventError/unknown(_:suggestion:)``.
    package func answer(in db: Database) throws -> TurnoutReport {
        let event = try EventQuery(event).answer(in: db)
        let need = try Row.fetchOne(
            db,
            sql: """
                SELECT coalesce(sum(minimum), 0) AS minimum, coalesce(sum(maximum), 0) AS maximum
                FROM shift WHERE event_id = ? AND state = 'planned'
                """,
            arguments: [event.id])
        return TurnoutReport(
            event: event.code, title: event.title, startsAt: CampaignTime(event.startsAt, in: event.zone),
            endsAt: CampaignTime(event.endsAt, in: event.zone), place: event.place, minimum: need?["minimum"] ?? 0,
            maximum: need?["maximum"] ?? 0, days: try days(of: event, in: db), isAttendanceKept: false)
    }

    private func days(of event: Event, in db: Database) throws -> [TurnoutReport.Day] {
        let changes = try Row.fetchCursor(
            db,
            sql: """
                WITH place AS MATERIALIZED (
                    SELECT assignment.id, assignment.state, created_at,
                        max(joined_at, coalesce(answered_at, joined_at)) AS changed_at
                    FROM shift JOIN assignment ON assignment.shift_id = shift.id
                    WHERE shift.event_id = ?1 AND shift.state = 'planned'
                ), was (id, at, turn, state) AS (
                    SELECT id, created_at, 0, 'offered' FROM place
                    UNION ALL
                    SELECT place.id, audit.at, audit.id, substr(audit.action, 12)
                    FROM place JOIN audit ON audit.subject = printf('A%04d', place.id)
                    WHERE audit.at BETWEEN place.created_at AND place.changed_at AND audit.action IN (
                        'assignment.offered', 'assignment.confirmed', 'assignment.declined', 'assignment.reserve',
                        'assignment.withdrawn')
                    UNION ALL
                    SELECT id, changed_at, 9223372036854775807, state FROM place
                ), step AS (
                    SELECT at, state, lag(state) OVER (PARTITION BY id ORDER BY at, turn) AS before FROM was
                )
                SELECT at / ?2 AS quarter, state, sum(change) AS change FROM (
                    SELECT at, state, 1 AS change FROM step WHERE before IS NULL OR before <> state
                    UNION ALL
                    SELECT at, before, -1 FROM step WHERE before <> state
                    UNION ALL
                    SELECT created_at, 'joined', 1 FROM place
                )
                GROUP BY quarter, state ORDER BY quarter
                """,
            arguments: [event.id, Self.quarter])
        var days: [TurnoutReport.Day] = []
        while let row = try changes.next() {
            let start = Double(row["quarter"] as Int64 * Self.quarter)
            let date = Volunteering.Day(of: Date(timeIntervalSince1970: start), in: event.zone).description
            var day =
                days.last.flatMap { $0.date == date ? $0 : nil } ?? days.last?.following(date) ?? .init(date: date)
            day.add(row["change"], as: row["state"])
            if days.last?.date == date { days.removeLast() }
            days.append(day)
        }
        return days
    }
}

extension TurnoutReport.Day {
    fileprivate func following(_ date: String) -> Self {
        Self(date: date, joined: joined, confirmed: confirmed, offered: offered, reserve: reserve, left: left)
    }

    fileprivate mutating func add(_ change: Int, as state: String) {
        switch state {
        case "joined": joined += change
        case "confirmed": confirmed += change
        case "offered": offered += change
        case "reserve": reserve += change
        default: left += change
        }
    }
}
