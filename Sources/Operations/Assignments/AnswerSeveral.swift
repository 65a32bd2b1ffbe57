import GRDB
import Persistence
import Volunteering

/// Notes several answers of different kinds, in their order; the reserve moves up after all of one kind.
package struct AnswerSeveral: Change {
    package struct Item: Sendable {
        package let answer: AnswerAssignments.Answer
        package let named: String

        package init(_ answer: AnswerAssignments.Answer, named: String) {
            self.answer = answer
            self.named = named
        }
    }

    package let items: [Item]
    package let event: String?

    package init(_ items: [Item], event: String? = nil) {
        self.items = items
        self.event = event
    }

    package func apply(in db: Database) throws -> AssignmentOutcome {
        let kinds = [AnswerAssignments.Answer.confirm, .decline, .withdraw].filter { kind in
            items.contains { $0.answer == kind }
        }
        var whole = AssignmentOutcome(items: [], title: "Answers")
        for kind in kinds {
            let named = items.filter { $0.answer == kind }.map(\.named)
            let outcome = try AnswerAssignments(kind, named: named, event: event, isOneOfMany: items.count > 1)
                .apply(in: db)
            whole = AssignmentOutcome(
                items: whole.items + outcome.items, title: whole.title, notes: whole.notes + outcome.notes)
        }
        return whole
    }
}
