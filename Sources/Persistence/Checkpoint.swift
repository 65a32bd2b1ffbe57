import GRDB

/// Brings the write-ahead log back into the file, as far as its readers allow, and never waits for anybody.
///
/// SQLite 3.7.0–3.51.2 can lose pages when a checkpoint races a writer that starts the log over. This one cannot: a
/// second connection holds the write lock meanwhile. TRUNCATE would not do. While a reader is in the way it keeps the
/// write lock for as long as the busy time-out lasts; and where it does not get the write lock in that time, SQLite
/// quietly makes a PASSIVE one of it, beside the writer. Source: Handbook, ADR-0003.
struct Checkpoint {
    /// Holds the write lock, and does nothing else.
    private let lock: DatabaseQueue

    init(path: String, configuration: Configuration) throws {
        var configuration = configuration
        configuration.busyMode = .immediateError
        lock = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// - Parameter db: A connection that writes, in no transaction.
    /// - Returns: Whether all of the log is in the file; not while somebody writes, or reads an older state.
    func run(on db: Database) throws -> Bool {
        do {
            return try lock.inDatabase { lock in
                try lock.execute(sql: "BEGIN IMMEDIATE")
                let result = Result { try db.checkpoint(.passive) }
                try lock.execute(sql: "ROLLBACK")
                let log = try result.get()
                return log.walFrameCount == log.checkpointedFrameCount
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
        {
            // Whoever writes, or brings the log back, looks at its size afterwards.
            return false
        }
    }
}
