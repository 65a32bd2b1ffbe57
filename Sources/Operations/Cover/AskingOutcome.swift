import Documents
import Volunteering

/// Who was asked to take a place, what they said, and the place that a yes gave them.
package struct AskingOutcome: Listing {
    package struct Item: Encodable, Sendable {
        package let code: String
        package let name: String
        package let answer: AskingAnswer?
        package let assignment: String?
        package let state: Assignment.State?
        /// Why nothing was noted.
        package let problem: String
    }

    package let items: [Item]
    let shift: String
    package var title: String { "Asked for \(shift)" }
    package var emptyNote: String { "Nobody was named, so nothing was noted." }
    package var failures: [Item] { items.filter { !$0.problem.isEmpty } }

    private enum CodingKeys: CodingKey {
        case items, shift
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code", .millimetres(16)) { $0.code },
            ListingColumn("name", "Name", .share(2)) { $0.name },
            ListingColumn(
                "answer", "Answer", .millimetres(24),
                people: { item, _ in item.answer?.rawValue ?? (item.problem.isEmpty ? "waits" : "not noted") },
                programs: { $0.answer?.rawValue ?? "" }),
            ListingColumn("assignment", "Place", .millimetres(18)) { $0.assignment ?? "" },
            ListingColumn("state", "State", .millimetres(24)) { $0.state?.rawValue ?? "" },
            ListingColumn("problem", "Problem", .share(3)) { $0.problem },
        ]
    }
}
