import GRDB
import Persistence
import Volunteering

/// Cancels single shifts of an event that is held, and tells their people. Cancelling twice changes nothing.
package struct CancelShifts: Change {
    package let shifts: [String]
    /// Told to people in the words that it is typed in.
    package let reason: String

    package init(_ shifts: [String], reason: String = "") {
        self.shifts = shifts
        self.reason = reason
    }

    /// - Throws: ``ShiftError``, ``EventError``.
    package func apply(in db: Database) throws -> ShiftChange {
        var ids: [Shift.ID] = []
        var names: [String] = []
        for reference in shifts {
            let shift = try ShiftQuery(reference).answer(in: db)
            let event = try Event.find(db, id: shift.eventId)
            guard event.state == .draft || event.state == .published else {
                throw EventError.cannotChange(event.code, state: event.state)
            }
            guard shift.state == .planned, !ids.contains(shift.id) else { continue }
            ids.append(shift.id)
            names.append("\(event.code)/\(shift.code)")
        }
        guard !ids.isEmpty else { return ShiftChange(shifts, words: "cancelled already", nil, isChange: false) }
        let consequences = try ConsequentChange(
            notice: GiveNotice(kind: .cancellation, reason: reason), shifts: ids, allowsCollisions: true,
            raisesShifts: true
        ).make(in: db) {
            for (id, name) in zip(ids, names) {
                try db.execute(sql: "UPDATE shift SET state = 'cancelled' WHERE id = ?", arguments: [id])
                try db.audit("shift.cancelled", name, reason.isEmpty ? [:] : ["reason": reason])
            }
        }
        return ShiftChange(names, words: "cancelled", consequences)
    }
}
