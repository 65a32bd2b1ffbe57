import GRDB
import Persistence

/// Settles what was taken, a whole batch at once.
struct SentMessages {
    let batch: HeldBatch
    let held: [Int64: HeldBatch.Held]

    func settle(_ results: [HandoverResult], in db: Database) throws {
        guard !results.isEmpty else { return }
        let list = results.map(\.message).jsonList
        try noteAttempts(results, in: db)
        try db.cachedStatement(
            sql: """
                UPDATE reminder SET state = 'sent', settled_at = ?
                WHERE message_id IN (SELECT value FROM json_each(?)) AND state = 'handing_over'
                """
        ).execute(arguments: [batch.now, list])
        try db.cachedStatement(
            sql: """
                UPDATE message SET settled_at = ?1, taken_at = coalesce(handed_at, ?1), claim_token = NULL,
                    claimed_at = NULL, handed_at = NULL, content = NULL
                WHERE id IN (SELECT value FROM json_each(?2)) AND claim_token = ?3
                """
        ).execute(arguments: [batch.now, list, batch.token])
    }

    private func noteAttempts(_ results: [HandoverResult], in db: Database) throws {
        let insert = try BulkInsert(
            db, into: "attempt",
            columns: [
                "message_id", "number", "transport", "began_at", "handed_at", "outcome", "step", "curl_code", "reply",
                "words",
            ],
            shared: ["ended_at"], are: { row in row.append(batch.now) })
        for result in results {
            guard let message = held[result.message] else { continue }
            insert.add { row in
                row.append(result.message)
                row.append(message.attempts)
                row.append(result.transport)
                row.append(message.claimedAt)
                row.append(message.handedAt)
                row.append(result.outcome.word)
                row.append(result.step)
                row.append(result.curlCode.map { Int64($0) })
                row.append(result.reply.map { Int64($0) })
                row.append(result.words)
            }
            if insert.isFull { try insert.writeWhole() }
        }
        try insert.flush()
    }
}
