import Foundation
import GRDB
import Persistence

/// Lets sending wait for a while, for a reason of Vigil's own such as a clock that jumped; it goes on by itself.
package struct PauseSending: Change {
    package let until: Date
    package let because: String

    package init(until: Date, because: String) {
        self.until = until
        self.because = because
    }

    package func apply(in db: Database) throws {
        try db.execute(
            sql: "UPDATE sending SET paused_since = ?, paused_until = ?, paused_because = ?",
            arguments: [try db.transactionSeconds(), until.wholeSeconds, because])
        try db.audit("sending.paused", "reminders", ["because": because])
    }
}
