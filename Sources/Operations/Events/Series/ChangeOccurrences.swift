import Foundation
import GRDB
import Persistence
import Volunteering

/// Edits, moves or cancels an event alone, or with those of its series that come after it, or with all of them.
///
/// What is over stays as it is, and so does what was edited by itself, unless that is asked for. Whoever had been told
/// of one of them is told.
package struct ChangeOccurrences: Change {
    package enum Reach: String, CaseIterable, Sendable {
        case this, following, all
    }

    package enum What: Sendable {
        case edit(EditEvent.Draft)
        case move(start: String, end: String?, reason: String, allowsCollisions: Bool)
        case cancel(reason: String)
    }

    package let code: String
    package let what: What
    /// The event alone when nil, and it need not be in a series.
    package let reach: Reach?
    package let includesEdited: Bool

    package init(_ code: String, _ what: What, reach: Reach? = nil, includesEdited: Bool = false) {
        self.code = code
        self.what = what
        self.reach = reach
        self.includesEdited = includesEdited
    }

    /// - Throws: ``SeriesError``, ``EventError``, ``ShiftError``, `TimePhraseError`.
    package func apply(in db: Database) throws -> OccurrenceChanges {
        let event = try EventQuery(code).answer(in: db)
        guard let occurrence = try Occurrence.of(event, in: db) else {
            guard reach == nil else { throw SeriesError.notInSeries(event.code) }
            return OccurrenceChanges(first: try change(event, in: db))
        }
        guard let reach, reach != .this else { return try changeAlone(event, occurrence, in: db) }
        let series = try EventSeries.find(occurrence.series, in: db)
        if case .cancel(let reason) = what {
            return try EndOfSeries(series: series, from: reach == .all ? nil : occurrence.day, reason: reason)
                .cancel(beginningWith: event, in: db)
        }
        let changed = try reach == .all ? series : series.split(at: occurrence, in: db)
        switch what {
        case .edit(let draft):
            return try EditOfSeries(series: changed, anchor: occurrence.day, includesEdited: includesEdited)
                .edit(draft, beginningWith: event, in: db)
        case .move(let start, let end, let reason, let allowsCollisions):
            return try MoveOfSeries(
                series: changed, anchor: occurrence.day, includesEdited: includesEdited, reason: reason,
                allowsCollisions: allowsCollisions
            ).move(event, to: start, until: end, in: db)
        case .cancel: return OccurrenceChanges(first: EventChange(event, db: db))
        }
    }

    private func change(_ event: Event, in db: Database) throws -> EventChange {
        switch what {
        case .edit(let draft): try EditEvent(event.code, draft).apply(in: db)
        case .move(let start, let end, let reason, let allowsCollisions):
            try MoveEvent(event.code, start: start, end: end, reason: reason, allowsCollisions: allowsCollisions)
                .apply(in: db)
        case .cancel(let reason): try CancelEvent(event.code, reason: reason).apply(in: db)
        }
    }

    /// One of a series: from now on it is its own.
    private func changeAlone(_ event: Event, _ occurrence: Occurrence, in db: Database) throws -> OccurrenceChanges {
        let change = try change(event, in: db)
        if case .cancel = what { return OccurrenceChanges(first: change, isOneOfMany: true) }
        if change.what != .nothing, !occurrence.isDetached { try occurrence.write(isDetached: true, in: db) }
        return OccurrenceChanges(first: change, isOneOfMany: true)
    }
}
