import Foundation
import GRDB
import Persistence
import Volunteering

/// Moves the events of a series alike, and the days to come with them.
struct MoveOfSeries {
    let series: EventSeries
    /// The day of the event that was named.
    let anchor: Day
    let includesEdited: Bool
    let reason: String
    let allowsCollisions: Bool

    func move(_ event: Event, to start: String, until end: String?, in db: Database) throws -> OccurrenceChanges {
        guard event.state == .draft || event.state == .published else {
            throw EventError.cannotChange(event.code, state: event.state)
        }
        let typed = try TypedTimes.of(event, in: db)
        let phrase = try TimePhrase(now: db.transactionDate, zone: series.zone, usualDay: typed.starts.day)
        let starts = try phrase.wallTime(start)
        let moved = try self.moved(to: starts, until: end, now: db.transactionDate)
        let open = try series.openEvents(anchor: anchor, includesEdited: includesEdited, in: db)
        let mapped = try renumber(to: starts.day, moved, in: db)
        try moved.update(in: db)
        var changes: [EventChange] = []
        // Away from each other's days: who moves later goes last, who moves earlier goes first.
        let isLater = starts.day >= anchor
        for (occurrence, event) in isLater ? open.changed.reversed() : open.changed {
            let times = moved.times(on: mapped[occurrence.day] ?? occurrence.day)
            changes.append(
                try MoveEvent(
                    event.code, start: times.starts.spoken, end: times.ends.spoken, reason: reason,
                    allowsCollisions: allowsCollisions
                ).apply(in: db))
        }
        try db.audit(
            "series.moved", event.code, ["rule": moved.rule.text, "start": starts.clock, "events": "\(changes.count)"])
        return OccurrenceChanges(
            changes: isLater ? changes.reversed() : changes, passedOver: open.passedOver.map(\.code), isOfSeries: true)
    }

    /// The series at its new time, by its new rule where the day is another.
    private func moved(to starts: WallTime, until end: String?, now: Date) throws -> EventSeries {
        var moved = series
        moved.clock = EveryPhrase.Clock(hour: starts.hour, minute: starts.minute)
        if let end {
            var ends = try TimePhrase(now: now, zone: series.zone, usualDay: starts.day).wallTime(end)
            if ends.isBefore(starts), TimePhrase.isClockAlone(end) { ends.day = ends.day.adding(days: 1) }
            let length = ends.instant(in: .gmt).timeIntervalSince(starts.instant(in: .gmt))
            guard length > 0 else { throw EventError.endsBeforeStart(start: starts.spoken, end: ends.spoken) }
            moved.minutes = Int(length / 60)
        }
        guard starts.day != anchor else { return moved }
        let words = series.rule.text
        guard let rule = series.rule.moved(from: anchor, to: starts.day),
            let first = counterpart(of: series.firstDay, to: starts.day)
        else { throw SeriesError.ruleDoesNotMove(words, from: anchor, to: starts.day) }
        moved.rule = rule
        moved.firstDay = first
        if case .until(let last) = rule.end {
            moved.rule.end = .until(last.adding(days: starts.day.dayNumber - anchor.dayNumber))
        }
        return moved
    }

    /// What a day of the old rule becomes.
    private func counterpart(of day: Day, to new: Day) -> Day? {
        switch series.rule.frequency {
        case .daily, .weekly: day.adding(days: new.dayNumber - anchor.dayNumber)
        case .monthly: Day(year: day.year, month: day.month, day: new.day)
        case .yearly: Day(year: day.year, month: new.month, day: new.day)
        }
    }

    /// Gives the days that are to come their new names, so that none is made twice.
    private func renumber(to new: Day, _ moved: EventSeries, in db: Database) throws -> [Day: Day] {
        guard new != anchor else { return [:] }
        let today = Day(of: try db.transactionDate, in: series.zone)
        var mapped: [Day: Day] = [:]
        let coming = try Occurrence.all(of: series.id, in: db).filter { $0.day >= today }
        for occurrence in coming {
            try db.execute(
                sql: "DELETE FROM occurrence WHERE series_id = ? AND day = ?",
                arguments: [series.id, "\(occurrence.day)"])
        }
        for occurrence in coming {
            let day = counterpart(of: occurrence.day, to: new) ?? occurrence.day
            mapped[occurrence.day] = day
            try Occurrence.insert(
                day, of: series.id, event: occurrence.event, isDetached: occurrence.isDetached, in: db)
        }
        return mapped
    }
}
