import Foundation
import GRDB
import Persistence
import Volunteering

/// Makes the drafts of every series whose day is near enough, each once however often it is asked.
package struct MakeOccurrences: Change {
    package struct Outcome: Encodable, Sendable {
        /// An event that was made, or was there already and was taken in.
        package struct Made: Encodable, Hashable, Sendable {
            package let code: String
            package let title: String
            package let startsAt: CampaignTime
            package let wasThere: Bool
            /// Times that no clock shows, each in a sentence.
            package var skippedTimes: [String] = []
        }

        /// A day that could not be made, and why.
        package struct Failure: Encodable, Hashable, Sendable {
            package let title: String
            package let day: String
            package let reason: String
        }

        package var made: [Made] = []
        package var failures: [Failure] = []
    }

    let series: EventSeries.ID?

    /// - Parameter series: One of them; all when nil.
    init(series: EventSeries.ID?) {
        self.series = series
    }

    package init() {
        series = nil
    }

    /// - Throws: ``SeriesError/cannotMake(_:)`` where days are due and none of them could be made.
    package func apply(in db: Database) throws -> Outcome {
        let outcome = try makeWhatCanBe(in: db)
        if outcome.made.isEmpty, !outcome.failures.isEmpty { throw SeriesError.cannotMake(outcome.failures) }
        return outcome
    }

    /// One day that cannot be made keeps back no other.
    func makeWhatCanBe(in db: Database) throws -> Outcome {
        var outcome = Outcome()
        let wanted = try series.map { [try EventSeries.find($0, in: db)] } ?? EventSeries.all(in: db)
        for series in wanted where !series.hasEnded {
            for day in try missingDays(of: series, in: db) {
                do {
                    try db.inSavepoint {
                        outcome.made.append(try make(day, of: series, in: db))
                        return .commit
                    }
                } catch let error as any Explainable {
                    let title = OccurrenceNames.filled(series.title, on: day)
                    outcome.failures.append(.init(title: title, day: "\(day)", reason: error.explanation.summary))
                }
            }
        }
        return outcome
    }

    /// The days that are due to be made: from now until so many days ahead, without those that are there or left out.
    private func missingDays(of series: EventSeries, in db: Database) throws -> [Day] {
        let now = try db.transactionDate
        let today = Day(of: now, in: series.zone)
        let last = today.adding(days: series.aheadDays)
        let known = Set(try Occurrence.all(of: series.id, in: db).map(\.day))
        return series.days(from: today).prefix { $0 <= last }.filter { day in
            !known.contains(day) && series.times(on: day).starts.instant(in: series.zone) > now
        }
    }

    private func make(_ day: Day, of series: EventSeries, in db: Database) throws -> Outcome.Made {
        let title = OccurrenceNames.filled(series.title, on: day)
        if let there = try eventThere(title, kind: series.kind, on: day, in: db) {
            try Occurrence.insert(day, of: series.id, event: there.id, isDetached: true, in: db)
            try db.audit("series.taken-in", there.code, ["day": "\(day)"])
            return .init(
                code: there.code, title: title, startsAt: CampaignTime(there.startsAt, in: there.zone), wasThere: true)
        }
        let pattern = try Event.find(db, id: series.pattern)
        let times = series.times(on: day)
        var copy = CopyEvent(
            pattern.code, start: times.starts.spoken, end: times.ends.spoken,
            code: try freeCode(OccurrenceNames.filled(series.code, on: day), in: db), title: title, withLeads: true)
        copy.profile = CopyEvent.Profile(kind: series.kind, details: series.details)
        let copied = try copy.apply(in: db)
        let event = copied.event
        try Occurrence.insert(day, of: series.id, event: event.id, in: db)
        try db.audit("series.made", event.code, ["day": "\(day)", "pattern": pattern.code])
        return .init(
            code: event.code, title: title, startsAt: CampaignTime(event.startsAt, in: event.zone), wasThere: false,
            skippedTimes: copied.skippedTimes)
    }

    /// An event like it on the day, which somebody added by hand.
    private func eventThere(_ title: String, kind: Event.Kind, on day: Day, in db: Database) throws -> Event? {
        try Event.fetchOne(
            db,
            sql: """
                SELECT * FROM event WHERE title = ? AND kind = ? AND substr(starts_wall, 1, 10) = ?
                    AND state <> 'cancelled' AND id NOT IN (SELECT event_id FROM occurrence WHERE event_id IS NOT NULL)
                ORDER BY id
                """,
            arguments: [title, kind, "\(day)"])
    }

    private func freeCode(_ wanted: String, in db: Database) throws -> String {
        let taken = try String.fetchSet(db, sql: "SELECT code FROM event")
        var code = wanted
        var number = 2
        while taken.contains(code) {
            code = "\(wanted)-\(number)"
            number += 1
        }
        return code
    }
}
