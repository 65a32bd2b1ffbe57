import GRDB
import Persistence
import Volunteering

/// Silences a reminder rule, or lets it speak again.
///
/// Switching on makes a new revision, since what was cancelled while it was silent stays cancelled.
package struct SwitchReminderRule: Change {
    package let code: String
    package let isEnabled: Bool

    package init(code: String, isEnabled: Bool) {
        self.code = code
        self.isEnabled = isEnabled
    }

    /// - Throws: ``ReminderError/noSuchRule(_:suggestion:)``.
    package func apply(in db: Database) throws -> ReminderRules {
        let rule = try ReminderRule.named(code, in: db)
        if rule.isEnabled != isEnabled {
            try db.execute(
                sql: "UPDATE reminder_rule SET is_enabled = ?1, revision = revision + ?1 WHERE id = ?2",
                arguments: [isEnabled, rule.id])
            try db.audit(isEnabled ? "reminder-rule.enabled" : "reminder-rule.disabled", rule.code)
        }
        return ReminderRules(title: "Reminder rule", rules: [try ReminderRule.named(rule.code, in: db)])
    }
}
