import Documents
import Foundation
import Language
import Persistence
import Volunteering

/// Reminders that ended without being sent, newest first.
package struct MissedReminders: Listing {
    package struct Item: Encodable, Sendable {
        package let at: CampaignTime
        package let dueAt: CampaignTime
        package let state: ReminderState
        /// A code, such as `too-late`, `refused` or `superseded:evening-before`.
        package let reason: String
        package let rule: String
        package let channel: Channel
        package let assignment: String
        package let volunteer: String
        package let name: String
        package let shift: String
        /// It was tried, and may have arrived all the same.
        package let mayHaveArrived: Bool
        /// E.164: who was not told is called.
        package let phone: String?
    }

    package let items: [Item]
    package let hasMore: Bool
    /// Of all that meet the question, by state; `returned` counts what was sent and came back.
    package let counts: [String: Int]
    package var title: String { "Reminders that were not sent" }
    package var emptyNote: String { "None ended unsent in this time." }

    private enum CodingKeys: CodingKey { case items, hasMore, counts }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("at", "Ended", .millimetres(32), time: \.at),
            ListingColumn("due_at", "Due", .millimetres(32), time: \.dueAt),
            ListingColumn("state", "State", .millimetres(24)) { $0.state.rawValue },
            ListingColumn(
                "reason", "Why", .share(3),
                people: { item, _ in
                    Reason(item.reason).text(in: .en) + (item.mayHaveArrived ? " (it may have arrived)" : "")
                }, programs: { $0.reason }),
            ListingColumn("rule", "Rule", .share(2)) { $0.rule },
            ListingColumn("channel", "By", .millimetres(14)) { $0.channel.rawValue }.dispensable,
            ListingColumn("assignment", programs: { $0.assignment }),
            ListingColumn("volunteer", "Volunteer", .millimetres(20)) { $0.volunteer },
            ListingColumn("name", "Name", .share(3)) { $0.name },
            ListingColumn(
                "phone", "Phone", .millimetres(30), people: { item, writing in item.phone.map(writing.phone) ?? "" },
                programs: { $0.phone ?? "" }),
            ListingColumn("shift", "Shift", .share(2)) { $0.shift }.dispensable,
            ListingColumn("may_have_arrived", programs: { $0.mayHaveArrived ? "true" : "false" }),
        ]
    }

    /// "3 expired, 1 dead".
    package var summary: String {
        counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
}
