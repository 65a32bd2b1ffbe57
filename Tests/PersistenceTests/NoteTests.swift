import Foundation
import GRDB
import Operations
import Persistence
import TestSupport
import Testing

@Suite struct NoteTests {
    private struct Scribble: Note {
        let sql: String

        func write(in db: Database) throws { try db.execute(sql: sql) }
    }

    @Test(arguments: [
        "INSERT INTO team (name, name_key) VALUES ('X', 'x')", "UPDATE campaign SET motto = 'x'",
        "INSERT INTO job (duty, began_at, ended_at, took_ms, outcome) VALUES ('a', 1, 1, 0, 'done'); UPDATE campaign SET motto = 'x'",
    ])
    func `a note that touches a record is taken back`(sql: String) async throws {
        let world = try await World()
        let before = try await world.contents()
        await #expect(throws: (any Error).self) { try await world.store.note(Scribble(sql: sql)) }
        #expect(try await world.contents() == before)
    }

    @Test func `a note leaves no audit row, and a change must`() async throws {
        let world = try await World()
        let audit = try await world.count("SELECT count(*) FROM audit")
        let sql = "INSERT INTO job (duty, began_at, ended_at, took_ms, outcome) VALUES ('a', 1, 1, 0, 'done')"
        try await world.store.note(Scribble(sql: sql))
        #expect(try await world.count("SELECT count(*) FROM job") == 1)
        #expect(try await world.count("SELECT count(*) FROM audit") == audit)
        await #expect(throws: StoreError.self) {
            try await world.perform(Writing { db in try db.execute(sql: sql) })
        }
    }
}
