import Foundation
import GRDB
import Persistence
import Volunteering

/// Makes an event the pattern of a series: what it says of itself, its posts, shifts and leads come again.
package struct RepeatEvent: Change {
    package enum When: Hashable, Sendable {
        /// As people say it: `26 February`.
        case every(String)
        /// As RFC 5545 writes it.
        case rule(String)
    }

    package static let usualAhead = 60
    package let code: String
    package let when: When
    package let until: String?
    package let count: Int?
    package let aheadDays: Int
    /// Days to leave out.
    package let exceptions: [String]

    package init(
        _ code: String, _ when: When, until: String? = nil, count: Int? = nil, aheadDays: Int = usualAhead,
        exceptions: [String] = []
    ) {
        self.code = code
        self.when = when
        self.until = until
        self.count = count
        self.aheadDays = aheadDays
        self.exceptions = exceptions
    }

    /// - Throws: ``SeriesError``, ``EventError``, `RecurrenceError`, `TimePhraseError`.
    package func apply(in db: Database) throws -> SeriesProfile {
        let event = try EventQuery(code).answer(in: db)
        guard event.state != .cancelled else { throw EventError.cannotChange(event.code, state: event.state) }
        guard try Occurrence.of(event, in: db) == nil else { throw SeriesError.inSeries(event.code) }
        guard (1...730).contains(aheadDays) else { throw SeriesError.badAhead("\(aheadDays)") }
        let times = try TypedTimes.of(event, in: db)
        let rule = try rule(for: event, starts: times.starts, in: db)
        let length = times.ends.instant(in: .gmt).timeIntervalSince(times.starts.instant(in: .gmt))
        let series = try EventSeries(
            pattern: event, rule: rule, starts: times.starts, minutes: max(1, Int(length / 60)), aheadDays: aheadDays
        ).insert(in: db)
        try Occurrence.insert(times.starts.day, of: series.id, event: event.id, in: db)
        try db.audit("series.begun", event.code, ["rule": rule.text, "ahead": "\(aheadDays)"])
        if !exceptions.isEmpty { _ = try LeaveOut(event.code, days: exceptions).apply(in: db) }
        let made = try MakeOccurrences(series: series.id).makeWhatCanBe(in: db)
        var profile = try SeriesProfileQuery(event.code).answer(in: db)
        profile.made = made
        return profile
    }

    private func rule(for event: Event, starts: WallTime, in db: Database) throws -> RecurrenceRule {
        var rule: RecurrenceRule
        switch when {
        case .rule(let text):
            rule = try RecurrenceRule(parsing: text, at: (starts.hour, starts.minute), in: event.zone)
        case .every(let text):
            let phrase = try EveryPhrase(text)
            rule = phrase.rule
            if let clock = phrase.clock, (clock.hour, clock.minute) != (starts.hour, starts.minute) {
                throw SeriesError.otherTime(
                    event.code, starts: starts.clock,
                    said: WallTime(day: starts.day, hour: clock.hour, minute: clock.minute).clock)
            }
        }
        if let until {
            guard rule.end == .never, count == nil else { throw RecurrenceError.countAndUntil }
            let day = try TimePhrase(now: db.transactionDate, zone: event.zone).day(until)
            guard day >= starts.day else { throw SeriesError.untilBeforeStart(day) }
            rule.end = .until(day)
        } else if let count {
            guard rule.end == .never else { throw RecurrenceError.countAndUntil }
            guard (1...10_000).contains(count) else {
                throw RecurrenceError.badValue(part: "COUNT", value: "\(count)", expected: "a number from 1 to 10000")
            }
            rule.end = .count(count)
        }
        let first = Array(rule.days(from: starts.day).prefix(2))
        guard first.first == starts.day else {
            var endless = rule
            endless.end = .never
            throw SeriesError.notInRule(
                event.code, day: starts.day, next: endless.days(from: starts.day).first { _ in true })
        }
        guard first.count > 1 else { throw SeriesError.onlyOnce(event.code) }
        return rule
    }
}
