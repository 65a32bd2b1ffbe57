import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Persistence

/// A migration that dies at any statement leaves the old file or the new one; later steps are covered as they come.
@Suite struct MigrationKillTests {
    static let isSoak = ProcessInfo.processInfo.environment["VIGIL_SOAK"] == "1"

    /// What is looked for after a death: which step the file is at, its shape, and what it held.
    struct State: Equatable {
        let version: Int
        let shape: [String]
        let held: [String]
    }

    private static func connection(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            db.add(function: DatabaseFunction("vigil_actor", argumentCount: 0) { _ in "leyla" })
            // Small, so that SQLite writes pages of an open transaction into the log, as a large migration would.
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA cache_size = 2; PRAGMA wal_autocheckpoint = 0")
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// A file at a step, with what an organizer may have written by then.
    private static func make(_ path: String, at step: Int) throws {
        let queue = try connection(path)
        for number in 0..<step {
            try Schema.migrate(queue, path: path, upTo: number + 1)
            try queue.write { db in try db.execute(sql: MigrationTests.written[number + 1] ?? "") }
        }
        try queue.close()
    }

    private static func state(_ path: String) throws -> State {
        let queue = try connection(path)
        defer { close(queue) }
        return try queue.read { db in
            #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
            #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE name IN ('campaign', 'volunteer', 'assignment')")
            return State(
                version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? -1,
                shape: try String.fetchAll(
                    db, sql: "SELECT type || name || coalesce(sql, '') FROM sqlite_master ORDER BY 1"),
                held: try tables.sorted().flatMap { table in
                    try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table): \($0)" }
                })
        }
    }

    private static func close(_ queue: DatabaseQueue) {
        do { try queue.close() } catch { Issue.record("a connection stays open: \(error)") }
    }

    /// Runs the migration, calling at the begin of each of its statements.
    static func migrate(_ path: String, at statement: @escaping @Sendable (Int) -> Void) throws {
        let queue = try connection(path)
        defer { close(queue) }
        let count = Mutex(0)
        queue.inDatabase { db in
            db.trace(options: .statement) { _ in
                statement(
                    count.withLock { count in
                        count += 1
                        return count
                    })
            }
        }
        try Schema.migrate(queue, path: path)
    }

    /// Copies the file with its log as they lie on the disk, by another process: SQLite's locks stay as they are.
    private static func snapshot(_ path: String, to copy: String) throws {
        let endings = ["", "-wal"].filter { FileManager.default.fileExists(atPath: path + $0) }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        let copying = endings.map { "cp \"$1\($0)\" \"$2\($0)\"" }.joined(separator: " && ")
        process.arguments = ["-c", copying, "sh", path, copy]
        try process.run()
        #expect(process.end() == 0)
    }

    /// At which statements a migration from that step is looked at. All steps are one transaction, so the way from an
    /// empty file has every statement; from the others on a few, other ones for each. With `VIGIL_SOAK=1` all.
    private static func isLookedAt(_ number: Int, from step: Int, all: Bool) -> Bool {
        isSoak || all || (number + step) % 23 == 1
    }

    private static func contents(_ path: String) throws -> [Data] {
        try ["", "-wal"].filter { FileManager.default.fileExists(atPath: path + $0) }
            .map { try Data(contentsOf: URL(filePath: path + $0)) }
    }

    static func expectOldOrNew(_ path: String, old: State, new: State) throws {
        let found = try state(path)
        // A file that is new already needs nothing more.
        if found == new { return }
        #expect(found == (found.version == old.version ? old : new), "neither old nor new: version \(found.version)")
        // Vigil opens it, and finishes what was begun.
        _ = try Store.open(at: path, actor: "leyla", now: { Date(timeIntervalSince1970: 0) })
        #expect(try state(path) == new)
    }

    /// The file as it is at a step, and as it is when it was brought up to date.
    static func ends(of step: Int, in file: RecordFile) throws -> (old: State, new: State) {
        try make(file.path, at: step)
        let old = try state(file.path)
        let copy = file.folder.appending(path: "whole.db").path
        try snapshot(file.path, to: copy)
        try migrate(copy) { _ in }
        return (old, try state(copy))
    }

    @Test(arguments: 0..<Schema.version)
    func `at every statement the disk holds the old file or the new one`(step: Int) throws {
        let file = try RecordFile()
        let (old, new) = try Self.ends(of: step, in: file)
        let folder = file.folder.path
        let copies = Mutex<[String]>([])
        let path = file.path
        try Self.migrate(path) { number in
            guard Self.isLookedAt(number, from: step, all: step == 0) else { return }
            let copy = "\(folder)/at-\(number).db"
            do { try Self.snapshot(path, to: copy) } catch { Issue.record("no copy at \(number): \(error)") }
            copies.withLock { $0.append(copy) }
        }
        let all = copies.withLock { $0 }
        #expect(!all.isEmpty)
        // Between two spills of its pages SQLite leaves the disk as it is: the same file need not be looked at twice.
        var last: [Data] = []
        for copy in all {
            let held = try Self.contents(copy)
            if held != last { try Self.expectOldOrNew(copy, old: old, new: new) }
            last = held
        }
        #expect(try Self.state(path) == new)
    }

    @Test(arguments: 0..<Schema.version)
    func `a migration that is interrupted at a statement leaves the old file`(step: Int) throws {
        let file = try RecordFile()
        let (old, new) = try Self.ends(of: step, in: file)
        let total = Mutex(0)
        let counted = file.folder.appending(path: "counted.db").path
        try Self.snapshot(file.path, to: counted)
        try Self.migrate(counted) { number in total.withLock { $0 = number } }
        for number in 1...total.withLock({ $0 }) where Self.isLookedAt(number, from: step, all: false) {
            let copy = file.folder.appending(path: "cut-\(number).db").path
            try Self.snapshot(file.path, to: copy)
            try Self.cut(copy, at: number)
            try Self.expectOldOrNew(copy, old: old, new: new)
        }
    }

    /// Interrupts the migration as its nth statement begins; reading beforehand and the commit itself may go through.
    private static func cut(_ path: String, at number: Int) throws {
        let queue = try connection(path)
        defer { close(queue) }
        let count = Mutex(0)
        queue.inDatabase { db in
            db.trace(options: .statement) { _ in
                let current = count.withLock { count in
                    count += 1
                    return count
                }
                if current == number { queue.interrupt() }
            }
        }
        do {
            try Schema.migrate(queue, path: path)
        } catch let error as DatabaseError {
            #expect(error.resultCode == .SQLITE_INTERRUPT)
        }
    }
}
