import Documents
import GRDB
import Persistence
import Volunteering

/// The reminder rules, in the order in which they speak.
package struct ReminderRulesQuery: Query {
    package init() {}

    package func answer(in db: Database) throws -> ReminderRules {
        ReminderRules(title: "Reminder rules", rules: try ReminderRule.all(in: db))
    }
}

/// Reminder rules as a list.
package struct ReminderRules: Listing {
    package let title: String
    package let items: [RuleItem]

    init(title: String, rules: [ReminderRule]) {
        self.title = title
        items = rules.map { RuleItem($0) }
    }

    package var emptyNote: String { "There are no rules. Add one: vigil reminder rule add kit --before 10d" }

    package static let columns: [ListingColumn<RuleItem>] = [
        ListingColumn("code", "Rule") { $0.code },
        ListingColumn("title", "What it says") { $0.title },
        ListingColumn("when", "When") { $0.when },
        ListingColumn("channel", "By") { $0.channel.rawValue },
        ListingColumn("to", "To", people: { item, _ in item.addressed }, programs: { $0.to.joined(separator: ";") }),
        ListingColumn(
            "useful_for", "Useful for", people: { item, _ in item.usefulFor }, programs: { "\($0.usefulForSeconds)" }),
        ListingColumn("wording", "Wording") { $0.wording },
        ListingColumn(
            "calls_unreachable", "Else call", people: { item, _ in item.callsUnreachable ? "yes" : "" },
            programs: { $0.callsUnreachable ? "true" : "false" }),
        ListingColumn("when_uncertain", "If uncertain") { $0.whenUncertain },
        ListingColumn(
            "enabled", "On", people: { item, _ in item.isEnabled ? "yes" : "no" },
            programs: { $0.isEnabled ? "true" : "false" }),
    ]
}

/// A reminder rule as it is listed.
package struct RuleItem: Encodable, Hashable, Sendable {
    package let code: String
    package let title: String
    package let when: String
    package let channel: Channel
    package let to: [String]
    package let events: [String]
    package let roles: [String]
    package let usefulForSeconds: Int
    package let wording: String
    package let callsUnreachable: Bool
    package let whenUncertain: String
    package let isEnabled: Bool
    package let revision: Int

    init(_ rule: ReminderRule) {
        code = rule.code
        title = rule.title
        when = rule.timing.words(from: rule.anchor)
        channel = rule.channel
        to = rule.audience.map(\.rawValue)
        events = rule.eventStates.map(\.rawValue)
        roles = rule.roles
        usefulForSeconds = rule.usefulFor
        wording = rule.wording
        callsUnreachable = rule.callsUnreachable
        whenUncertain = rule.whenUncertain.rawValue
        isEnabled = rule.isEnabled
        revision = rule.revision
    }

    var usefulFor: String { SpanPhrase(seconds: usefulForSeconds).words }

    var addressed: String {
        (roles.isEmpty ? to : to + ["in"] + [roles.joined(separator: ", ")]).joined(separator: " ")
    }
}
