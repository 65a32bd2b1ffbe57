import Foundation
import GRDB

/// A look at a record file from outside, as any other program has it.
package enum RecordLook {
    /// What SQLite says of its pages, indexes and references: "ok" and nothing else when it is whole.
    package static func integrity(of path: String) throws -> [String] {
        try look(at: path) { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check")
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "\($0)" }
        }
    }

    /// Every row but what the scheduler notes about itself; equal before and after when nothing was changed.
    package static func contents(of path: String) throws -> [String] {
        try look(at: path) { db in
            let tables = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('heartbeat', 'job')
                    ORDER BY name
                    """)
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table): \($0)" }
            }
        }
    }

    package static func number(_ sql: String, in path: String) throws -> Int {
        try look(at: path) { db in try Int.fetchOne(db, sql: sql) ?? -1 }
    }

    private static func look<T>(at path: String, _ body: (Database) throws -> T) throws -> T {
        let queue = try DatabaseQueue(path: path)
        let found = try queue.read(body)
        try queue.close()
        return found
    }
}
