import Foundation
import GRDB
import Persistence
import Volunteering

/// What tells this record file from a copy of it, and from an older state of itself.
package struct RecordIdentity: Sendable {
    /// Nil while nothing was ever sent from it.
    package let id: String?
    package let createdAt: Int64
    /// When the row of the audit that was asked for was written; nil when there is none.
    package let auditAt: Int64?
    package let obstacle: SendingObstacle?

    package var isHeldForRestore: Bool {
        if case .held(_, true, _) = obstacle { true } else { false }
    }
}

package struct RecordIdentityQuery: Query {
    package let auditId: Int64?

    package init(auditId: Int64?) {
        self.auditId = auditId
    }

    package func answer(in db: Database) throws -> RecordIdentity {
        let state = try SendingState(in: db)
        return RecordIdentity(
            id: state.recordId,
            createdAt: try Int64.fetchOne(db.cachedStatement(sql: "SELECT created_at FROM campaign")) ?? 0,
            auditAt: try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT at FROM audit WHERE id = ?"), arguments: [auditId]),
            obstacle: try state.obstacle(on: nil, at: db.transactionDate, in: db))
    }
}

/// Gives the record file a name of its own, when something is to be sent from it for the first time or again.
package struct IdentifyRecord: Change {
    package let id: String

    package init() {
        var random = SystemRandomNumberGenerator()
        id = MessageName.random(using: &random)
    }

    package func apply(in db: Database) throws {
        try db.execute(sql: "UPDATE sending SET record_id = ?", arguments: [id])
        try db.audit("sending.identified", "record", ["record": id])
    }
}
