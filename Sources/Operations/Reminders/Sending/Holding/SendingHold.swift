import Documents
import GRDB
import Persistence
import Volunteering

/// What a hold keeps here.
package struct SendingHold: Presentable, Hashable {
    package let rule: String?
    /// Planned reminders that wait for it, by message.
    package let waiting: Int
    /// Due already.
    package let due: Int
    package let sentence: String

    init(rule: ReminderRule?, in db: Database) throws {
        let now = try db.transactionDate
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*), coalesce(sum(due_at <= ?1), 0) FROM reminder
                WHERE state = 'planned' AND channel <> 'call' AND (?2 IS NULL OR rule_id = ?2)
                """,
            arguments: [now.wholeSeconds, rule?.id])
        self.rule = rule?.code
        waiting = row?[0] ?? 0
        due = row?[1] ?? 0
        if let rule {
            sentence = "Messages of \(rule.code) are held. Let them go on: vigil reminder resume \(rule.code)"
        } else {
            sentence = try SendingState(in: db).obstacle(on: nil, at: now, in: db)?.sentence ?? ""
        }
    }

    package func document(in voice: Voice) -> Document { report.document(in: voice) }
    package func records(in voice: Voice) -> Records { report.records() }

    private var report: Report {
        Report(
            title: "Held", subtitle: sentence,
            facts: [Fact("Rule", rule ?? "all"), Fact("Planned", "\(waiting)"), Fact("Due now", "\(due)")])
    }
}
