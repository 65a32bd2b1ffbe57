import Documents
import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// What became of the answers that were typed in from a call sheet, and whom to call instead.
package struct CallAnswers: Sendable {
    /// An answer to one place.
    package struct Row: Sendable {
        package let code: String
        package let answer: AskingAnswer
        let verdict: CallVerdict
        let before: Assignment
        /// False when the same was noted before.
        package internal(set) var isNew = false
        package private(set) var state: Assignment.State
        private(set) var name = ""
        private(set) var volunteer = ""
        private(set) var shift = ""

        init(code: String, answer: AskingAnswer, verdict: CallVerdict, before: Assignment) {
            self.code = code
            self.answer = answer
            self.verdict = verdict
            self.before = before
            state = before.state
        }

        /// Why the place was left alone.
        package var problem: String {
            if case .late(let reason) = verdict { reason } else { "" }
        }

        /// Fills in who it is and how the place stands now.
        mutating func complete(in db: Database) throws {
            let now = try Assignment.find(db, id: before.id)
            let person = try Volunteer.find(db, id: now.volunteerId)
            state = now.state
            name = person.fullName
            volunteer = person.code
            shift = try Shift.find(db, id: now.shiftId).reference(in: db)
        }
    }

    package let sheet: SheetID
    package let revision: Int
    package let printedAt: CampaignTime
    package let rows: [Row]
    package let successors: [Successor]
    /// Who moved up from a reserve and who was passed over, a sentence each.
    package let notes: [String]

    /// Whom to call about the places that became free, a line each.
    package var whomToCall: [String] { successors.map(\.line) }

    package var leftAlone: [Row] { rows.filter { !$0.problem.isEmpty } }

    /// `C-12, printed 2027-02-24 09:40: 3 come, 1 does not, 1 not reached.`
    package var summary: String {
        let done = rows.filter(\.problem.isEmpty)
        func count(_ answer: AskingAnswer) -> Int { done.count { $0.answer == answer } }
        let parts = [
            (count(.yes), "yes"), (count(.no), "no"), (count(.unreached), "not reached"),
            (leftAlone.count, "left alone"),
        ]
        let counted = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let again = done.count { !$0.isNew }
        let known = again == 0 ? "" : again == done.count ? "; all was noted before" : "; \(again) noted before"
        return "\(sheet) revision \(revision), printed \(printedAt): \(counted)\(known)."
    }
}
