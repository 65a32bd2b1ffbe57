import Foundation
import GRDB
import Persistence
import Volunteering

/// What the ledger of reminders holds for now and the next day.
package struct ReminderStatus: Sendable, Encodable {
    /// Due, and still useful.
    package let due: Int
    /// Due, and useful no more: too late to be told.
    package let overdue: Int
    /// Due within 24 hours.
    package let nextDay: Int
    /// When the next one is due that is not due yet.
    package let nextAt: CampaignTime?
    /// Planning ran, whether or not it found anything to plan.
    package let isPlanned: Bool
}

struct ReminderStatusQuery: Query {
    let now: Date
    let zone: TimeZone

    func answer(in db: Database) throws -> ReminderStatus {
        let now = self.now.wholeSeconds
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*) AS due, coalesce(sum(not_after <= ?1), 0) AS overdue,
                    (SELECT count(*) FROM reminder WHERE state = 'planned' AND due_at > ?1 AND due_at <= ?1 + 86400)
                        AS next_day,
                    (SELECT min(due_at) FROM reminder WHERE state = 'planned' AND due_at > ?1) AS next_at,
                    EXISTS (SELECT 1 FROM reminder) OR EXISTS (
                        SELECT 1 FROM audit WHERE subject = 'reminders' AND action = 'reminder.planned') AS is_planned
                FROM reminder WHERE state = 'planned' AND due_at <= ?1
                """,
            arguments: [now])
        let overdue: Int = row?["overdue"] ?? 0
        let due: Int = row?["due"] ?? 0
        let next: Int64? = row?["next_at"]
        return ReminderStatus(
            due: due - overdue, overdue: overdue, nextDay: row?["next_day"] ?? 0,
            nextAt: next.map { CampaignTime(Date(timeIntervalSince1970: Double($0)), in: zone) },
            isPlanned: row?["is_planned"] ?? false)
    }
}
