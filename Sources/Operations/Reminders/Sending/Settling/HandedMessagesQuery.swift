import Foundation
import GRDB
import Persistence
import Volunteering

/// A message that was being handed over when its scheduler ended.
package struct HandedMessage: Sendable {
    package let id: Int64
    package let name: String
    package let channel: Channel
    package let writtenAt: Date
    /// What carried it, in a few words.
    package let courier: String
}

/// The messages of which nobody knows yet whether they were taken.
package struct HandedMessagesQuery: Query {
    package init() {}

    package func answer(in db: Database) throws -> [HandedMessage] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT message.id, message.name, message.channel, message.written_at, claim.courier
                FROM message JOIN claim ON claim.token = message.claim_token
                WHERE message.claim_token IS NOT NULL AND message.handed_at IS NOT NULL
                """
        ).map { row in
            HandedMessage(
                id: row["id"], name: row["name"], channel: row["channel"],
                writtenAt: Date(timeIntervalSince1970: row["written_at"]), courier: row["courier"])
        }
    }
}
