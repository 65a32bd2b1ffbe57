import Foundation
import GRDB
import Persistence
import Volunteering

/// For which events papers have to lie ready now.
package struct PapersDue: Hashable, Sendable {
    package struct Event: Hashable, Sendable {
        package let code: String
        /// On which it begins, in its own zone.
        package let day: Day
    }

    /// Published, begin soon or go on; by their start.
    package let events: [Event]
    /// In the campaign's zone.
    package let today: Day
    /// The last row of the audit: while it stands, nothing that is printed has changed.
    package let lastChange: Int64
}

package struct PapersDueQuery: Query {
    let now: Date
    /// Seconds before an event's start.
    let ahead: TimeInterval

    package init(now: Date, ahead: TimeInterval) {
        self.now = now
        self.ahead = ahead
    }

    package func answer(in db: Database) throws -> PapersDue {
        let campaign = try CampaignQuery().answer(in: db)
        let events = try Event.fetchAll(
            db,
            sql: """
                SELECT * FROM event WHERE ends_at > ?1 AND starts_at <= ?1 + ?2 AND state = 'published'
                ORDER BY starts_at, code
                """,
            arguments: [now.wholeSeconds, Int64(ahead)])
        return PapersDue(
            events: events.map { PapersDue.Event(code: $0.code, day: Day(of: $0.startsAt, in: $0.zone)) },
            today: Day(of: now, in: campaign.zone),
            lastChange: try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM audit") ?? 0)
    }
}
