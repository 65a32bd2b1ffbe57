import Foundation
import GRDB

/// What SQLite says of a record file that may be damaged; reads only, and never by any other means than SQLite.
package struct RecordFileProbe: Sendable {
    package enum Condition: Hashable, Sendable {
        case sound
        case notADatabase
        /// A database of another program.
        case foreign
        /// A database without a table, as when a file was copied without the log beside it.
        case empty
        case older(found: Int)
        case newer(found: Int)
        case busy
        /// SQLite met damage before all could be read; its words.
        case damaged(String)
        /// SQLite could not open or read it; its words.
        case unreadable(String)
    }

    package let condition: Condition
    /// What the look at every page found; empty when all is well.
    package private(set) var damages: [String] = []
    /// Rows that refer to what is not there, by table.
    package private(set) var orphans: [String] = []

    /// It could be read, and is one of ours.
    package var isRecordFile: Bool {
        switch condition {
        case .sound, .older, .newer: true
        case .notADatabase, .foreign, .empty, .busy, .damaged, .unreadable: false
        }
    }

    package static let knownVersion = Schema.version
    private static let mostDamages = 10

    /// - Parameter isFull: Compare every index with its table, too.
    package static func examine(_ path: String, isFull: Bool) -> RecordFileProbe {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(2)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let probe = try queue.read { db in try look(at: db, isFull: isFull) }
            try queue.close()
            return probe
        } catch let error as DatabaseError {
            return RecordFileProbe(condition: condition(after: error))
        } catch {
            return RecordFileProbe(condition: .unreadable("\(error)"))
        }
    }

    private init(condition: Condition) {
        self.condition = condition
    }

    private static func look(at db: Database, isFull: Bool) throws -> RecordFileProbe {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard tables > 0 else { return RecordFileProbe(condition: .empty) }
        guard application == Schema.applicationId else { return RecordFileProbe(condition: .foreign) }
        var probe = RecordFileProbe(condition: condition(of: version))
        let check = isFull ? "integrity_check" : "quick_check"
        probe.damages = try String.fetchAll(db, sql: "PRAGMA \(check)(\(mostDamages))").filter { $0 != "ok" }
        // On damaged pages SQLite may find orphans that are none.
        guard probe.damages.isEmpty else { return probe }
        probe.orphans = try Row.fetchAll(
            db, sql: "SELECT \"table\", count(*) AS found FROM pragma_foreign_key_check GROUP BY 1"
        )
        .map { row in "\(row["found"] as Int) in \(row["table"] as String)" }
        return probe
    }

    private static func condition(of version: Int) -> Condition {
        if version > Schema.version { return .newer(found: version) }
        return version < Schema.version ? .older(found: version) : .sound
    }

    private static func condition(after error: DatabaseError) -> Condition {
        let words = error.message ?? "\(error.resultCode)"
        return switch error.resultCode {
        case .SQLITE_NOTADB: .notADatabase
        case .SQLITE_CORRUPT: .damaged(words)
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        default: .unreadable(words)
        }
    }
}
