import Foundation
import GRDB
import Persistence
import Volunteering

/// A whole look through what is due that found nothing to send.
package struct SendingLook: Hashable, Sendable {
    let auditId: Int64
    /// Whole seconds since 1970.
    let at: Int64

    package init(_ outlook: SendingOutlook, at now: Date) {
        auditId = outlook.auditId
        at = now.wholeSeconds
    }
}

/// Whether there may be something to send since the last look.
package struct SendingOutlook: Hashable, Sendable {
    let auditId: Int64
    /// Something came due, or a wait ended.
    let hasComeDue: Bool

    /// However little happens, everything is looked at again after so many seconds: what waits for the hour or the
    /// morning says nothing when its time has come.
    private static let longest: Int64 = 60

    package func hasNews(since look: SendingLook?, at now: Date) -> Bool {
        guard let look else { return true }
        let passed = now.wholeSeconds - look.at
        return hasComeDue || look.auditId != auditId || passed < 0 || passed >= Self.longest
    }
}

/// Asks what a look would cost nothing to know.
package struct SendingOutlookQuery: Query {
    package let channel: Channel
    package let since: SendingLook?

    package init(channel: Channel, since: SendingLook?) {
        self.channel = channel
        self.since = since
    }

    package func answer(in db: Database) throws -> SendingOutlook {
        let auditId = try Int64.fetchOne(db.cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM audit")) ?? 0
        guard let since else { return SendingOutlook(auditId: auditId, hasComeDue: true) }
        let hasComeDue = try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM reminder
                            WHERE state = 'planned' AND due_at > ?1 AND due_at <= ?2 AND channel = ?3)
                        OR EXISTS (SELECT 1 FROM message WHERE settled_at IS NULL AND claim_token IS NULL
                            AND next_at > ?1 AND next_at <= ?2)
                    """),
            arguments: [since.at, try db.transactionSeconds(), channel])
        return SendingOutlook(auditId: auditId, hasComeDue: hasComeDue ?? true)
    }
}
