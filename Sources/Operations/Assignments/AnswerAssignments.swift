import GRDB
import Persistence
import Volunteering

/// Notes what people said about their places: they come, they do not, or they are withdrawn.
package struct AnswerAssignments: Change {
    package enum Answer: String, Sendable {
        case confirm, decline, withdraw

        var state: Assignment.State {
            switch self {
            case .confirm: .confirmed
            case .decline: .declined
            case .withdraw: .withdrawn
            }
        }
    }

    package let answer: Answer
    /// Codes of assignments, or people as ``FindPerson`` takes them when ``event`` says for which event.
    package let named: [String]
    package let event: String?

    package init(_ answer: Answer, named: [String], event: String? = nil) {
        self.answer = answer
        self.named = named
        self.event = event
    }

    package func apply(in db: Database) throws -> AssignmentOutcome {
        let items = try named.map { text -> AssignmentOutcome.Item in
            do {
                let assignment = try settle(find(text, in: db), in: db)
                let person = try Volunteer.find(db, id: assignment.volunteerId)
                return .init(named: text, assignment, person: person, shift: try reference(of: assignment, in: db))
            } catch let error as any Explainable where named.count > 1 {
                return .init(named: text, shift: event ?? "", failed: error)
            }
        }
        return AssignmentOutcome(items: items, title: "Answers")
    }

    private func settle(_ assignment: Assignment, in db: Database) throws -> Assignment {
        guard assignment.state != answer.state else { return assignment }
        do {
            try db.execute(
                sql: "UPDATE assignment SET state = ?, reserve_order = NULL, answered_at = ? WHERE id = ?",
                arguments: [answer.state, try db.transactionSeconds(), assignment.id])
        } catch let error as DatabaseError where error.message?.hasPrefix("assignment.") == true {
            // Full, double-booked or no such edge: whichever rule the record file looked at first.
            throw AssignmentError.cannotAnswer(
                code: assignment.id.code, from: assignment.state, to: answer.state)
        }
        try db.audit("assignment.\(answer.state)", assignment.id.code, ["was": assignment.state.rawValue])
        return try Assignment.find(db, id: assignment.id)
    }

    private func find(_ text: String, in db: Database) throws -> Assignment {
        if let id = Assignment.ID(code: text) {
            let found = try Assignment.fetchOne(db, sql: "SELECT * FROM assignment WHERE id = ?", arguments: [id])
            guard let found else { throw AssignmentError.unknownCode(text) }
            return found
        }
        guard let code = event else { throw AssignmentError.needsEvent(text) }
        let event = try EventQuery(code).answer(in: db)
        let person = try FindPerson(text).answer(in: db)
        let all = try Assignment.fetchAll(
            db,
            sql: """
                SELECT assignment.* FROM assignment JOIN shift ON shift.id = assignment.shift_id
                WHERE shift.event_id = ? AND volunteer_id = ? ORDER BY shift.starts_at, assignment.id
                """,
            arguments: [event.id, person.id])
        let open = all.filter { $0.state.holdsPlace || $0.state == .reserve }
        let meant = open.isEmpty ? all : open
        guard let first = meant.first else {
            throw AssignmentError.noAssignment(person: person.fullName, scope: event.code)
        }
        guard meant.count == 1 else {
            throw AssignmentError.severalPlaces(person: person.fullName, codes: meant.map(\.id.code))
        }
        return first
    }

    private func reference(of assignment: Assignment, in db: Database) throws -> String {
        let shift = try Shift.find(db, id: assignment.shiftId)
        return "\(try Event.find(db, id: shift.eventId).code)/\(shift.code)"
    }
}
