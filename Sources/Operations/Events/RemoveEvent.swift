import GRDB
import Persistence
import Volunteering

/// Removes a draft that was made by mistake, with its ground and shifts, as long as nobody can know of it.
///
/// What was published, printed or told is cancelled instead. Source: Handbook, ADR-0052.
package struct RemoveEvent: Change {
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    /// - Throws: ``EventError``.
    package func apply(in db: Database) throws -> Removal {
        let event = try EventQuery(code).answer(in: db)
        let shifts = try Shift.fetchAll(
            db, sql: "SELECT * FROM shift WHERE event_id = ? ORDER BY id", arguments: [event.id])
        let traces = try ShiftTraces(shifts.map(\.id), in: db)
        if let why = try reason(against: event, traces, in: db) {
            throw EventError.notRemovable(event.code, state: event.state, why: why)
        }
        let start = CampaignTime(event.startsAt, in: event.zone)
        var removal = Removal(
            event.code,
            was: "\(event.kind.rawValue) \"\(event.title)\", "
                + "\(start.until(CampaignTime(event.endsAt, in: event.zone))) (\(event.timeZone))"
                + (event.place.isEmpty ? "" : ", \(event.place)"))
        removal.posts = try String.fetchAll(
            db, sql: "SELECT code || ' ' || name FROM post WHERE event_id = ? ORDER BY id", arguments: [event.id])
        removal.shifts = shifts.map { "\($0.code) \(RemoveShifts.words(of: $0, in: event.zone))" }
        removal.places = traces.places
        removal.leftOut = try leaveOut(event, in: db)
        try ShiftTraces.remove(shifts.map(\.id), in: db)
        for table in ["post", "sector", "shift_row", "route", "event"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE \(table == "event" ? "id" : "event_id") = ?", arguments: [event.id])
        }
        try db.audit("event.removed", event.code, removal.details)
        return removal
    }

    /// Nil where nothing that anybody knows would be lost.
    private func reason(against event: Event, _ traces: ShiftTraces, in db: Database) throws -> String? {
        guard event.state == .draft else { return "is \(event.state.rawValue)" }
        let wasPublished = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM audit WHERE subject = ? AND action = 'event.published')",
            arguments: [event.code])
        if wasPublished == true { return "was published once" }
        let isPattern = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM series WHERE pattern_id = ?)", arguments: [event.id])
        if isPattern == true { return "is the pattern of events that come again" }
        return traces.kept
    }

    /// An occurrence that is not wanted: its day is left out, so that it is not made again.
    private func leaveOut(_ event: Event, in db: Database) throws -> String? {
        let day = try String.fetchOne(
            db, sql: "SELECT day FROM occurrence WHERE event_id = ?", arguments: [event.id])
        guard let day else { return nil }
        try db.execute(sql: "UPDATE occurrence SET event_id = NULL WHERE event_id = ?", arguments: [event.id])
        return day
    }
}
