import GRDB
import Persistence
import Volunteering

extension RuleTerms {
    /// Adds a rule with these terms.
    func insert(in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO reminder_rule (code, title, timing, offset_seconds, offset_days, hour, minute, anchor,
                    channel, useful_for, wording, calls_unreachable, when_uncertain)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [code] + values)
        try insertWords(rule: db.lastInsertedRowID, in: db)
    }

    /// Gives a rule these terms, as a new revision of it.
    func update(_ rule: ReminderRule.ID, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE reminder_rule SET (title, timing, offset_seconds, offset_days, hour, minute, anchor,
                    channel, useful_for, wording, calls_unreachable, when_uncertain)
                    = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), revision = revision + 1
                WHERE id = ?
                """,
            arguments: values + [rule])
        for table in ["audience", "event_state", "role"] {
            try db.execute(sql: "DELETE FROM reminder_rule_\(table) WHERE rule_id = ?", arguments: [rule])
        }
        try insertWords(rule: rule.rawValue, in: db)
    }

    private var values: StatementArguments {
        let kind: String
        var seconds: Int?
        var wall: (days: Int, hour: Int, minute: Int)?
        switch timing {
        case .elapsed(let offset): (kind, seconds) = ("elapsed", offset)
        case .wall(let days, let hour, let minute): (kind, wall) = ("wall", (days, hour, minute))
        case .change: kind = "change"
        case .cancellation: kind = "cancellation"
        }
        return [
            title, kind, seconds, wall?.days, wall?.hour, wall?.minute, anchor.rawValue, channel, usefulFor, wording,
            callsUnreachable, whenUncertain.rawValue,
        ]
    }

    private func insertWords(rule: Int64, in db: Database) throws {
        for state in audience {
            try db.execute(
                sql: "INSERT INTO reminder_rule_audience (rule_id, state) VALUES (?, ?)", arguments: [rule, state])
        }
        for state in eventStates {
            try db.execute(
                sql: "INSERT INTO reminder_rule_event_state (rule_id, state) VALUES (?, ?)", arguments: [rule, state])
        }
        for role in roles {
            try db.execute(
                sql: "INSERT INTO reminder_rule_role (rule_id, role) VALUES (?, ?)", arguments: [rule, role])
        }
    }
}
