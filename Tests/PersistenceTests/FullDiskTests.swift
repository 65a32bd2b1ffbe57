import Foundation
import GRDB
import TestSupport
import Testing

@testable import Persistence

/// A record file that may not grow: what SQLite says then is what it says on a full disk.
@Suite struct FullDiskTests {
    @Test func `a change that has no room is not made, and is made once there is some`() async throws {
        let file = try RecordFile()
        let store = try file.create()
        try await store.perform(Writing("PRAGMA max_page_count = 1"))
        let before = try await store.strings("SELECT action FROM audit ORDER BY id")
        let fill = Writing { db in
            for number in 0..<2_000 {
                try db.execute(
                    sql: "INSERT INTO team (code, name) VALUES (?1, printf('%0500d', ?1))", arguments: [number])
            }
            try db.audit("test.filled", "")
        }
        await #expect(throws: StoreError.full(path: file.path)) { try await store.perform(fill) }
        #expect(try await store.strings("SELECT action FROM audit ORDER BY id") == before)
        #expect(try await store.number("SELECT count(*) FROM team") == 0)
        try await store.perform(Writing("PRAGMA max_page_count = 1000000"))
        try await store.perform(fill)
        #expect(try await store.number("SELECT count(*) FROM team") == 2_000)
        #expect(try RecordLook.integrity(of: file.path) == ["ok"])
    }

    /// The last step adds columns to what is there, which takes no room.
    @Test(arguments: 1..<Schema.version - 1)
    func `a migration that has no room leaves the older file whole`(step: Int) throws {
        let file = try RecordFile()
        let queue = try DatabaseQueue(path: file.path)
        try Schema.migrate(queue, path: file.path, upTo: step)
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA max_page_count = 1") }
        #expect {
            try Schema.migrate(queue, path: file.path)
        } throws: { ($0 as? DatabaseError)?.resultCode == .SQLITE_FULL }
        #expect(try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == step)
        try queue.close()
        #expect(try RecordLook.integrity(of: file.path) == ["ok"])
        let again = try DatabaseQueue(path: file.path)
        try Schema.migrate(again, path: file.path)
        #expect(try again.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == Schema.version)
        try again.close()
    }
}
