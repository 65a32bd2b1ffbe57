import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// Lets messages go that were held: of one rule, or all.
///
/// A record file that was restored or moved first expires what is past due, since that may have been said already.
package struct ResumeSending: Change {
    package let rule: String?
    /// The record file is in doubt, even if nothing holds it yet.
    package let isRestored: Bool

    package init(rule: String? = nil, isRestored: Bool = false) {
        self.rule = rule
        self.isRestored = isRestored
    }

    /// - Throws: ``ReminderError/noSuchRule(_:suggestion:)``.
    package func apply(in db: Database) throws -> SendingResumed {
        let now = try db.transactionDate
        if let rule {
            let found = try ReminderRule.named(rule, in: db)
            try db.execute(sql: "DELETE FROM held_rule WHERE rule_id = ?", arguments: [found.id])
            guard db.changesCount > 0 else { return SendingResumed(wasHeld: false) }
            try db.audit("sending.resumed", found.code)
            return SendingResumed(wasHeld: true)
        }
        let obstacle = try SendingState(in: db).obstacle(on: nil, at: now, in: db)
        var resumed = SendingResumed(wasHeld: obstacle != nil || isRestored)
        var isInDoubt = isRestored
        if case .held(_, true, _) = obstacle { isInDoubt = true }
        if isInDoubt { try settlePast(at: now, &resumed, in: db) }
        let rules = try Int.fetchOne(db, sql: "SELECT count(*) FROM held_rule") ?? 0
        let channels =
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM sending_channel WHERE paused_until > ?", arguments: [now.wholeSeconds])
            ?? 0
        resumed.rules = rules
        guard resumed.wasHeld || rules > 0 || channels > 0 else { return resumed }
        resumed.wasHeld = true
        try db.execute(
            sql: """
                UPDATE sending SET held_since = NULL, held_by = NULL, held_because = '';
                UPDATE sending_channel SET misconfigured = 0, unconnected = 0, paused_since = NULL,
                    paused_until = NULL, paused_because = '';
                DELETE FROM held_rule;
                """)
        try db.audit("sending.resumed", "reminders", resumed.expired > 0 ? ["expired": "\(resumed.expired)"] : [:])
        return resumed
    }

    /// What was due before now may have been said from the state that was lost, or from the other machine.
    private func settlePast(at now: Date, _ resumed: inout SendingResumed, in db: Database) throws {
        resumed.wasRestored = true
        _ = try RecoverMessages().apply(in: db)
        try db.execute(sql: "DELETE FROM planning_mark")
        _ = try PlanReminders().apply(in: db)
        try db.execute(
            sql: """
                UPDATE reminder SET state = 'expired', reason = 'restored', settled_at = ?1
                WHERE state = 'planned' AND due_at <= ?1 AND channel <> 'call'
                """,
            arguments: [now.wholeSeconds])
        resumed.expired = db.changesCount
    }
}

/// What letting go came to.
package struct SendingResumed: Presentable, Hashable {
    package var wasHeld: Bool
    package var wasRestored = false
    /// Reminders that were past due and are not sent any more.
    package var expired = 0
    /// Rules that were held one by one.
    package var rules = 0

    init(wasHeld: Bool) {
        self.wasHeld = wasHeld
    }

    package var sentence: String {
        guard wasHeld else { return "Nothing was held." }
        guard wasRestored else { return "Messages go out again." }
        return expired == 0
            ? "Messages go out again from this record file. Nothing was past due."
            : "Messages go out again from this record file. \(expired) that were past due are not sent, since they may "
                + "have been sent before: vigil reminder missed"
    }

    package func document(in voice: Voice) -> Document { report.document(in: voice) }
    package func records(in voice: Voice) -> Records { report.records() }

    private var report: Report {
        Report(
            title: "Resumed", subtitle: sentence,
            facts: [Fact("Expired", "\(expired)"), Fact("Rules let go", "\(rules)")])
    }
}
