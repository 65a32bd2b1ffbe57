import GRDB
import Persistence
import Volunteering

/// Cancels an event, and tells whoever had been told of it. Cancelling twice changes nothing.
package struct CancelEvent: Change {
    package let code: String
    /// Told to people in the words that it is typed in.
    package let reason: String

    package init(_ code: String, reason: String = "") {
        self.code = code
        self.reason = reason
    }

    /// - Throws: ``EventError``.
    package func apply(in db: Database) throws -> EventChange {
        let event = try EventQuery(code).answer(in: db)
        guard event.state != .cancelled else { return EventChange(event, db: db) }
        guard event.state == .draft || event.state == .published else {
            throw EventError.cannotChange(event.code, state: event.state)
        }
        let shifts = try Shift.ID.fetchAll(
            db, sql: "SELECT id FROM shift WHERE event_id = ? AND state = 'planned' ORDER BY id", arguments: [event.id])
        let consequences = try ConsequentChange(
            notice: GiveNotice(kind: .cancellation, reason: reason), shifts: shifts, allowsCollisions: true,
            raisesShifts: false
        ).make(in: db) {
            try db.execute(
                sql: """
                    UPDATE event SET state = 'cancelled', generation = generation + 1, sequence = sequence + 1
                    WHERE id = ?
                    """,
                arguments: [event.id])
            try db.audit("event.cancelled", event.code, reason.isEmpty ? [:] : ["reason": reason])
        }
        return EventChange(try Event.find(db, id: event.id), what: .cancelled(shifts: shifts.count), consequences)
    }
}
