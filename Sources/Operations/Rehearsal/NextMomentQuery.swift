import Foundation
import GRDB
import Persistence
import Volunteering

/// The next moment at which something can happen, so that a rehearsal need not look every fifteen seconds.
package struct NextMomentQuery: Query {
    /// However little happens, everything is looked at again after so many seconds: rules come near with time alone.
    package static let longest: Int64 = 3600
    /// As often as the scheduler looks.
    static let shortest: Int64 = 15

    let after: Date
    /// Papers are there so many seconds before an event.
    let papersAhead: TimeInterval

    package init(after: Date, papersAhead: TimeInterval) {
        self.after = after
        self.papersAhead = papersAhead
    }

    package func answer(in db: Database) throws -> Date {
        let now = after.wholeSeconds
        let zone = try CampaignQuery().answer(in: db).zone
        let today = Day(of: after, in: zone)
        // The keeper's and the printer's hours, and midnight.
        let hours = [today, today.adding(days: 1)].flatMap { day in
            [0, 3, 6, 8, 12, 18].map { WallTime(day: day, hour: $0, minute: 0).instant(in: zone).wholeSeconds }
        }
        let moments = try Int64?.fetchAll(
            db,
            sql: """
                SELECT min(due_at) FROM reminder WHERE state = 'planned' AND due_at > ?1
                UNION ALL SELECT min(not_after) FROM reminder WHERE state = 'planned' AND not_after > ?1
                UNION ALL SELECT min(next_at) FROM message
                    WHERE settled_at IS NULL AND claim_token IS NULL AND next_at > ?1
                UNION ALL SELECT min(taken_at) + 3600 FROM message WHERE taken_at > ?1 - 3600
                    AND EXISTS (SELECT 1 FROM reminder WHERE state = 'planned' AND due_at <= ?1 AND not_after > ?1
                        AND channel <> 'call')
                UNION ALL SELECT min(starts_at) - ?2 FROM event WHERE state = 'published' AND starts_at - ?2 > ?1
                """,
            arguments: [now, Int64(papersAhead)])
        let next = (moments.compactMap { $0 } + hours).filter { $0 > now }.min() ?? now + Self.longest
        return Date(timeIntervalSince1970: Double(min(max(next, now + Self.shortest), now + Self.longest)))
    }
}
