import GRDB
import Persistence
import Volunteering

/// Changes a reminder rule: what it had planned is cancelled, and planned anew by its new terms.
package struct EditReminderRule: Change {
    package let code: String
    package let draft: RuleDraft

    package init(code: String, draft: RuleDraft) {
        self.code = code
        self.draft = draft
    }

    /// - Throws: ``ReminderError``.
    package func apply(in db: Database) throws -> ReminderRules {
        guard draft != RuleDraft() else { throw ReminderError.nothingToEdit(code) }
        let rule = try ReminderRule.named(code, in: db)
        let before = RuleTerms(rule)
        var terms = before
        try draft.amend(&terms)
        if terms != before {
            try terms.update(rule.id, in: db)
            let old = before.described
            try db.audit(
                "reminder-rule.edited", rule.code,
                terms.described.filter { old[$0.key] != $0.value })
        }
        return ReminderRules(title: "Reminder rule", rules: [try ReminderRule.named(rule.code, in: db)])
    }
}
