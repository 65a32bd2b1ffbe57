import GRDB
import Persistence
import Volunteering

/// Offers one volunteer a place on a shift; where the shift is full, a place in the reserve.
///
/// Who waits in the reserve gets a place as soon as there is one.
package struct OfferPlace: Change {
    package let shift: Shift.ID
    package let volunteer: Volunteer.ID
    /// They said yes already.
    package let isConfirmed: Bool
    /// Why concerns are set aside.
    package let override: String?

    package init(shift: Shift.ID, volunteer: Volunteer.ID, isConfirmed: Bool = false, override: String? = nil) {
        self.shift = shift
        self.volunteer = volunteer
        self.isConfirmed = isConfirmed
        self.override = override
    }

    /// - Throws: ``AssignmentError``.
    package func apply(in db: Database) throws -> Assignment {
        let suitability = try Suitability(Shift.find(db, id: shift), in: db)
        let person = try Volunteer.find(db, id: volunteer)
        let before = try Assignment.fetchOne(
            db, sql: "SELECT * FROM assignment WHERE shift_id = ? AND volunteer_id = ?", arguments: [shift, volunteer])
        let isFull = try PlacesHeldQuery(shift).answer(in: db) >= suitability.shift.maximum
        if let before, before.state.holdsPlace || (before.state == .reserve && isFull) {
            throw AssignmentError.hasPlace(person: person.fullName, state: before.state)
        }
        let concerns = try suitability.concerns(about: person, in: db)
        if !concerns.isEmpty, override == nil {
            throw AssignmentError.needsReason(person: person.fullName, concerns: concerns)
        }
        let assignment = try place(before, isFull: isFull, in: db)
        var details = ["shift": suitability.reference, "volunteer": person.code]
        if let order = before?.reserveOrder { details["was"] = "reserve \(order)" }
        if let override, !concerns.isEmpty {
            details["override"] = override
            details["concerns"] = concerns.map(\.description).joined(separator: "; ")
        }
        try db.audit("assignment.\(assignment.state)", assignment.id.code, details)
        return assignment
    }

    private func place(_ before: Assignment?, isFull: Bool, in db: Database) throws -> Assignment {
        let order =
            !isFull
            ? nil
            : try Int.fetchOne(
                db, sql: "SELECT coalesce(max(reserve_order), 0) + 1 FROM assignment WHERE shift_id = ?",
                arguments: [shift])
        let state: Assignment.State = isFull ? .reserve : isConfirmed && before == nil ? .confirmed : .offered
        let now = try db.transactionSeconds()
        let id: Assignment.ID
        if let before {
            id = before.id
            try db.execute(
                sql:
                    "UPDATE assignment SET state = ?, reserve_order = ?, joined_at = ?, answered_at = NULL WHERE id = ?",
                arguments: [state, order, now, id])
            if isConfirmed, state == .offered {
                try db.execute(
                    sql: "UPDATE assignment SET state = 'confirmed', answered_at = ? WHERE id = ?",
                    arguments: [now, id])
            }
        } else {
            try db.execute(
                sql: """
                    INSERT INTO assignment (id, shift_id, volunteer_id, state, reserve_order, created_at, joined_at,
                        answered_at)
                    VALUES (
                        1 + max(
                            coalesce((SELECT max(id) FROM assignment), 0),
                            coalesce((SELECT last_id FROM removed_place), 0)),
                        ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [shift, volunteer, state, order, now, now, state == .confirmed ? now : nil])
            id = Assignment.ID(db.lastInsertedRowID)
        }
        return try Assignment.find(db, id: id)
    }
}
