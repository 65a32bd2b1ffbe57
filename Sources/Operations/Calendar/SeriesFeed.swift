import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// A series as a calendar takes it: the rule, the days left out, and the events that are not as the rule says.
struct SeriesFeed: Sendable {
    struct Known: Sendable {
        let day: Day
        /// With its sequence; nil where the day is left out.
        let event: (event: Event, sequence: Int)?
        let isDetached: Bool
    }

    let series: EventSeries
    let pattern: Event
    let known: [Known]

    static func of(_ event: Event, in db: Database) throws -> SeriesFeed {
        guard let occurrence = try Occurrence.of(event, in: db) else { throw SeriesError.notInSeries(event.code) }
        let series = try EventSeries.find(occurrence.series, in: db)
        let known = try Occurrence.all(of: series.id, in: db).map { occurrence in
            let event = try occurrence.event.map { number in
                let sequence = try Int.fetchOne(
                    db, sql: "SELECT sequence FROM event WHERE id = ?", arguments: [number])
                return (try Event.find(db, id: number), sequence ?? 0)
            }
            return Known(day: occurrence.day, event: event, isDetached: occurrence.isDetached)
        }
        return SeriesFeed(series: series, pattern: try Event.find(db, id: series.pattern), known: known)
    }

    /// - Parameter contacts: What an event says of control, first aid and lost children.
    func calendar(campaign: Campaign, contacts: (Event) -> String) -> CalendarSeries {
        let uid = "series-\(series.id.rawValue)-\(Int64(campaign.createdAt.timeIntervalSince1970))@vigil"
        let events = known.compactMap(\.event)
        let isKept = events.contains { $0.event.state == .published || $0.event.state == .closed }
        let status: CalendarEntry.Status =
            series.hasEnded && series.rule.end == .never ? .cancelled : isKept ? .confirmed : .tentative
        func entry(_ event: Event, sequence: Int) -> CalendarEntry {
            CalendarEntry(
                uid: uid, sequence: sequence, startsAt: event.startsAt, endsAt: event.endsAt, summary: event.title,
                description: contacts(event), location: event.place, status: event.calendarStatus)
        }
        let first = series.times(on: series.firstDay)
        let master = CalendarEntry(
            uid: uid, sequence: events.map(\.sequence).max() ?? 0, startsAt: first.starts.instant(in: series.zone),
            endsAt: first.ends.instant(in: series.zone),
            summary: OccurrenceNames.filled(series.title, on: series.firstDay), description: contacts(pattern),
            location: series.details.place, status: status)
        let others = known.compactMap { known -> CalendarSeries.Exception? in
            guard let (event, sequence) = known.event else { return nil }
            let times = series.times(on: known.day)
            let isAsSaid =
                event.startsAt == times.starts.instant(in: series.zone)
                && event.endsAt == times.ends.instant(in: series.zone) && event.calendarStatus == status
                && event.title == master.summary && event.place == master.location
            return isAsSaid && !known.isDetached
                ? nil : CalendarSeries.Exception(instead: times.starts, entry: entry(event, sequence: sequence))
        }
        return CalendarSeries(
            entry: master, zone: series.zone, rule: series.rule,
            leftOut: known.filter { $0.event == nil }.map { series.times(on: $0.day).starts }, exceptions: others)
    }
}
