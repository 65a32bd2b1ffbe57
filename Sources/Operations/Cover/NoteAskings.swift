import GRDB
import Persistence
import Volunteering

/// What somebody said when they were asked to take a place.
package enum AskingAnswer: String, Codable, Hashable, Sendable, CaseIterable, DatabaseValueConvertible {
    case yes, no
    /// Nobody answered.
    case unreached
}

/// Notes that people were asked to take a place, and what they said; who said yes has the place.
///
/// An answer that comes later belongs to the asking that still waits for one.
package struct NoteAskings: Change {
    package let shift: String
    /// As ``FindPerson`` takes them.
    package let people: [String]
    /// Nil when they have not answered yet.
    package let answer: AskingAnswer?
    package let note: String
    package let override: String?

    package init(
        shift: String, people: [String], answer: AskingAnswer? = nil, note: String = "", override: String? = nil
    ) {
        self.shift = shift
        self.people = people
        self.answer = answer
        self.note = note
        self.override = override
    }

    package func apply(in db: Database) throws -> AskingOutcome {
        let shift = try ShiftQuery(shift).answer(in: db)
        let reference = try Suitability(shift, in: db).reference
        let items = try people.map { named -> AskingOutcome.Item in
            do {
                let person = try FindPerson(named).answer(in: db)
                let place = answer == .yes ? try give(shift, to: person, in: db) : nil
                try note(person, on: shift, reference, in: db)
                return .init(
                    code: person.code, name: person.fullName, answer: answer, assignment: place?.id.code,
                    state: place?.state, problem: "")
            } catch let error as any Explainable where people.count > 1 {
                return .init(
                    code: "", name: named, answer: nil, assignment: nil, state: nil,
                    problem: error.explanation.summary)
            }
        }
        return AskingOutcome(items: items, shift: reference)
    }

    /// Their word is given, so the place is confirmed; the one that they hold already is too.
    private func give(_ shift: Shift, to person: Volunteer, in db: Database) throws -> Assignment {
        let held = try Assignment.fetchOne(
            db, sql: "SELECT * FROM assignment WHERE shift_id = ? AND volunteer_id = ?",
            arguments: [shift.id, person.id])
        if let held, held.state == .offered {
            _ = try AnswerAssignments(.confirm, named: [held.id.code]).apply(in: db)
            return try Assignment.find(db, id: held.id)
        }
        return try OfferPlace(
            shift: shift.id, volunteer: person.id, isConfirmed: true, override: override
        ).apply(in: db)
    }

    private func note(_ person: Volunteer, on shift: Shift, _ reference: String, in db: Database) throws {
        let now = try db.transactionSeconds()
        let answeredAt = answer.map { _ in now }
        let waiting = try Int64.fetchOne(
            db,
            sql: """
                SELECT id FROM asking WHERE shift_id = ? AND volunteer_id = ? AND answer IS NULL
                ORDER BY asked_at DESC LIMIT 1
                """,
            arguments: [shift.id, person.id])
        if let waiting, answer != nil {
            try db.execute(
                sql: """
                    UPDATE asking SET answer = ?, answered_at = ?, note = CASE ? WHEN '' THEN note ELSE ? END
                    WHERE id = ?
                    """,
                arguments: [answer, answeredAt, note, note, waiting])
        } else {
            try db.execute(
                sql: """
                    INSERT INTO asking (shift_id, volunteer_id, asked_at, answer, answered_at, note)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [shift.id, person.id, now, answer, answeredAt, note])
        }
        var details = ["volunteer": person.code, "answer": answer?.rawValue ?? "none yet"]
        if !note.isEmpty { details["note"] = note }
        try db.audit("shift.asked", reference, details)
    }
}
