import Dispatch
import Foundation
import GRDB
import Synchronization
import Volunteering

/// The record file: every question and every change goes through here.
package final class Store: Sendable {
    /// How the file is open: for questions alone until the first change, since a command that only asks need not write.
    private enum Access {
        case questions(DatabaseQueue)
        case changes(any DatabaseWriter)
    }

    private let access: Mutex<Access>
    private let openForChanges: @Sendable () throws -> any DatabaseWriter
    private let configuration: Configuration
    private let path: String
    /// The write-ahead log is brought back into the file when it has grown past this many bytes.
    private static let checkpointThreshold = 4 << 20
    /// KiB. A command asks once, and hardly looks at a page twice: to ask the kernel for memory for many costs more than
    /// to read one again.
    private static let questionCache = 4_000

    private init(
        _ access: sending Access, path: String, configuration: Configuration,
        openForChanges: @escaping @Sendable () throws -> any DatabaseWriter
    ) {
        self.access = Mutex(access)
        self.path = path
        self.configuration = configuration
        self.openForChanges = openForChanges
    }

    private convenience init(writer: any DatabaseWriter, path: String) {
        self.init(.changes(writer), path: path, configuration: writer.configuration) { writer }
    }

    /// Opens a record file that is there; brings it to this version first if it is older.
    ///
    /// - Throws: ``StoreError``.
    package static func open(at path: String, actor: String, now: @escaping @Sendable () -> Date) throws -> Store {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw StoreError.missing(path: path)
        }
        guard !isFolder.boolValue else { throw StoreError.isFolder(path: path) }
        var status = stat()
        // An empty file is a copy that went wrong; SQLite would take it for a database to be begun.
        if stat(path, &status) == 0, status.st_size == 0 { throw StoreError.notARecordFile(path: path) }
        guard let reader = try questions(at: path, actor: actor, now: now) else {
            return try connect(to: path, actor: actor, now: now)
        }
        return Store(
            .questions(reader), path: path, configuration: configuration(path: path, actor: actor, now: now)
        ) { try pool(at: path, actor: actor, now: now) }
    }

    /// The file opened for reading; nil when it must be written before it can be asked.
    private static func questions(
        at path: String, actor: String, now: @escaping @Sendable () -> Date
    ) throws -> DatabaseQueue? {
        var reading = configuration(path: path, actor: actor, now: now, cache: Self.questionCache)
        reading.readonly = true
        do {
            return try questions(at: path, reading)
        } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
            // A log that is not there yet, in a folder where only a writer makes one.
            guard let still = UnwritableFile(path) else { return nil }
            guard !still.hasLog else { throw StoreError.logWaits(path: path) }
            return try still.reading { try questions(at: $0, reading) }
        } catch let error as DatabaseError {
            throw explain(error, path: path)
        }
    }

    private static func questions(at path: String, _ reading: Configuration) throws -> DatabaseQueue? {
        let queue = try DatabaseQueue(path: path, configuration: reading)
        let version = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
        return version == Schema.version ? queue : nil
    }

    /// Makes a record file where there is none, readable by its owner alone.
    ///
    /// - Throws: ``StoreError``.
    package static func create(at path: String, actor: String, now: @escaping @Sendable () -> Date) throws -> Store {
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.exists(path: path) }
        if let log = Self.logLeft(of: path) { throw StoreError.logLeft(path: path, log: log) }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw StoreError.cannotCreate(path: path, reason: "the folder \(folder) cannot be made")
        }
        guard FileManager.default.isWritableFile(atPath: folder) else {
            throw StoreError.cannotCreate(path: path, reason: "the folder \(folder) cannot be written to")
        }
        do {
            return try connect(to: path, actor: actor, now: now)
        } catch {
            for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
            throw error
        }
    }

    /// A log that is not empty and has no record file any more. SQLite removes it when a new file is made.
    private static func logLeft(of path: String) -> String? {
        ["-wal", "-journal"].map { path + $0 }.first { log in
            var status = stat()
            return stat(log, &status) == 0 && status.st_size > 0
        }
    }

    /// A store in memory, for tests: the same SQLite without the file.
    package static func inMemory(actor: String, now: @escaping @Sendable () -> Date) throws -> Store {
        let queue = try DatabaseQueue(configuration: configuration(path: ":memory:", actor: actor, now: now))
        try Schema.migrate(queue, path: ":memory:")
        return Store(writer: queue, path: ":memory:")
    }

    private static func connect(
        to path: String, actor: String, now: @escaping @Sendable () -> Date
    ) throws -> Store {
        Store(writer: try pool(at: path, actor: actor, now: now), path: path)
    }

    private static func pool(
        at path: String, actor: String, now: @escaping @Sendable () -> Date
    ) throws -> any DatabaseWriter {
        // Here too, for who opens it without the tool. SQLite gives its log and shared memory the file's permissions.
        umask(0o077)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration(path: path, actor: actor, now: now))
            // GRDB asks for NORMAL when it opens a pool; only FULL keeps a commit through a power cut.
            let synchronous = try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                return try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
            }
            guard synchronous == 2 else { throw StoreError.notDurable(path: path, found: synchronous) }
            try Schema.migrate(pool, path: path)
            return pool
        } catch let error as DatabaseError {
            throw explain(error, path: path)
        }
    }

    /// - Parameter cache: KiB of pages that a connection keeps.
    private static func configuration(
        path: String, actor: String, now: @escaping @Sendable () -> Date, cache: Int = 32_000
    ) -> Configuration {
        _ = SQLiteMemory.isUncounted
        var configuration = Configuration()
        configuration.label = "Vigil"
        // A higher one asks the kernel for a priority that only root may have, and each refusal stands in the system's log.
        configuration.qos = .default
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.transactionClock = .custom { _ in now() }
        configuration.prepareDatabase { db in
            // Before anything else: opening a pool turns any database to a write-ahead log.
            try Schema.check(db, path: path)
            try db.execute(
                sql: """
                    PRAGMA wal_autocheckpoint = 0;
                    PRAGMA journal_size_limit = \(checkpointThreshold);
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA secure_delete = ON;
                    PRAGMA mmap_size = 0;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -\(cache);
                    """)
            db.add(function: DatabaseFunction("vigil_actor", argumentCount: 0) { _ in actor })
        }
        return configuration
    }

    /// Nothing was changed through it yet.
    package var isOnlyAsked: Bool {
        if case .questions = access.withLock({ $0 }) { true } else { false }
    }

    /// The file opened for changes, from the first of them on.
    private func writer() throws -> any DatabaseWriter {
        try access.withLock { access in
            if case .changes(let writer) = access { return writer }
            let writer = try openForChanges()
            access = .changes(writer)
            return writer
        }
    }

    /// Answers a question from one consistent snapshot.
    package func ask<Q: Query>(_ query: Q) async throws -> Q.Answer {
        do {
            switch access.withLock({ $0 }) {
            case .questions(let queue): return try Self.answer(query, at: queue)
            case .changes(let writer): return try await writer.read { db in try query.answer(in: db) }
            }
        } catch let error as DatabaseError {
            throw Self.explain(error, path: path)
        }
    }

    /// On this thread: a command that only asks has nothing else to do, and another thread takes it longer to start than
    /// many a question to answer.
    private static func answer<Q: Query>(_ query: Q, at queue: DatabaseQueue) throws -> Q.Answer {
        try queue.read { db in try query.answer(in: db) }
    }

    /// Makes a change, wholly or not at all.
    package func perform<C: Change>(_ change: C) async throws -> C.Outcome {
        let outcome = try await attempt { db in try Self.applyAudited(change, in: db) }
        try await checkpointWhenLarge()
        return outcome
    }

    /// Makes a change on the calling thread, which waits for it: for whoever cannot suspend, such as a mail library in
    /// the midst of an exchange. The log is brought back by the next change that can.
    package func performWaiting<C: Change>(_ change: C) throws -> C.Outcome {
        do {
            return try writer().write { db in try Self.applyAudited(change, in: db) }
        } catch let error as DatabaseError {
            throw Self.explain(error, path: path)
        }
    }

    /// Writes down what the program notes about itself; leaves no audit row.
    package func note<N: Note>(_ note: N) async throws -> N.Outcome {
        let outcome = try await attempt { db in
            let bounds = NoteBounds()
            db.add(transactionObserver: bounds)
            defer { db.remove(transactionObserver: bounds) }
            let outcome = try note.write(in: db)
            guard bounds.stranger == nil else { throw StoreError.unaudited(operation: String(describing: N.self)) }
            return outcome
        }
        try await checkpointWhenLarge()
        return outcome
    }

    /// Gives back what SQLite keeps of the file in memory, until it is asked again.
    package func rest() {
        switch access.withLock({ access in access }) {
        case .questions(let queue): queue.releaseMemory()
        case .changes(let writer as DatabasePool): writer.releaseMemory()
        case .changes(let writer as DatabaseQueue): writer.releaseMemory()
        case .changes: break
        }
        FreedMemory.giveBack()
    }

    /// How many bytes wait in the write-ahead log.
    package func logSize() throws -> Int {
        let log = path + "-wal"
        guard FileManager.default.fileExists(atPath: log) else { return 0 }
        return try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int ?? 0
    }

    /// Tells what a change would do, and leaves the record file as it was.
    package func rehearse<C: Change>(_ change: C) async throws -> C.Outcome {
        try await attempt { db in
            var outcome: C.Outcome?
            try db.inSavepoint {
                outcome = try Self.applyAudited(change, in: db)
                return .rollback
            }
            guard let outcome else { throw StoreError.unaudited(operation: String(describing: C.self)) }
            return outcome
        }
    }

    /// The connection itself, for what is more than one transaction.
    func withWriter<T: Sendable>(_ work: (any DatabaseWriter) async throws -> T) async throws -> T {
        try await work(writer())
    }

    private func attempt<T: Sendable>(_ work: @Sendable (Database) throws -> T) async throws -> T {
        do {
            return try await withoutActuallyEscaping(work) { work in try await writer().write(work) }
        } catch let error as DatabaseError {
            throw Self.explain(error, path: path)
        }
    }

    private static func applyAudited<C: Change>(_ change: C, in db: Database) throws -> C.Outcome {
        let changesBefore = db.totalChangesCount
        let auditBefore = try AuditRow.lastId(db)
        let outcome = try change.apply(in: db)
        if db.totalChangesCount > changesBefore, try AuditRow.lastId(db) == auditBefore {
            throw StoreError.unaudited(operation: String(describing: C.self))
        }
        return outcome
    }

    /// The one place from which the log is brought back into the file.
    ///
    /// What was changed before is made already: where the disk takes no more, the log waits for a later change.
    private func checkpointWhenLarge() async throws {
        guard try logSize() > Self.checkpointThreshold else { return }
        do { try await bringBackLog() } catch StoreError.full(_), StoreError.diskFailed(_, _) { return }
    }

    /// Brings the log back into the file now, waiting for nobody; tells whether all of it is there.
    ///
    /// Otherwise somebody is writing or reading: the next change tries again, and nothing is lost meanwhile.
    @discardableResult
    package func bringBackLog() async throws -> Bool {
        do {
            let checkpoint = try Checkpoint(path: path, configuration: configuration)
            return try await writer().writeWithoutTransaction { db in try checkpoint.run(on: db) }
        } catch let error as DatabaseError {
            throw Self.explain(error, path: path)
        }
    }

    private static func explain(_ error: DatabaseError, path: String) -> any Error {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: StoreError.busy(path: path)
        case .SQLITE_NOTADB: StoreError.notARecordFile(path: path)
        case .SQLITE_FULL: StoreError.full(path: path)
        case .SQLITE_IOERR: StoreError.diskFailed(path: path, reason: error.message ?? "\(error.resultCode)")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY:
            UnwritableFile(path)?.refusal
                ?? StoreError.cannotOpen(path: path, reason: error.message ?? "\(error.resultCode)")
        case .SQLITE_CORRUPT:
            StoreError.cannotOpen(path: path, reason: error.message ?? "\(error.resultCode)")
        default: error
        }
    }
}
