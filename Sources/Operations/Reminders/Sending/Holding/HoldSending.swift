import Foundation
import GRDB
import Persistence
import Volunteering

/// Keeps messages here until somebody lets them go: all, or those of one rule.
///
/// What is planned stays planned, and expires when it is not worth sending any more.
package struct HoldSending: Change {
    /// A rule's code; nil for everything.
    package let rule: String?
    package let because: String
    /// The record file itself is in doubt, so that more is needed than to let go; see ``ResumeSending``.
    package let isRestore: Bool

    package init(rule: String? = nil, because: String = "", isRestore: Bool = false) {
        self.rule = rule
        self.because = because
        self.isRestore = isRestore
    }

    /// - Throws: ``ReminderError/noSuchRule(_:suggestion:)``.
    package func apply(in db: Database) throws -> SendingHold {
        let now = try db.transactionSeconds()
        let details = because.isEmpty ? [:] : ["because": because]
        guard let rule else {
            try db.execute(
                sql: """
                    UPDATE sending SET held_since = ?, held_by = ?, held_because = ?
                    WHERE held_since IS NULL OR held_by <> 'restore'
                    """,
                arguments: [now, isRestore ? "restore" : "person", because])
            try db.audit(isRestore ? "sending.fenced" : "sending.held", "reminders", details)
            return try SendingHold(rule: nil, in: db)
        }
        let found = try ReminderRule.named(rule, in: db)
        try db.execute(
            sql: """
                INSERT INTO held_rule (rule_id, since, reason) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET reason = excluded.reason
                """,
            arguments: [found.id, now, because])
        try db.audit("sending.held", found.code, details)
        return try SendingHold(rule: found, in: db)
    }
}
