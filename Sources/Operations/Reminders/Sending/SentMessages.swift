import Foundation
import GRDB

/// Settles what was taken, a whole batch at once.
struct SentMessages {
    let batch: HeldBatch

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

    /// Batches that went the same way differ in nothing but their words.
    private func noteAttempts(_ results: [HandoverResult], in db: Database) throws {
        struct Told: Encodable {
            let id: Int64
            let transport: String
            let step: String?
            let curl: Int?
            let reply: Int?
            let words: String
        }
        let told = results.map {
            Told(
                id: $0.message, transport: $0.transport, step: $0.step, curl: $0.curlCode, reply: $0.reply,
                words: $0.words)
        }
        let json = String(decoding: try JSONEncoder().encode(told), as: UTF8.self)
        try db.cachedStatement(
            sql: """
                INSERT INTO attempt (message_id, number, transport, began_at, handed_at, ended_at, outcome, step,
                    curl_code, reply, words)
                SELECT message.id, message.attempts, told.value ->> 'transport', message.claimed_at,
                    message.handed_at, ?1, 'sent', told.value ->> 'step', told.value ->> 'curl',
                    told.value ->> 'reply', told.value ->> 'words'
                FROM json_each(?2) AS told CROSS JOIN message ON message.id = told.value ->> 'id'
                WHERE message.claim_token = ?3
                """
        ).execute(arguments: [batch.now, json, batch.token])
    }
}
