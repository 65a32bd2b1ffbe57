import Foundation
import GRDB
import Persistence
import Volunteering

/// Messages that one claim holds, and what becomes of them; whoever lost the claim changes nothing.
struct HeldBatch {
    let token: Int64
    /// Whole seconds since 1970.
    let now: Int64

    init(token: Int64, at now: Int64) {
        self.token = token
        self.now = now
    }

    /// A message as its attempt has it.
    struct Held {
        let attempts: Int64
        let claimedAt: Int64
        let handedAt: Int64?
    }

    /// All that are held, by their ids.
    func messages(in db: Database) throws -> [Int64: Held] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT id, attempts, claimed_at, handed_at FROM message WHERE claim_token = ?"),
            arguments: [token])
        var held: [Int64: Held] = [:]
        while let row = try rows.next() {
            held[row[0]] = Held(attempts: row[1], claimedAt: row[2], handedAt: row[3])
        }
        return held
    }

    /// The messages of which every reminder still goes to the same person at the same address.
    func eligible(_ messages: [OutgoingMessage], in db: Database) throws -> Set<Int64> {
        let addresses = Dictionary(messages.map { ($0.id, $0.address) }, uniquingKeysWith: { $1 })
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT message.id, e.address, e.excluded IS NULL AND e.obstacle IS NULL
                        AND e.generation = reminder.generation AND e.channel = reminder.channel
                        AND reminder.state = 'claimed' AND place.volunteer_id = message.volunteer_id
                        AND reminder.rule_id NOT IN (SELECT rule_id FROM held_rule)
                    FROM json_each(?1) AS wanted
                    CROSS JOIN message ON message.id = wanted.value
                    CROSS JOIN reminder ON reminder.message_id = message.id
                    CROSS JOIN assignment AS place ON place.id = reminder.assignment_id
                    CROSS JOIN reminder_eligibility AS e
                        ON e.rule_id = reminder.rule_id AND e.shift_id = place.shift_id AND e.assignment_id = place.id
                    WHERE message.claim_token = ?2
                    """),
            arguments: [messages.map(\.id).jsonList, token])
        var seen: Set<Int64> = []
        var stale: Set<Int64> = []
        while let row = try rows.next() {
            let message: Int64 = row[0]
            seen.insert(message)
            if row[1] as String? != addresses[message] || !(row[2] as Bool) { stale.insert(message) }
        }
        return seen.subtracting(stale)
    }

    /// Nothing left: the attempt does not count, and its reminders wait for the next look.
    func giveBack(_ messages: [Int64], because words: String, in db: Database) throws {
        try note(messages, outcome: .aborted, transport: "", words: words, in: db)
        try returnReminders(of: messages, in: db)
        try db.execute(
            sql: """
                UPDATE message SET attempts = max(attempts - 1, 0), next_at = ?1, claim_token = NULL,
                    claimed_at = NULL, handed_at = NULL
                WHERE id IN (SELECT value FROM json_each(?2)) AND claim_token = ?3
                """,
            arguments: [now, messages.jsonList, token])
    }

    /// Reminders that are not said after all are planned again; what is too late or addressed no more ends here.
    func returnReminders(of messages: [Int64], in db: Database) throws {
        let list = messages.jsonList
        try db.execute(
            sql: """
                UPDATE reminder SET state = 'planned'
                WHERE state IN ('claimed', 'handing_over') AND message_id IN (
                    SELECT message.id FROM json_each(?1) AS wanted CROSS JOIN message ON message.id = wanted.value
                    WHERE message.claim_token = ?2)
                """,
            arguments: [list, token])
        try db.execute(
            sql: """
                UPDATE reminder SET state = 'expired', reason = 'too-late', settled_at = ?1
                WHERE state = 'planned' AND not_after <= ?1 AND message_id IN (SELECT value FROM json_each(?2))
                """,
            arguments: [now, list])
        try db.execute(
            sql: StaleReminders.cancel(where: "planned.message_id IN (SELECT value FROM json_each(?2))"),
            arguments: [now, list])
        // While it was held nothing was planned in its place.
        if db.changesCount > 0 { try db.execute(sql: "DELETE FROM planning_mark") }
    }

    /// The row of an attempt for each message that is still held.
    func note(
        _ messages: [Int64], outcome: HandoverOutcome, transport: String, words: String, in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO attempt (message_id, number, transport, began_at, handed_at, ended_at, outcome, words)
                SELECT message.id, max(attempts, 1), ?1, claimed_at, handed_at, ?2, ?3, ?4
                FROM json_each(?5) AS wanted CROSS JOIN message ON message.id = wanted.value WHERE claim_token = ?6
                """
        ).execute(arguments: [transport, now, outcome.word, words, messages.jsonList, token])
    }

    /// Forgets the claim once nothing is held by it.
    func forgetWhenDone(in db: Database) throws {
        try db.cachedStatement(
            sql: "DELETE FROM claim WHERE token = ?1 AND NOT EXISTS (SELECT 1 FROM message WHERE claim_token = ?1)"
        ).execute(arguments: [token])
    }
}
