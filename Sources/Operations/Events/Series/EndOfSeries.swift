import GRDB
import Persistence
import Volunteering

/// Cancels the events of a series, from a day on or all that are to come, and makes no more of them.
struct EndOfSeries {
    let series: EventSeries
    /// The first day that is cancelled; nil for all that are not over.
    let from: Day?
    let reason: String

    func cancel(beginningWith event: Event, in db: Database) throws -> OccurrenceChanges {
        let now = try db.transactionDate
        var changes: [EventChange] = []
        for occurrence in try Occurrence.all(of: series.id, in: db) {
            guard let number = occurrence.event, from.map({ occurrence.day >= $0 }) ?? true else { continue }
            let event = try Event.find(db, id: number)
            guard event.state == .draft || event.state == .published, event.endsAt > now else { continue }
            changes.append(try CancelEvent(event.code, reason: reason).apply(in: db))
        }
        if !series.hasEnded {
            if let from, from > series.firstDay {
                var ended = series
                ended.rule.end = .until(from.adding(days: -1))
                try ended.update(in: db)
            }
            try series.end(in: db)
            try db.audit("series.ended", event.code, from.map { ["from": "\($0)"] } ?? [:])
        }
        return OccurrenceChanges(changes: changes, passedOver: [], isOfSeries: true)
    }
}
