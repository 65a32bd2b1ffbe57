import Foundation
import GRDB
import Persistence
import Volunteering

/// Times of an event or a shift that no clock shows, since clocks are put forward over them; each in a sentence.
package struct SkippedTimesQuery: Query {
    private let reference: String

    /// - Parameter reference: An event's code, or a shift's as `march-2027/B4`.
    package init(_ reference: String) {
        self.reference = reference
    }

    /// - Throws: ``EventError``, ``ShiftError``.
    package func answer(in db: Database) throws -> [String] {
        guard reference.contains("/") else {
            let event = try EventQuery(reference).answer(in: db)
            return Self.sentences(try TypedTimes.of(event, in: db), in: event.zone)
        }
        let shift = try ShiftQuery(reference).answer(in: db)
        let zone = try Event.find(db, id: shift.eventId).zone
        return Self.sentences(try TypedTimes.of(shift, zone: zone, in: db), in: zone)
    }

    /// Of an event and all its shifts that are held, each time once.
    static func all(of event: Event, in db: Database) throws -> [String] {
        let shifts = try Shift.fetchAll(
            db, sql: "SELECT * FROM shift WHERE event_id = ? AND state = 'planned' ORDER BY id", arguments: [event.id])
        return sentences(
            try [TypedTimes.of(event, in: db)] + shifts.map { try TypedTimes.of($0, zone: event.zone, in: db) },
            in: event.zone)
    }

    static func sentences(_ times: TypedTimes, in zone: TimeZone) -> [String] { sentences([times], in: zone) }

    static func sentences(_ times: [TypedTimes], in zone: TimeZone) -> [String] {
        var told: Set<WallTime> = []
        return times.flatMap { [$0.reports, $0.starts, $0.ends] }.compactMap { typed in
            let shown = WallTime(typed.instant(in: zone), in: zone)
            guard shown != typed, told.insert(typed).inserted else { return nil }
            return "On \(typed.day) the clocks of \(zone.identifier) are put forward over \(typed.clock): "
                + "it is taken as \(shown.clock)."
        }
    }
}
