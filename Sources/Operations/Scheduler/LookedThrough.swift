import GRDB
import Persistence

/// A change that tells how far the audit had come within its own transaction: what anybody changes after it is news.
package struct LookedThrough<Inner: Change>: Change {
    let change: Inner

    package init(_ change: Inner) {
        self.change = change
    }

    package func apply(in db: Database) throws -> (outcome: Inner.Outcome, lastChange: Int64) {
        let outcome = try change.apply(in: db)
        return (outcome, try LookQuery.lastChange(in: db))
    }
}
