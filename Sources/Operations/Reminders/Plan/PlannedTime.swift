import GRDB
import Volunteering

/// The times by which a rule's reminders for a shift wait in the ledger.
struct PlannedTime {
    struct Key: Hashable {
        let rule: ReminderRule.ID
        let shift: Shift.ID
    }

    let key: Key
    /// Whole seconds since 1970.
    let nominalAt: Int64
    let notAfter: Int64

    /// Each once, however many people they are for.
    static func all(in db: Database) throws -> [PlannedTime] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT planned.rule_id, place.shift_id, planned.nominal_at, planned.not_after
                FROM reminder AS planned JOIN assignment AS place ON place.id = planned.assignment_id
                WHERE planned.state = 'planned'
                """
        ).map { row in
            PlannedTime(
                key: Key(rule: ReminderRule.ID(row[0]), shift: Shift.ID(row[1])), nominalAt: row[2], notAfter: row[3])
        }
    }
}
