import Foundation
import GRDB
import Persistence
import Volunteering

/// What a recovery came to.
package struct RecoveredMessages: Hashable, Sendable {
    /// They had not left: they are tried again.
    package var again = 0
    /// They had been taken, as their transport can tell.
    package var sent = 0
    /// They may have been taken; some of them wait for a person.
    package var uncertain = 0
    package var dead = 0

    package init(again: Int = 0, sent: Int = 0, uncertain: Int = 0, dead: Int = 0) {
        self.again = again
        self.sent = sent
        self.uncertain = uncertain
        self.dead = dead
    }
}

/// Takes back what a scheduler held that is not there any more.
///
/// At the start everything that is held is: only one scheduler runs at a time. Later on it is what was held for longer
/// than an attempt can take.
package struct RecoverMessages: Change {
    /// Nil to take everything back.
    package let owner: SendingOwner?
    /// Claims of the owner's that could not be let go of, however new they are.
    package let lost: Set<Int64>
    /// What is known of messages that were being handed over: whether they were taken.
    package let known: [Int64: Bool]

    package init(expiredFor owner: SendingOwner? = nil, lost: Set<Int64> = [], known: [Int64: Bool] = [:]) {
        self.owner = owner
        self.lost = lost
        self.known = known
    }

    package func apply(in db: Database) throws -> RecoveredMessages {
        let now = try db.transactionDate.wholeSeconds
        var outcome = RecoveredMessages()
        for row in try held(in: db) {
            let message: Int64 = row["id"]
            let batch = HeldBatch(token: row["claim_token"], at: now)
            let wasHanded = row["handed_at"] as Int64? != nil
            let wasTaken = known[message]
            if wasHanded, wasTaken == true {
                let result = HandoverResult(
                    message: message, outcome: .sent, transport: "", words: "It was there when the scheduler came back."
                )
                let held = HeldBatch.Held(
                    attempts: row["attempts"], claimedAt: row["claimed_at"], handedAt: row["handed_at"])
                try SentMessages(batch: batch, held: [message: held]).settle([result], in: db)
                outcome.sent += 1
                continue
            }
            let isUncertain = wasHanded && wasTaken == nil
            let failed = try FailedMessage(
                HandoverResult(
                    message: message,
                    outcome: isUncertain ? .uncertain : .transient(retryAfter: nil, isUnconnected: false),
                    transport: "", words: "The scheduler ended while it held the message."),
                batch: batch, fraction: row["attempts"] == 1 ? 0 : 1, in: db)
            try failed.settle(in: db)
            switch failed.end {
            case .dead: outcome.dead += 1
            case .again where !isUncertain: outcome.again += 1
            case .again, .uncertain: outcome.uncertain += 1
            }
        }
        try db.execute(
            sql: "DELETE FROM claim WHERE token NOT IN (SELECT claim_token FROM message WHERE claim_token IS NOT NULL)")
        let removed = db.changesCount
        if outcome != RecoveredMessages() || removed > 0 {
            let counts = [
                "again": outcome.again, "sent": outcome.sent, "uncertain": outcome.uncertain, "dead": outcome.dead,
            ]
            try db.auditSending(.recovered, details: counts.filter { $0.value > 0 }.mapValues { "\($0)" })
        }
        return outcome
    }

    private func held(in db: Database) throws -> [Row] {
        let sql = """
            SELECT message.id, message.claim_token, message.claimed_at, message.handed_at, message.attempts
            FROM message LEFT JOIN claim ON claim.token = message.claim_token
            WHERE message.claim_token IS NOT NULL
            """
        guard let owner else { return try Row.fetchAll(db, sql: sql) }
        return try Row.fetchAll(
            db,
            sql: sql + """
                 AND (claim.token IS NULL OR claim.boot_id <> ? OR claim.lease_until < ?
                    OR claim.token IN (SELECT value FROM json_each(?)))
                """,
            arguments: [owner.bootId, owner.bootSeconds, lost.sorted().jsonList])
    }
}
