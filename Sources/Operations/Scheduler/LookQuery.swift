import Foundation
import GRDB
import Persistence

/// What a duty asks first, to know whether there is anything new: nearly free, however much the file holds.
package struct LookQuery: Query {
    /// When the duty looked last.
    let since: Date
    let now: Date

    package struct Answer: Hashable, Sendable {
        /// The last row of the audit: every change leaves one.
        package let lastChange: Int64
        /// A reminder fell due after the last look.
        package let hasComeDue: Bool
    }

    package init(since: Date, now: Date) {
        self.since = since
        self.now = now
    }

    package func answer(in db: Database) throws -> Answer {
        Answer(
            lastChange: try Self.lastChange(in: db),
            hasComeDue: try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT 1 FROM reminder WHERE state = 'planned' AND due_at > ? AND due_at <= ?)",
                arguments: [since.wholeSeconds, now.wholeSeconds]) ?? false)
    }

    static func lastChange(in db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM audit") ?? 0
    }
}
