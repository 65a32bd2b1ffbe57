import Documents
import Foundation
import Persistence
import Volunteering

/// What was changed, when and by whom, newest first.
package struct AuditList: Listing {
    package struct Item: Encodable, Sendable {
        package let id: Int64
        let at: CampaignTime
        let actor: String
        /// As it is stored, such as `assignment.confirmed`.
        package let action: String
        package let subject: String
        /// The person whose code or place the subject is; empty for anything else.
        package let name: String
        /// As they are stored.
        package let details: [String: String]
        /// The details in words, with names beside the codes of people.
        package let words: String

        /// `assignment confirmed`, `reminder rule added`.
        package var deed: String {
            action.replacing(".", with: " ").replacing("-", with: " ")
        }
    }

    package let items: [Item]
    /// There are older rows than those that were asked for.
    package let hasMore: Bool
    package var title: String { "Audit" }
    package var emptyNote: String { "Nothing of that kind was changed." }

    private enum CodingKeys: String, CodingKey {
        case items
        case hasMore
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("id", programs: { "\($0.id)" }),
            ListingColumn(
                "at", "When", .millimetres(30), people: { item, _ in "\(item.at)" },
                programs: { $0.at.instant.iso(in: $0.at.zone) }),
            ListingColumn("actor", "Who", .millimetres(24)) { $0.actor },
            ListingColumn("action", "What", .share(2), people: { item, _ in item.deed }, programs: { $0.action }),
            ListingColumn("subject", "To", .millimetres(32)) { $0.subject },
            ListingColumn("name", "Name", .share(2)) { $0.name },
            ListingColumn("details", "Details", .share(4)) { $0.words },
        ]
    }
}
