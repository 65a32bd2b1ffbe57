import GRDB
import Persistence
import Volunteering

/// The calendar of some events, or of all that are not drafts.
package struct EventCalendarQuery: Query {
    package let events: [String]
    /// The whole series of each event, by its rule, instead of the events that are there.
    package let asSeries: Bool

    package init(_ events: [String], asSeries: Bool = false) {
        self.events = events
        self.asSeries = asSeries
    }

    /// - Throws: ``EventError`` for a code that no event has, ``SeriesError/notInSeries(_:)``.
    package func answer(in db: Database) throws -> CalendarFeed {
        let campaign = try CampaignQuery().answer(in: db)
        let wanted = try events.map { try EventQuery($0).answer(in: db) }
        if asSeries { return try series(of: wanted, campaign, in: db) }
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

    /// Those of the events; all series when none is named.
    private func series(of events: [Event], _ campaign: Campaign, in db: Database) throws -> CalendarFeed {
        let wanted =
            events.isEmpty
            ? try EventSeries.all(in: db).map { try Event.find(db, id: $0.pattern) } : events
        var feed = CalendarFeed(name: campaign.name, campaign: campaign, language: nil, items: [])
        var seen: Set<EventSeries.ID> = []
        feed.series = try wanted.map { try SeriesFeed.of($0, in: db) }.filter { seen.insert($0.series.id).inserted }
        return feed
    }
}
