import GRDB
import Persistence
import Volunteering

/// Plans reminders, after the instants of coming events were worked out again where this machine has other rules of
/// time zones than the one that they were worked out on.
package struct PlanByThisClock: Change {
    package struct Outcome: Hashable, Sendable {
        /// Codes of events that were looked at anew.
        package let reckoned: [String]
        package let plan: PlanOutcome
    }

    package init() {}

    package func apply(in db: Database) throws -> Outcome {
        let zones = try ZoneReckoning(at: db.transactionSeconds(), in: db)
        try zones.reckon(in: db)
        return Outcome(reckoned: zones.codes, plan: try PlanReminders().apply(in: db))
    }
}
