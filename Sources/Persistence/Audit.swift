import Foundation
import GRDB

/// A row of the audit: who changed what and when.
package struct AuditRow: Sendable {
    static func lastId(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM audit")) ?? 0
    }
}

extension Database {
    /// Notes a change in the audit, at the transaction's time, under the name of whoever runs the command.
    ///
    /// - Parameters:
    ///   - action: What was done, such as `assignment.confirmed`.
    ///   - subject: The code of what it was done to.
    ///   - details: What changed, as a person would want to read it later.
    package func audit(_ action: String, _ subject: String, _ details: [String: String] = [:]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(details), as: UTF8.self)
        let statement = try cachedStatement(
            sql: "INSERT INTO audit (at, actor, action, subject, details) VALUES (?, vigil_actor(), ?, ?, ?)")
        try statement.execute(arguments: [try seconds(of: transactionDate), action, subject, json])
    }

    /// The transaction's time in whole seconds since 1970, as the record file stores instants.
    package func transactionSeconds() throws -> Int64 {
        seconds(of: try transactionDate)
    }

    private func seconds(of date: Date) -> Int64 {
        Int64(date.timeIntervalSince1970.rounded(.down))
    }
}
