import GRDB
import Persistence
import Volunteering

/// The calendar of some events, or of all that are not drafts.
package struct EventCalendarQuery: Query {
    package let events: [String]

    package init(_ events: [String]) {
        self.events = events
    }

    /// - Throws: ``EventError`` for a code that no event has.
    package func answer(in db: Database) throws -> CalendarFeed {
        let campaign = try CampaignQuery().answer(in: db)
        let wanted = try events.map { try EventQuery($0).answer(in: db) }
        let shown =
            wanted.isEmpty
            ? try Event.fetchAll(db, sql: "SELECT * FROM event WHERE state <> 'draft' ORDER BY starts_at, code")
            : wanted
        let items = try shown.map { event -> CalendarFeed.Kind in
            let sequence = try Int.fetchOne(
                db.cachedStatement(sql: "SELECT sequence FROM event WHERE id = ?"), arguments: [event.id])
            return .event(event, sequence: sequence ?? 0)
        }
        return CalendarFeed(name: campaign.name, campaign: campaign, language: nil, items: items)
    }
}
