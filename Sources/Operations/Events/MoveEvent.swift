import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// Moves an event with all its shifts by the same difference on the wall's clocks, and tells whoever had been told.
package struct MoveEvent: Change {
    package let code: String
    package let start: String
    /// Moves along with the start when nil.
    package let end: String?
    package let reason: String
    package let allowsCollisions: Bool

    package init(_ code: String, start: String, end: String? = nil, reason: String = "", allowsCollisions: Bool = false)
    {
        self.code = code
        self.start = start
        self.end = end
        self.reason = reason
        self.allowsCollisions = allowsCollisions
    }

    /// - Throws: ``EventError``, ``ShiftError``, `TimePhraseError`.
    package func apply(in db: Database) throws -> EventChange {
        let event = try EventQuery(code).answer(in: db)
        guard event.state == .draft || event.state == .published else {
            throw EventError.cannotChange(event.code, state: event.state)
        }
        let old = try TypedTimes.of(event, in: db)
        let new = try times(of: event, old: old, now: db.transactionDate)
        let difference = WallShift(from: old.starts, to: new.starts)
        guard new.starts != old.starts || new.ends != old.ends else { return EventChange(event, db: db) }
        let now = try db.transactionDate
        guard event.state == .draft || new.starts.instant(in: event.zone) > now else {
            throw EventError.startsInThePast(new.starts.spoken)
        }
        let shifts = try Shift.fetchAll(
            db, sql: "SELECT * FROM shift WHERE event_id = ? ORDER BY id", arguments: [event.id])
        // Nobody was told when the event ends: what people know is when their shifts are.
        let planned = difference.isNothing ? [] : shifts.filter { $0.state == .planned }.map(\.id)
        let consequences = try ConsequentChange(
            notice: GiveNotice(kind: .change, reason: reason), shifts: planned, allowsCollisions: allowsCollisions,
            raisesShifts: false
        ).make(in: db) {
            try db.execute(
                sql: """
                    UPDATE event SET starts_wall = ?, ends_wall = ?, starts_at = ?, ends_at = ?, zone_rules = ?,
                        generation = generation + ?, sequence = sequence + 1 WHERE id = ?
                    """,
                arguments: [
                    new.starts.stored, new.ends.stored, new.starts.seconds(in: event.zone),
                    new.ends.seconds(in: event.zone), TimeZone.timeZoneDataVersion, difference.isNothing ? 0 : 1,
                    event.id,
                ])
            for shift in shifts where !difference.isNothing {
                let moved = try TypedTimes.of(shift, zone: event.zone, in: db).moved(by: difference)
                try moved.check(in: event.zone)
                try moved.write(to: shift.id, in: event.zone, db)
            }
            try db.audit(
                "event.moved", event.code,
                [
                    "from": old.starts.stored, "to": new.starts.stored, "ends": new.ends.stored, "reason": reason,
                ].filter { !$0.value.isEmpty })
        }
        let moved = try Event.find(db, id: event.id)
        return EventChange(
            moved, what: .moved(from: event.startsAt, shifts: planned.count), consequences,
            skippedTimes: try SkippedTimesQuery.all(of: moved, in: db))
    }

    private func times(of event: Event, old: TypedTimes, now: Date) throws -> TypedTimes {
        let starts = try TimePhrase(now: now, zone: event.zone, usualDay: old.starts.day).wallTime(start)
        var ends = WallShift(from: old.starts, to: starts).applied(to: old.ends)
        if let end {
            ends = try TypedTimes.end(
                end, after: starts, by: TimePhrase(now: now, zone: event.zone, usualDay: starts.day))
        }
        guard starts.instant(in: event.zone) < ends.instant(in: event.zone) else {
            throw EventError.endsBeforeStart(start: starts.spoken, end: ends.spoken)
        }
        return TypedTimes(reports: starts, starts: starts, ends: ends)
    }
}
