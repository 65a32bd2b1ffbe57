import Foundation
import GRDB
import Volunteering

/// The times of an event or a shift as they were typed, on the clocks of the event's zone.
struct TypedTimes: Hashable, Sendable {
    var reports: WallTime
    var starts: WallTime
    var ends: WallTime

    static func of(_ event: Event, in db: Database) throws -> TypedTimes {
        let row = try Row.fetchOne(db, sql: "SELECT * FROM event WHERE id = ?", arguments: [event.id])
        let starts = Self.typed(row?["starts_wall"], else: event.startsAt, in: event.zone)
        return TypedTimes(
            reports: starts, starts: starts, ends: Self.typed(row?["ends_wall"], else: event.endsAt, in: event.zone))
    }

    static func of(_ shift: Shift, zone: TimeZone, in db: Database) throws -> TypedTimes {
        let row = try Row.fetchOne(db, sql: "SELECT * FROM shift WHERE id = ?", arguments: [shift.id])
        return TypedTimes(
            reports: typed(row?["reports_wall"], else: shift.reportsAt, in: zone),
            starts: typed(row?["starts_wall"], else: shift.startsAt, in: zone),
            ends: typed(row?["ends_wall"], else: shift.endsAt, in: zone))
    }

    private static func typed(_ text: String?, else instant: Date, in zone: TimeZone) -> WallTime {
        text.flatMap(WallTime.init(stored:)) ?? WallTime(instant, in: zone)
    }

    func moved(by shift: WallShift) -> TypedTimes {
        TypedTimes(
            reports: shift.applied(to: reports), starts: shift.applied(to: starts), ends: shift.applied(to: ends))
    }

    /// An end as it is typed: a time alone, before the start, is past midnight where that is at most twelve hours on.
    static func end(_ text: String, after starts: WallTime, by phrase: TimePhrase) throws -> WallTime {
        let typed = try phrase.wallTime(text)
        guard typed.isBefore(starts), TimePhrase.isClockAlone(text) else { return typed }
        var next = typed
        next.day = typed.day.adding(days: 1)
        return next.instant(in: .gmt).timeIntervalSince(starts.instant(in: .gmt)) <= longestNight ? next : typed
    }

    private static let longestNight: TimeInterval = 12 * 3_600
    /// Nobody stands longer: who is asked for several days is asked for several shifts.
    private static let longestShift: TimeInterval = 24 * 3_600

    /// - Throws: ``ShiftError/tooLong(start:end:)``.
    func checkLength(in zone: TimeZone) throws {
        // On the clocks or by the clock: the night on which they are put back is an hour longer.
        let lengths = [zone, .gmt].map { ends.instant(in: $0).timeIntervalSince(starts.instant(in: $0)) }
        guard lengths.contains(where: { $0 <= Self.longestShift }) else {
            throw ShiftError.tooLong(start: starts.spoken, end: ends.spoken)
        }
    }

    /// - Throws: ``ShiftError/endsBeforeStart(start:end:)``, ``ShiftError/reportsLate(report:start:)``.
    func check(in zone: TimeZone) throws {
        guard starts.instant(in: zone) < ends.instant(in: zone) else {
            throw ShiftError.endsBeforeStart(start: starts.spoken, end: ends.spoken)
        }
        guard reports.instant(in: zone) <= starts.instant(in: zone) else {
            throw ShiftError.reportsLate(report: reports.spoken, start: starts.spoken)
        }
    }

    /// Gives a shift these times.
    func write(to shift: Shift.ID, in zone: TimeZone, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE shift SET reports_wall = ?, starts_wall = ?, ends_wall = ?, reports_at = ?, starts_at = ?,
                    ends_at = ? WHERE id = ?
                """,
            arguments: [
                reports.stored, starts.stored, ends.stored, reports.seconds(in: zone), starts.seconds(in: zone),
                ends.seconds(in: zone), shift,
            ])
    }
}
