import GRDB
import Persistence
import Volunteering

/// Notes what people said about their places: they come, they do not, or they are withdrawn.
///
/// The places that become free go to the first of the reserve who fit.
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
    /// What cannot be done is told beside the others, and not thrown.
    private let isOneOfMany: Bool

    package init(_ answer: Answer, named: [String], event: String? = nil, isOneOfMany: Bool = false) {
        self.answer = answer
        self.named = named
        self.event = event
        self.isOneOfMany = isOneOfMany || named.count > 1
    }

    package func apply(in db: Database) throws -> AssignmentOutcome {
        var left: [Shift.ID] = []
        var items = try named.map { text -> AssignmentOutcome.Item in
            do {
                let before = try PlaceQuery(text: text, event: event).answer(in: db)
                let assignment = try settle(before, in: db)
                let person = try Volunteer.find(db, id: assignment.volunteerId)
                if before.state.holdsPlace, !assignment.state.holdsPlace { left.append(before.shiftId) }
                return .init(named: text, assignment, person: person, shift: try reference(of: assignment, in: db))
            } catch let error as any Explainable where isOneOfMany {
                return .init(named: text, shift: event ?? "", failed: error)
            }
        }
        // After all the answers: who has just said no is not moved up first.
        var notes: [String] = []
        for shift in left {
            let promotion = try PromoteReserve(shift: shift).apply(in: db)
            items += promotion.items
            notes += promotion.notes.filter { !notes.contains($0) }
        }
        return AssignmentOutcome(items: items, title: "Answers", notes: notes)
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

    private func reference(of assignment: Assignment, in db: Database) throws -> String {
        try Shift.find(db, id: assignment.shiftId).reference(in: db)
    }
}
