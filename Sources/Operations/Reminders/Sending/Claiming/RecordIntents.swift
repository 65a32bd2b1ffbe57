import Foundation
import GRDB
import Persistence
import Volunteering

/// Writes down that messages may leave from now on, after a last look whether they still should.
///
/// Those that should not go back: their reminders are planned again or cancelled, and the attempt does not count.
package struct RecordIntents: Change {
    package let messages: [OutgoingMessage]
    package let token: Int64
    /// The audit as it stood at the claim; see ``ClaimedMessages/unchangedSince``.
    package let unchangedSince: Int64
    /// What the messages say is kept, so that another attempt says the same. Not needed where a second copy takes the
    /// first one's place.
    package let keepsContent: Bool

    package init(_ messages: [OutgoingMessage], token: Int64, unchangedSince: Int64, keepsContent: Bool = true) {
        self.messages = messages
        self.token = token
        self.unchangedSince = unchangedSince
        self.keepsContent = keepsContent
    }

    /// - Returns: The messages that may leave.
    package func apply(in db: Database) throws -> Set<Int64> {
        guard let channel = messages.first?.channel else { return [] }
        let now = try db.transactionDate
        let batch = HeldBatch(token: token, at: now.wholeSeconds)
        let isOpen = try SendingState(in: db).obstacle(on: channel, at: now, in: db) == nil
        var kept = messages
        if isOpen, try !db.isUntouched(since: unchangedSince) {
            let eligible = try batch.eligible(messages, in: db)
            kept = messages.filter { eligible.contains($0.id) }
        }
        let left = isOpen ? try leave(kept.map(\.id), at: now.wholeSeconds, in: db) : []
        let back = messages.map(\.id).filter { !left.contains($0) }
        if !back.isEmpty { try batch.giveBack(back, because: "It was called back before it left.", in: db) }
        if keepsContent {
            for message in messages where left.contains(message.id) {
                try db.cachedStatement(sql: "UPDATE message SET content = ? WHERE id = ? AND content IS NULL")
                    .execute(arguments: [try KeptContent.data(message.content), message.id])
            }
        }
        let subject = messages.count == 1 ? messages.first?.name : nil
        try db.auditSending(
            .leaving, subject: subject ?? "reminders",
            details: ["leaving": "\(left.count)", "kept-back": "\(back.count)"].filter { $0.value != "0" })
        return left
    }

    private func leave(_ ids: [Int64], at now: Int64, in db: Database) throws -> Set<Int64> {
        let list = ids.jsonList
        let left = try Set(
            Int64.fetchAll(
                db.cachedStatement(
                    sql: """
                        UPDATE message SET handed_at = ?1
                        WHERE id IN (SELECT value FROM json_each(?2)) AND claim_token = ?3 AND handed_at IS NULL
                            AND leave_before > ?1
                        RETURNING id
                        """),
                arguments: [now, list, token]))
        try db.cachedStatement(
            sql: """
                UPDATE reminder SET state = 'handing_over'
                WHERE message_id IN (SELECT value FROM json_each(?)) AND state = 'claimed'
                """
        ).execute(arguments: [left.count == ids.count ? list : left.sorted().jsonList])
        return left
    }
}
