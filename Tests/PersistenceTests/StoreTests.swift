import Foundation
import GRDB
import Persistence
import TestSupport
import Testing
import Volunteering

@Suite struct StoreTests {
    private let file: RecordFile

    init() throws { file = try RecordFile() }

    @Test(arguments: ["-wal", "-journal"])
    func `a log whose record file is gone is kept, and no new file is made beside it`(ending: String) throws {
        let scratch = try ScratchFolder()
        let path = scratch.url.appending(path: "vigil.db").path
        try Data("what could be recovered".utf8).write(to: URL(filePath: path + ending))
        #expect(throws: StoreError.logLeft(path: path, log: path + ending)) {
            try Store.create(at: path, actor: "leyla") { Date(timeIntervalSince1970: 0) }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["vigil.db" + ending])
        // One that is empty keeps nothing.
        try Data().write(to: URL(filePath: path + ending))
        _ = try Store.create(at: path, actor: "leyla") { Date(timeIntervalSince1970: 0) }
    }

    @Test(arguments: [
        ("synchronous", 2), ("wal_autocheckpoint", 0), ("foreign_keys", 1), ("trusted_schema", 0),
        ("cell_size_check", 1), ("secure_delete", 1), ("mmap_size", 0), ("application_id", 0x5669_676C),
        ("user_version", Schema.version),
    ])
    func `a record file is kept as safely as SQLite can`(pragma: String, value: Int) async throws {
        let store = try file.create()
        // Asked on the connection that writes: it is the one that must not lose anything.
        let found = try await store.rehearse(Writing { db in try Int.fetchOne(db, sql: "PRAGMA \(pragma)") })
        #expect(found == value)
    }

    @Test func `it is written ahead in a log, and only its owner can read it`() async throws {
        let store = try file.create()
        try await store.change("INSERT INTO team (code, name) VALUES ('a', 'A')")
        #expect(try await store.text("PRAGMA journal_mode") == "wal")
        #expect(try file.mode() == 0o600)
        #expect(try file.mode("-wal") == 0o600)
        #expect(try file.mode("-shm") == 0o600)
    }

    @Test func `a record file is never made over another, nor opened where there is none`() throws {
        #expect(throws: StoreError.missing(path: file.path)) { _ = try file.open() }
        try Data("notes".utf8).write(to: URL(filePath: file.path))
        #expect(throws: StoreError.exists(path: file.path)) { _ = try file.create() }
        #expect(try file.bytes() == Data("notes".utf8))
    }

    @Test func `a folder is no record file, and is told as one`() throws {
        let folder = URL(filePath: file.path).deletingLastPathComponent().path
        #expect(throws: StoreError.isFolder(path: folder)) {
            _ = try Store.open(at: folder, actor: "leyla") { Date.now }
        }
    }

    @Test func `a newer schema is refused and left as it is`() throws {
        _ = try file.create()
        try file.plain().write { db in try db.execute(sql: "PRAGMA user_version = \(Schema.version + 1)") }
        let before = try file.bytes()
        let refusal = StoreError.newer(path: file.path, found: Schema.version + 1, known: Schema.version)
        #expect(throws: refusal) { _ = try file.open() }
        #expect(refusal.explanation.kind == .invalidData)
        #expect(try file.bytes() == before)
    }

    @Test func `another program's database is refused and left as it is`() throws {
        try file.plain().write { db in try db.execute(sql: "CREATE TABLE bookmark (title TEXT)") }
        let before = try file.bytes()
        let refusal = StoreError.notARecordFile(path: file.path)
        #expect(throws: refusal) { _ = try file.open() }
        #expect(refusal.explanation.kind == .invalidData)
        #expect(try file.bytes() == before)
    }

    @Test(arguments: ["Ad;Soyad\n", String(repeating: "no database ", count: 1000)])
    func `a file that is no database is refused and left as it is`(text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: file.path))
        #expect(throws: StoreError.notARecordFile(path: file.path)) { _ = try file.open() }
        #expect(try file.bytes() == Data(text.utf8))
    }

    @Test func `a change that leaves no audit row is taken back`() async throws {
        let store = try file.create()
        let silent = Writing<Void> { db in try db.execute(sql: "INSERT INTO team (code, name) VALUES ('a', 'A')") }
        await #expect(throws: StoreError.unaudited(operation: "Writing<()>")) { try await store.perform(silent) }
        #expect(try await store.number("SELECT count(*) FROM team") == 0)
    }

    @Test func `a change that fails half-way leaves nothing`() async throws {
        let store = try file.create()
        let broken = Writing<Void> { db in
            try db.execute(sql: "INSERT INTO team (code, name) VALUES ('a', 'A')")
            try db.audit("team.added", "a")
            throw StoreError.busy(path: "")
        }
        await #expect(throws: StoreError.busy(path: "")) { try await store.perform(broken) }
        #expect(try await store.number("SELECT count(*) FROM team") == 0)
        #expect(try await store.number("SELECT count(*) FROM audit") == 0)
    }

    @Test func `a rehearsal answers and leaves nothing`() async throws {
        let store = try file.create()
        let teams = try await store.rehearse(
            Writing { db in
                try db.execute(sql: "INSERT INTO team (code, name) VALUES ('a', 'A')")
                try db.audit("team.added", "a")
                return try Int.fetchOne(db, sql: "SELECT count(*) FROM team")
            })
        #expect(teams == 1)
        #expect(try await store.number("SELECT count(*) FROM team") == 0)
        #expect(try await store.number("SELECT count(*) FROM audit") == 0)
    }

    @Test func `the audit names who did what and when`() async throws {
        _ = try file.create()
        let store = try file.open(actor: "rəşad")
        file.clock.advance(by: .seconds(90))
        try await store.perform(Writing { db in try db.audit("team.added", "a", ["name": "A \"quoted\" name"]) })
        #expect(
            try await store.strings("SELECT at || ' ' || actor || ' ' || action || ' ' || subject FROM audit")
                == ["1801468890 rəşad team.added a"])
        #expect(try await store.text("SELECT details ->> 'name' FROM audit") == "A \"quoted\" name")
    }

    @Test(arguments: ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit", "DELETE FROM audit WHERE id = 1"])
    func `the audit is only ever added to`(sql: String) async throws {
        let store = try file.create()
        try await store.perform(Writing { db in try db.audit("team.added", "a") })
        await #expect(throws: DatabaseError.self) { try await store.change(sql) }
        #expect(try await store.strings("SELECT actor FROM audit") == ["leyla"])
    }

    @Test func `a question sees one state, whatever is written meanwhile`() async throws {
        let writer = try file.create()
        let reader = try file.open()
        try await writer.change("INSERT INTO team (code, name) VALUES ('a', 'A')")
        let began = DispatchSemaphore(value: 0)
        let written = DispatchSemaphore(value: 0)
        async let counts = reader.ask(
            Reading { db in
                let before = try Int.fetchOne(db, sql: "SELECT count(*) FROM team")
                began.signal()
                written.wait()
                return [before, try Int.fetchOne(db, sql: "SELECT count(*) FROM team")]
            })
        await withCheckedContinuation { done in
            DispatchQueue.global().async {
                began.wait()
                done.resume()
            }
        }
        try await writer.change("INSERT INTO team (code, name) VALUES ('b', 'B')")
        written.signal()
        #expect(try await counts == [1, 1])
        #expect(try await reader.number("SELECT count(*) FROM team") == 2)
    }

    @Test func `the log is brought back into the file when it has grown`() async throws {
        let store = try file.create()
        let long = String(repeating: "x", count: 1 << 20)
        for number in 1...6 {
            try await store.change("INSERT INTO team (code, name) VALUES ('t\(number)', '\(number)\(long)')")
        }
        #expect(try #require(try file.size("-wal")) < 5 << 20)
        #expect(try #require(try file.size("")) > 4 << 20)
        #expect(try await store.text("PRAGMA integrity_check") == "ok")
        #expect(try await store.number("SELECT count(*) FROM team") == 6)
    }

    @Test func `a long reading holds up nobody who writes`() async throws {
        let store = try file.create()
        let reader = try file.plain()
        try reader.inDatabase { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM team")
        }
        let long = String(repeating: "x", count: 5 << 20)
        try await store.change("INSERT INTO team (code, name) VALUES ('a', '\(long)')")
        #expect(try await store.bringBackLog() == false)
        #expect(try #require(try file.size("")) < 4 << 20)

        try reader.inDatabase { db in
            #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM team") == 0)
            try db.execute(sql: "COMMIT")
        }
        #expect(try await store.bringBackLog())
        #expect(try #require(try file.size("")) > 4 << 20)
        // With nobody reading it the log starts over, and gives its room back.
        try await store.change("INSERT INTO team (code, name) VALUES ('b', 'B')")
        #expect(try #require(try file.size("-wal")) <= 4 << 20)
        #expect(try await store.text("PRAGMA integrity_check") == "ok")
    }

    @Test func `the log is left alone while somebody else writes`() async throws {
        let store = try file.create()
        try await store.change(
            "INSERT INTO team (code, name) VALUES ('a', '\(String(repeating: "x", count: 1 << 20))')")
        let size = try file.size("")
        let other = try file.plain()
        try other.inDatabase { db in try db.execute(sql: "BEGIN IMMEDIATE") }
        #expect(try await store.bringBackLog() == false)
        #expect(try file.size("") == size)
        try other.inDatabase { db in try db.execute(sql: "ROLLBACK") }
        #expect(try await store.bringBackLog())
        #expect(try #require(try file.size("")) > 1 << 20)
    }

    @Test func `who cannot write to the folder is told so`() throws {
        let path = file.path + "/inside/vigil.db"
        try Data("a file, not a folder".utf8).write(to: URL(filePath: file.path))
        #expect(throws: StoreError.cannotCreate(path: path, reason: "the folder \(file.path)/inside cannot be made")) {
            _ = try Store.create(at: path, actor: "leyla", now: { .distantPast })
        }
    }
}
