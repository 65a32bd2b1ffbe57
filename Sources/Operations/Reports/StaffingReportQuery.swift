import Foundation
import GRDB
import Persistence
import Volunteering

/// Counts an event's people by shift in SQLite, and spreads the counts over the hours of each post.
package struct StaffingReportQuery: Query {
    package let event: String

    package init(event: String) {
        self.event = event
    }

    /// - Throws: ``EventError/unknown(_:suggestion:)``, ``RosterError/noShifts(event:)``.
    package func answer(in db: Database) throws -> StaffingReport {
        let event = try EventQuery(event).answer(in: db)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT post.id AS post_id, post.code, post.name, sector.code AS sector, shift.starts_at, shift.ends_at,
                    minimum, maximum,
                    count(assignment.id) FILTER (WHERE assignment.state = 'confirmed') AS confirmed,
                    count(assignment.id) FILTER (WHERE assignment.state = 'offered') AS offered,
                    count(assignment.id) FILTER (WHERE assignment.state = 'reserve') AS reserve
                FROM shift JOIN post ON post.id = shift.post_id LEFT JOIN sector ON sector.id = post.sector_id
                LEFT JOIN assignment ON assignment.shift_id = shift.id
                WHERE shift.event_id = ? AND shift.state = 'planned'
                GROUP BY shift.id ORDER BY sector.code, length(post.code), post.code, shift.starts_at, shift.id
                """,
            arguments: [event.id])
        guard !rows.isEmpty else { throw RosterError.noShifts(event: event.code) }
        var order: [Int64] = []
        var byPost: [Int64: [Row]] = [:]
        for row in rows {
            let post: Int64 = row["post_id"]
            if byPost[post] == nil { order.append(post) }
            byPost[post, default: []].append(row)
        }
        return StaffingReport(
            event: event.code, title: event.title, startsAt: CampaignTime(event.startsAt, in: event.zone),
            endsAt: CampaignTime(event.endsAt, in: event.zone), place: event.place,
            posts: order.map { Self.post(byPost[$0] ?? [], in: event.zone) })
    }

    private static func post(_ rows: [Row], in zone: TimeZone) -> StaffingReport.Post {
        let spans = rows.map { row in
            let confirmed: Int = row["confirmed"]
            let offered: Int = row["offered"]
            let minimum: Int = row["minimum"]
            return StaffedSpan(
                startsAt: row["starts_at"], endsAt: row["ends_at"],
                numbers: StaffingReport.Numbers(
                    minimum: minimum, maximum: row["maximum"], confirmed: confirmed, offered: offered,
                    missing: max(0, minimum - confirmed - offered)))
        }
        return StaffingReport.Post(
            code: rows.first?["code"] ?? "", name: rows.first?["name"] ?? "", sector: rows.first?["sector"] ?? "",
            shifts: rows.count, reserve: rows.reduce(0) { $0 + ($1["reserve"] as Int) },
            total: spans.reduce(StaffingReport.Numbers()) { $0 + $1.numbers },
            hours: StaffedSpan.hours(of: spans, in: zone))
    }
}
