import GRDB
import Persistence
import Volunteering

/// Lets reminders of which nobody knows whether they arrived be sent again, and those that wait after a failure go now.
package struct RetryReminders: Change {
    package let selection: ReminderSelection

    package init(_ selection: ReminderSelection) {
        self.selection = selection
    }

    /// - Throws: ``ReminderError``, ``PersonError``, ``EventError``.
    package func apply(in db: Database) throws -> TouchedReminders {
        let now = try db.transactionSeconds()
        let waiting = Set(
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT reminder.id FROM reminder JOIN message ON message.id = reminder.message_id
                    WHERE reminder.state = 'planned' AND message.settled_at IS NULL AND message.claim_token IS NULL
                        AND message.next_at > ?
                    """,
                arguments: [now]))
        let meant = try selection.reminders(in: [.uncertain, .planned], db)
            .filter { $0.was == ReminderState.uncertain.rawValue || waiting.contains($0.id) }
        guard !meant.isEmpty else { return TouchedReminders(title: "Sent again", items: []) }
        let list = meant.map(\.id).jsonList
        try db.execute(
            sql: """
                UPDATE message SET next_at = ?1
                WHERE settled_at IS NULL AND claim_token IS NULL AND id IN (
                    SELECT message_id FROM reminder WHERE id IN (SELECT value FROM json_each(?2)))
                """,
            arguments: [now, list])
        try db.execute(
            sql: """
                UPDATE reminder SET state = 'planned', reason = ''
                WHERE state = 'uncertain' AND id IN (SELECT value FROM json_each(?))
                """,
            arguments: [list])
        try db.audit("reminder.retried", "reminders", ["reminders": "\(meant.count)"])
        return TouchedReminders(title: "Sent again", items: meant)
    }
}
