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
        ListingColumn("title", "Title") { $0.title },
        ListingColumn("when", "When") { $0.when },
        ListingColumn("channel", "By") { $0.channel.rawValue },
        ListingColumn("to", "To") { $0.to.joined(separator: ";") },
        ListingColumn("events", "Events") { $0.events.joined(separator: ";") },
        ListingColumn("roles", "Roles") { $0.roles.joined(separator: ";") },
        ListingColumn("useful_for_seconds", "Useful for") { "\($0.usefulForSeconds)" },
        ListingColumn("wording", "Wording") { $0.wording },
        ListingColumn("calls_unreachable", "Else call") { $0.callsUnreachable ? "true" : "false" },
        ListingColumn("when_uncertain", "If uncertain") { $0.whenUncertain },
        ListingColumn("enabled", "On") { $0.isEnabled ? "true" : "false" },
        ListingColumn("revision", "Revision") { "\($0.revision)" },
    ]
}

extension ReminderRules {
    /// Two lines a rule, since it says more than fits one.
    package func document(in voice: Voice) -> Document {
        var section = Section()
        section.heading = title
        if items.isEmpty { section.notes = [Line(emptyNote)] }
        let rows = items.map { item in
            TableLine([
                Self.cell(item.code, item.title), Self.cell(item.when, "useful for \(item.usefulFor)"),
                Self.cell(item.channel.rawValue, item.callsUnreachable ? "else call" : ""),
                Self.cell(item.to.joined(separator: ", "), item.roles.joined(separator: ", ")),
                Self.cell(item.wording, "in doubt: \(item.whenUncertain)"), Cell(item.isEnabled ? "on" : "off"),
            ])
        }
        let columns = [
            Column("Rule", .share(4)), Column("When", .share(5)), Column("By", .share(2)), Column("To", .share(3)),
            Column("Wording", .share(3)), Column("", .millimetres(9)),
        ]
        if !rows.isEmpty { section.tables = [Table(columns: columns, groups: [RowGroup(rows: rows)])] }
        return Document(title: title, language: "en", asOf: voice.asOf, paper: .landscape, sections: [section])
    }

    private static func cell(_ first: String, _ second: String) -> Cell {
        Cell(second.isEmpty ? [Line(first, .strong)] : [Line(first, .strong), Line(second, .small)])
    }
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
}
