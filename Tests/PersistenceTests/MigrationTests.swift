import Foundation
import GRDB
import TestSupport
import Testing

@testable import Persistence

@Suite struct MigrationTests {
    /// What an organizer may have written by each step.
    static let written: [Int: String] = [
        1: """
        INSERT INTO campaign (id, name, time_zone, region, language, created_at)
        VALUES (1, 'Day of Remembrance', 'Asia/Baku', 'AZ', 'az', 0);
        INSERT INTO audit (at, actor, action, subject, details) VALUES (0, 'leyla', 'campaign.started', '', '{}');
        """,
        2: """
        INSERT INTO team (code, name) VALUES ('corps', 'Volunteer corps');
        INSERT INTO volunteer (id, given_name, family_name, team_id, created_at, sort_key, search_words)
        VALUES (7, 'Aygün', 'Hüseynova', 1, 0, x'01', 'aygun huseynova');
        INSERT INTO volunteer_search (rowid, search_words) VALUES (7, 'aygun huseynova');
        """,
        3: """
        INSERT INTO event (code, kind, title, time_zone, zone_rules, starts_wall, ends_wall, starts_at, ends_at)
        VALUES ('march', 'march', 'March', 'Asia/Baku', '', '', '', 100, 200);
        INSERT INTO post (event_id, code, name, kind) VALUES (1, 'B4', 'Bridge', 'route');
        INSERT INTO shift (event_id, post_id, code, role, reports_wall, starts_wall, ends_wall, reports_at, starts_at,
            ends_at, minimum, maximum) VALUES (1, 1, 'B4', 'marshal', '', '', '', 90, 100, 200, 1, 2);
        """,
        4: """
        INSERT INTO assignment (shift_id, volunteer_id, state, created_at, joined_at)
        VALUES (1, 7, 'confirmed', 0, 0);
        """,
    ]

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            db.add(function: DatabaseFunction("vigil_actor", argumentCount: 0) { _ in "leyla" })
        }
        return configuration
    }

    private func connection() throws -> DatabaseQueue { try DatabaseQueue(configuration: configuration) }

    private func answer(_ queue: DatabaseQueue, _ sql: String) throws -> [String] {
        try queue.read { db in try String.fetchAll(db, sql: sql) }
    }

    private func shape(_ queue: DatabaseQueue) throws -> [String] {
        try queue.read { db in
            try String.fetchAll(db, sql: "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_master")
        }
        .sorted()
    }

    @Test(arguments: 1...Schema.version)
    func `a file of any earlier step arrives where a fresh one is, with what it held`(step: Int) throws {
        let fresh = try connection()
        try Schema.migrate(fresh, path: "fresh")
        let old = try connection()
        for number in 1...step {
            try Schema.migrate(old, path: "old", upTo: number)
            try old.write { db in try db.execute(sql: Self.written[number] ?? "") }
        }
        try Schema.migrate(old, path: "old")
        #expect(try shape(old) == shape(fresh))
        #expect(try answer(old, "PRAGMA user_version") == ["\(Schema.version)"])
        #expect(try answer(old, "PRAGMA integrity_check") == ["ok"])
        #expect(try answer(old, "SELECT \"table\" FROM pragma_foreign_key_check") == [])
        #expect(try answer(old, "SELECT name FROM campaign") == ["Day of Remembrance"])
        #expect(try answer(old, "SELECT given_name FROM volunteer") == (step >= 2 ? ["Aygün"] : []))
        #expect(try answer(old, "SELECT state FROM assignment") == (step >= 4 ? ["confirmed"] : []))
    }

    @Test func `migrating what is new already changes nothing`() throws {
        let queue = try connection()
        try Schema.migrate(queue, path: "new")
        let before = try shape(queue)
        try Schema.migrate(queue, path: "new")
        #expect(try shape(queue) == before)
    }

    @Test func `a migration that fails leaves the old schema and what it held`() throws {
        let queue = try connection()
        try Schema.migrate(queue, path: "old", upTo: 2)
        // Something stands where step 4 wants to build.
        try queue.write { db in
            try db.execute(sql: try #require(Self.written[1]) + (try #require(Self.written[2])))
            try db.execute(sql: "CREATE TABLE assignment (id INTEGER)")
        }
        let before = try shape(queue)
        #expect(throws: DatabaseError.self) { try Schema.migrate(queue, path: "old") }
        #expect(try shape(queue) == before)
        #expect(try answer(queue, "PRAGMA user_version") == ["2"])
        #expect(try answer(queue, "SELECT given_name FROM volunteer") == ["Aygün"])
    }

    @Test func `every table is strict, so that no column holds another kind of value`() throws {
        let queue = try connection()
        try Schema.migrate(queue, path: "new")
        let loose = try queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
                        AND name NOT LIKE 'sqlite%'
                    """)
        }
        #expect(loose == [])
    }

    /// Of a list of three words SQLite makes a table for each statement: a fifth of the time of a large import.
    @Test(arguments: ["volunteer", "consent", "assignment", "reminder", "attempt"])
    func `a table that takes many rows lists at most two words in a rule`(table: String) throws {
        let queue = try connection()
        try Schema.migrate(queue, path: "new")
        let sql = try #require(try answer(queue, "SELECT sql FROM sqlite_master WHERE name = '\(table)'").first)
        let lists = sql.matches(of: /CHECK \(\w+ IN \(([^)]*)\)/).map { $0.output.1.split(separator: ",").count }
        #expect(lists.allSatisfy { $0 <= 2 })
    }

    @Test func `a connection that was open before sees the new rules, and they hold`() throws {
        let file = try RecordFile()
        let before = try DatabaseQueue(path: file.path, configuration: configuration)
        let step = try #require(Schema.steps.firstIndex { $0.name == "0023 alternatives" })
        try Schema.migrate(before, path: file.path, upTo: step)
        let other = try DatabaseQueue(path: file.path, configuration: configuration)
        #expect(
            try answer(other, "SELECT sql FROM sqlite_master WHERE name = 'consent'").first?.contains("IN ('email'")
                == true)
        try Schema.migrate(before, path: file.path)
        for queue in [before, other] {
            #expect(throws: DatabaseError.self) {
                try queue.write { db in
                    try db.execute(sql: "INSERT INTO consent VALUES (1, 'a', 'pigeon', 'given', 'b', '', 0)")
                }
            }
            #expect(try answer(queue, "PRAGMA writable_schema") == ["0"])
            #expect(
                try answer(queue, "SELECT sql FROM sqlite_master WHERE name = 'consent'").first?.contains(
                    "channel = 'sms'") == true)
        }
    }
}
