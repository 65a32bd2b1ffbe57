import GRDB
import Persistence
import Volunteering

/// Takes a row of shifts back. Shifts that left a trace, a place that was given up or a printed sheet, are cancelled;
/// the others are removed.
package struct UndoShiftRow: Change {
    package struct Outcome: Sendable {
        package let event: String
        package let removed: [String]
        package let cancelled: [String]
    }

    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    /// - Throws: ``ShiftError/unknownRow(_:)``, ``ShiftError/rowHasPeople(_:people:)``.
    package func apply(in db: Database) throws -> Outcome {
        let event = try String.fetchOne(
            db,
            sql: """
                SELECT event.code FROM shift_row JOIN event ON event.id = shift_row.event_id
                WHERE shift_row.id = ? AND undone_at IS NULL
                """,
            arguments: [number])
        guard let event else { throw ShiftError.unknownRow(number) }
        let people = try people(in: db)
        guard people.isEmpty else { throw ShiftError.rowHasPeople(number, people: people) }
        let (removed, cancelled) = try clear(in: db)
        try db.execute(
            sql: "UPDATE shift_row SET undone_at = ? WHERE id = ?", arguments: [try db.transactionSeconds(), number])
        try db.audit(
            "shift.row-undone", event,
            [
                "number": "\(number)", "removed": removed.joined(separator: ","),
                "cancelled": cancelled.joined(separator: ","),
            ].filter { !$0.value.isEmpty })
        return Outcome(event: event, removed: removed, cancelled: cancelled)
    }

    /// Who has a place on one of its shifts, with the shift's code.
    private func people(in db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT trim(volunteer.given_name || ' ' || volunteer.family_name) || ' (' || shift.code || ')'
                FROM shift JOIN assignment ON assignment.shift_id = shift.id
                    AND assignment.state IN ('offered', 'confirmed', 'reserve')
                JOIN volunteer ON volunteer.id = assignment.volunteer_id
                WHERE shift.row_id = ? AND shift.state = 'planned' ORDER BY volunteer.sort_key, shift.id
                """,
            arguments: [number])
    }

    /// Removes the shifts that left no trace and cancels the others.
    ///
    /// - Returns: Their codes.
    private func clear(in db: Database) throws -> (removed: [String], cancelled: [String]) {
        let shifts = try Row.fetchAll(
            db,
            sql: """
                SELECT id, code, EXISTS (SELECT 1 FROM assignment WHERE shift_id = shift.id)
                    OR EXISTS (SELECT 1 FROM sheet WHERE shift_id = shift.id)
                    OR EXISTS (SELECT 1 FROM asking WHERE shift_id = shift.id) AS has_trace
                FROM shift WHERE row_id = ? ORDER BY id
                """,
            arguments: [number])
        var removed: [String] = []
        var cancelled: [String] = []
        for row in shifts {
            let id = Shift.ID(row["id"])
            if row["has_trace"] {
                try db.execute(sql: "UPDATE shift SET state = 'cancelled' WHERE id = ?", arguments: [id])
                cancelled.append(row["code"])
            } else {
                try db.execute(sql: "DELETE FROM shift WHERE id = ?", arguments: [id])
                removed.append(row["code"])
            }
        }
        return (removed, cancelled)
    }
}
