import Crypto
import Foundation
import GRDB
import Persistence

/// The key by which the cards of this record file are signed: random, made once, and never shown.
package struct CardKeyQuery: Query {
    package init() {}

    /// Is there a key yet?
    package func answer(in db: Database) throws -> Bool {
        try Self.key(in: db) != nil
    }

    static func key(in db: Database) throws -> SymmetricKey? {
        try Data.fetchOne(db, sql: "SELECT secret FROM card_key").map { SymmetricKey(data: $0) }
    }
}

/// Makes the key if there is none.
package struct MakeCardKey: Change {
    package init() {}

    package func apply(in db: Database) throws {
        guard try CardKeyQuery.key(in: db) == nil else { return }
        let secret = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        try db.execute(
            sql: "INSERT INTO card_key (id, secret, made_at) VALUES (1, ?, ?)",
            arguments: [secret, try db.transactionSeconds()])
        try db.audit("card.key-made", "campaign")
    }
}
