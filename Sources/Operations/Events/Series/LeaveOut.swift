import GRDB
import Persistence
import Volunteering

/// Leaves days out of a series before they are made. Leaving one out twice changes nothing.
package struct LeaveOut: Change {
    package let code: String
    package let days: [String]

    package init(_ code: String, days: [String]) {
        self.code = code
        self.days = days
    }

    /// - Throws: ``SeriesError``, ``EventError``, `TimePhraseError`.
    package func apply(in db: Database) throws -> SeriesProfile {
        let event = try EventQuery(code).answer(in: db)
        guard let occurrence = try Occurrence.of(event, in: db) else { throw SeriesError.notInSeries(event.code) }
        let series = try EventSeries.find(occurrence.series, in: db)
        guard !series.hasEnded else { throw SeriesError.ended(event.code) }
        let phrase = try TimePhrase(now: db.transactionDate, zone: series.zone)
        let known = try Dictionary(
            Occurrence.all(of: series.id, in: db).map { ($0.day, $0) }, uniquingKeysWith: { $1 })
        for text in days {
            let day = try phrase.day(text)
            guard series.days(from: day).first(where: { _ in true }) == day else {
                throw SeriesError.notOnRule(day, event.code)
            }
            if let there = known[day] {
                guard let made = there.event else { continue }
                throw SeriesError.madeAlready(day, event: try Event.find(db, id: made).code)
            }
            try Occurrence.insert(day, of: series.id, event: nil, in: db)
            try db.audit("series.left-out", event.code, ["day": "\(day)"])
        }
        return try SeriesProfileQuery(event.code).answer(in: db)
    }
}
