import Documents
import Volunteering

/// What became of each of several people or places, in the order in which they were named.
package struct AssignmentOutcome: Listing {
    package struct Item: Encodable, Sendable {
        /// As it was named: a person, a code, a line of a file.
        package let named: String
        package let code: String
        package let person: String
        /// The person's code; empty when nobody was found.
        package let volunteer: String
        package let shift: String
        package let state: Assignment.State?
        package let reserveOrder: Int?
        /// Why nothing was done, when ``state`` is nil.
        package let problem: String
    }

    package let items: [Item]
    package let title: String
    /// What followed from it for others, a sentence each: who moved up from a reserve, and who was passed over.
    package let notes: [String]
    package var emptyNote: String { "Nobody was named, so nothing was done." }

    private enum CodingKeys: CodingKey {
        case items, notes
    }

    init(items: [Item], title: String, notes: [String] = []) {
        self.items = items
        self.title = title
        self.notes = notes
    }

    package var failures: [Item] { items.filter { $0.state == nil } }

    /// How many there are in each state, as a sentence: `12 offered, 1 reserve`.
    package var summary: String {
        let counted = Assignment.State.allCases.compactMap { state in
            let count = items.count { $0.state == state }
            return count == 0 ? nil : "\(count) \(state)"
        }
        let failed = failures.count
        return (counted + (failed == 0 ? [] : ["\(failed) not done"])).joined(separator: ", ")
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("assignment", "Code", .millimetres(16)) { $0.code },
            ListingColumn("person", "Person", .share(2)) { $0.person },
            ListingColumn("shift", "Shift", .share(1)) { $0.shift },
            ListingColumn("state", "State", .millimetres(24)) { item in
                guard let state = item.state else { return "not done" }
                return item.reserveOrder.map { "\(state) \($0)" } ?? state.rawValue
            },
            ListingColumn("problem", "Problem", .share(3)) { $0.problem },
        ]
    }
}

extension AssignmentOutcome.Item {
    init(named: String, _ assignment: Assignment, person: Volunteer, shift: String) {
        self.init(
            named: named, code: assignment.id.code, person: person.fullName, volunteer: person.code, shift: shift,
            state: assignment.state, reserveOrder: assignment.reserveOrder, problem: "")
    }

    init(named: String, shift: String, failed error: any Explainable) {
        self.init(
            named: named, code: "", person: named, volunteer: "", shift: shift, state: nil, reserveOrder: nil,
            problem: error.explanation.summary)
    }
}
