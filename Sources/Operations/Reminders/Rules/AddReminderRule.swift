import GRDB
import Persistence
import Volunteering

/// Adds a reminder rule; it speaks from the next planning on.
package struct AddReminderRule: Change {
    package let code: String
    package let draft: RuleDraft

    package init(code: String, draft: RuleDraft) {
        self.code = code
        self.draft = draft
    }

    /// - Throws: ``ReminderError``.
    package func apply(in db: Database) throws -> ReminderRules {
        guard let slug = Slug(rawValue: code) else { throw ReminderError.badCode(code) }
        let terms = try draft.terms(code: slug.rawValue)
        let isTaken = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM reminder_rule WHERE code = ?)", arguments: [code])
        if isTaken == true { throw ReminderError.ruleExists(code) }
        try terms.insert(in: db)
        try db.audit("reminder-rule.added", code, terms.described)
        return ReminderRules(title: "Reminder rule", rules: [try ReminderRule.named(code, in: db)])
    }
}
