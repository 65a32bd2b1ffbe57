import Foundation
import GRDB
import Persistence
import Volunteering

/// A message that was not taken, or of which it cannot be known.
struct FailedMessage {
    enum End {
        /// It is tried again, or its reminders wait for another look.
        case again
        case dead
        /// Somebody has to say whether it is to be sent again.
        case uncertain
    }

    let person: Volunteer.ID
    let isFlagged: Bool
    private(set) var end: End
    private let result: HandoverResult
    private let batch: HeldBatch
    private let attempts: Int
    private let nextAt: Int64
    private let counts: Bool

    init(_ result: HandoverResult, batch: HeldBatch, fraction: Double = .random(in: 0...1), in db: Database) throws {
        self.result = result
        self.batch = batch
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT volunteer_id, attempts, leave_before FROM message WHERE id = ?"),
            arguments: [result.message])
        person = Volunteer.ID(row?[0] ?? 0)
        let attempts: Int = row?[1] ?? 1
        self.attempts = attempts
        let leaveBefore: Int64 = row?[2] ?? batch.now
        var asked: Int64?
        switch result.outcome {
        case .sent, .aborted: (end, counts, isFlagged) = (.again, false, false)
        case .transient(let after, let isUnconnected):
            asked = after
            (counts, isFlagged) = (!isUnconnected, false)
            end = counts && attempts >= BackOff.attempts ? .dead : .again
        case .misconfigured: (end, counts, isFlagged) = (.again, false, false)
        case .dead(let flagsAddress): (end, counts, isFlagged) = (.dead, true, flagsAddress)
        case .uncertain:
            (counts, isFlagged) = (true, false)
            end = try Self.isHeldInDoubt(result.message, in: db) ? .uncertain : .again
            if end == .again, attempts >= BackOff.attempts { end = .dead }
        }
        let waits = result.outcome == .aborted
        nextAt =
            waits
            ? batch.now
            : BackOff.next(
                after: attempts, at: batch.now, fraction: fraction, asked: asked, leaveBefore: leaveBefore)
    }

    func settle(in db: Database) throws {
        try noteAttempt(in: db)
        if result.outcome == .uncertain {
            try db.execute(
                sql: """
                    UPDATE reminder SET uncertain_count = uncertain_count + 1
                    WHERE message_id = ? AND state = 'handing_over'
                    """,
                arguments: [result.message])
            try holdInDoubt(in: db)
        }
        if end == .dead {
            try db.execute(
                sql: """
                    UPDATE reminder SET state = 'dead', reason = ?, settled_at = ?
                    WHERE message_id = ? AND state IN ('claimed', 'handing_over')
                    """,
                arguments: [deathReason, batch.now, result.message])
        }
        if isFlagged { try flagAddress(in: db) }
        try batch.returnReminders(of: [result.message], in: db)
        try release(in: db)
    }

    private var deathReason: String {
        guard case .dead = result.outcome else { return "attempts-spent" }
        return result.step == HandoverResult.wording ? "no-wording" : "refused"
    }

    private func release(in db: Database) throws {
        let isUncertain = result.outcome == .uncertain
        try db.execute(
            sql: """
                UPDATE message SET attempts = max(attempts - ?1, 0), next_at = ?2, claim_token = NULL,
                    claimed_at = NULL, taken_at = iif(?3, handed_at, taken_at), handed_at = NULL,
                    uncertain_count = uncertain_count + ?3, settled_at = iif(?4, ?5, NULL),
                    content = iif(?4, NULL, content)
                WHERE id = ?6 AND claim_token = ?7
                """,
            arguments: [counts ? 0 : 1, nextAt, isUncertain, end == .dead, batch.now, result.message, batch.token])
    }

    private func noteAttempt(in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO attempt (message_id, number, transport, began_at, handed_at, ended_at, outcome, step,
                    curl_code, reply, words)
                SELECT id, max(attempts, 1), ?, claimed_at, handed_at, ?, ?, ?, ?, ?, ? FROM message
                WHERE id = ? AND claim_token = ?
                """,
            arguments: [
                result.transport, batch.now, result.outcome.word, result.step, result.curlCode, result.reply,
                result.words, result.message, batch.token,
            ])
    }

    /// A rule that would rather say nothing than say it twice.
    private static func isHeldInDoubt(_ message: Int64, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM reminder JOIN reminder_rule AS rule ON rule.id = reminder.rule_id
                    WHERE reminder.message_id = ? AND rule.when_uncertain = 'hold')
                """,
            arguments: [message]) ?? true
    }

    /// Those of such rules wait for a person; the others in the message are said again, in one of their own.
    private func holdInDoubt(in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE reminder SET state = 'uncertain', reason = 'uncertain', settled_at = NULL
                WHERE message_id = ? AND state = 'handing_over' AND rule_id IN (
                    SELECT id FROM reminder_rule WHERE when_uncertain = 'hold')
                """,
            arguments: [result.message])
    }

    private func flagAddress(in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO flagged_address (channel, address, reason, at)
                SELECT message.channel, iif(message.channel = 'email', person.email_key, person.phone), ?1, ?2
                FROM message JOIN volunteer AS person ON person.id = message.volunteer_id
                WHERE message.id = ?3 AND iif(message.channel = 'email', person.email_key, person.phone) IS NOT NULL
                ON CONFLICT DO NOTHING
                """,
            arguments: [result.words, batch.now, result.message])
    }
}
