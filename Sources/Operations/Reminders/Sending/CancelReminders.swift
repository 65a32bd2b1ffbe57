import GRDB
import Persistence
import Volunteering

/// Takes back reminders that have not been sent, or of which nobody knows whether they arrived.
///
/// They are not planned again, unless the place, the event or the rule changes.
package struct CancelReminders: Change {
    package let selection: ReminderSelection

    package init(_ selection: ReminderSelection) {
        self.selection = selection
    }

    /// - Throws: ``ReminderError``, ``PersonError``, ``EventError``.
    package func apply(in db: Database) throws -> TouchedReminders {
        let meant = try selection.reminders(in: [.planned, .uncertain], db)
        guard !meant.isEmpty else { return TouchedReminders(title: "Cancelled", items: []) }
        try db.execute(
            sql: """
                UPDATE reminder SET state = 'cancelled', reason = 'by-hand', settled_at = ?
                WHERE state IN ('planned', 'uncertain') AND id IN (SELECT value FROM json_each(?))
                """,
            arguments: [try db.transactionSeconds(), meant.map(\.id).jsonList])
        try db.audit("reminder.cancelled", "reminders", ["reminders": "\(meant.count)"])
        return TouchedReminders(title: "Cancelled", items: meant)
    }
}
