import Documents
import Language
import Volunteering

/// What became of sending each lead their sheets.
package struct SheetDelivery: Listing {
    package struct Item: Encodable, Sendable {
        package let volunteer: String
        package let name: String
        package let language: String
        package let sheets: [String]
        /// `sent`, `planned` (in a rehearsal), `sent-before`, `unreachable`, `failed` or `uncertain`.
        package let outcome: String
        package let words: String

        package init(_ lead: SheetLeads.Lead, language: String, sheets: [FrozenSheet], outcome: String, words: String) {
            volunteer = lead.person.code
            name = lead.person.fullName
            self.language = language
            self.sheets = sheets.map { "\($0.id)" }
            self.outcome = outcome
            self.words = words
        }
    }

    package let items: [Item]
    package let event: String
    package var title: String { "Sheets sent for \(event)" }
    package var emptyNote: String { "Nobody leads a shift of this event, so there is nobody to send to." }

    private enum CodingKeys: CodingKey { case items, event }

    package init(_ items: [Item], event: String) {
        self.items = items
        self.event = event
    }

    /// Somebody did not get theirs.
    package var hasFailures: Bool { items.contains { ["unreachable", "failed", "uncertain"].contains($0.outcome) } }

    /// `3 sent, 1 unreachable.`
    package var summary: String {
        let order = ["sent", "planned", "sent-before", "unreachable", "failed", "uncertain"]
        let parts = order.compactMap { word -> String? in
            let count = items.count { $0.outcome == word }
            return count == 0 ? nil : "\(count) \(word.replacing("-", with: " "))"
        }
        return parts.isEmpty ? "Nothing was sent." : parts.joined(separator: ", ") + "."
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("volunteer", "Code", .millimetres(16)) { $0.volunteer },
            ListingColumn("name", "Lead", .share(2)) { $0.name },
            ListingColumn("language", "Lang", .millimetres(10)) { $0.language },
            ListingColumn("sheets", "Sheets", .share(2)) { $0.sheets.joined(separator: " ") },
            ListingColumn("outcome", "Outcome", .millimetres(26)) { $0.outcome.replacing("-", with: " ") },
            ListingColumn("words", "What was said", .share(3)) { $0.words },
        ]
    }

    /// Why somebody cannot be written to, and what to do instead.
    package static func words(for obstacle: String) -> String {
        let reason = Reason(obstacle).text(in: .en)
        return "\(reason): give them the sheets on paper."
    }
}
