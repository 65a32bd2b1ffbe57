import GRDB
import Persistence
import Volunteering

/// Gives back what a claim still holds and what has certainly not left: when the scheduler stops, or a channel rests.
package struct ReleaseMessages: Change {
    package let token: Int64

    package init(token: Int64) {
        self.token = token
    }

    /// - Returns: How many messages were given back.
    package func apply(in db: Database) throws -> Int {
        let now = try db.transactionDate.wholeSeconds
        let messages = try Int64.fetchAll(
            db, sql: "SELECT id FROM message WHERE claim_token = ? AND handed_at IS NULL", arguments: [token])
        guard !messages.isEmpty else { return 0 }
        let batch = HeldBatch(token: token, at: now)
        try batch.giveBack(messages, because: "Its turn did not come.", in: db)
        try batch.forgetWhenDone(in: db)
        try db.auditSending(.released, details: ["released": "\(messages.count)"])
        return messages.count
    }
}
