import Foundation
import GRDB
import Persistence
import Volunteering

/// How the posts of some events are staffed, counted by SQLite from the index of places alone.
struct StaffingQuery: Query {
    /// A post with what a look at the whole event needs to know about it.
    struct Post {
        let event: Event.ID
        let status: PostStatus
        /// Offered on a shift that begins within 48 hours.
        let unconfirmed: Int
        /// Shifts that are still to end and have nobody to lead them, nor has their sector.
        let leaderless: [String]
    }

    static let confirmedBefore: Int64 = 48 * 3600

    let events: [Event.ID]
    let now: Date

    func answer(in db: Database) throws -> [Post] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                WITH held AS MATERIALIZED (
                    SELECT shift.id, shift.event_id, shift.post_id, shift.code, shift.lead_id, minimum, maximum,
                        shift.ends_at > ?2 AS is_ahead, shift.starts_at BETWEEN ?2 AND ?2 + ?3 AS is_near,
                        (SELECT count(*) FROM assignment WHERE shift_id = shift.id AND state = 'confirmed') AS confirmed,
                        (SELECT count(*) FROM assignment WHERE shift_id = shift.id AND state = 'offered') AS offered,
                        (SELECT count(*) FROM assignment WHERE shift_id = shift.id AND state = 'reserve') AS reserve
                    FROM shift
                    WHERE shift.state = 'planned' AND shift.event_id IN (SELECT value FROM json_each(?1))
                )
                SELECT held.event_id, post.code, post.name, sector.code AS sector, count(*) AS shifts,
                    sum(minimum) AS minimum, sum(maximum) AS maximum, sum(confirmed) AS confirmed,
                    sum(offered) AS offered, sum(reserve) AS reserve,
                    sum(is_ahead * max(0, minimum - confirmed - offered)) AS missing,
                    sum(is_near * offered) AS unconfirmed,
                    group_concat(held.code, ';') FILTER
                        (WHERE is_ahead AND held.lead_id IS NULL AND sector.lead_id IS NULL) AS leaderless
                FROM held JOIN post ON post.id = held.post_id LEFT JOIN sector ON sector.id = post.sector_id
                GROUP BY held.post_id
                ORDER BY missing DESC, sector.code, length(post.code), post.code
                """,
            arguments: [events.jsonList, now.wholeSeconds, Self.confirmedBefore])
        var posts: [Post] = []
        while let row = try rows.next() { posts.append(Self.post(row)) }
        return posts
    }

    private static func post(_ row: Row) -> Post {
        let leaderless: String? = row["leaderless"]
        return Post(
            event: row["event_id"],
            status: PostStatus(
                code: row["code"], name: row["name"], sector: row["sector"] ?? "",
                staffing: Staffing(
                    shifts: row["shifts"], minimum: row["minimum"], maximum: row["maximum"],
                    confirmed: row["confirmed"], offered: row["offered"], reserve: row["reserve"],
                    missing: row["missing"])),
            unconfirmed: row["unconfirmed"],
            leaderless: leaderless.map { $0.split(separator: ";").map(String.init) } ?? [])
    }
}
