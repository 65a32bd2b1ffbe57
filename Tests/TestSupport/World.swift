import Foundation
import GRDB
import Operations
import Persistence
import Volunteering

/// A campaign in a record file in memory, and a clock that stands still: what every test of operations begins with.
package struct World: Sendable {
    package let clock: ManualClock
    package let store: Store
    package static let actor = "leyla"

    /// - Parameter now: In UTC; Baku's clocks are four hours ahead.
    package init(
        now: String = "2027-02-01T08:00:00Z", timeZone: String = "Asia/Baku", region: String = "AZ",
        language: String = "az"
    ) async throws {
        let clock = ManualClock(try Date(utc: now))
        self.clock = clock
        store = try Store.inMemory(actor: Self.actor, now: { clock.now })
        _ = try await store.perform(
            InitCampaign(name: "Day of Remembrance", timeZone: timeZone, region: region, language: language))
    }

    package func ask<Q: Query>(_ query: Q) async throws -> Q.Answer { try await store.ask(query) }

    @discardableResult
    package func perform<C: Change>(_ change: C) async throws -> C.Outcome { try await store.perform(change) }

    /// Looks into the record file itself.
    package func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        try await store.ask(Reading(body: body))
    }

    package func count(_ sql: String) async throws -> Int {
        try await read { db in try Int.fetchOne(db, sql: sql) ?? -1 }
    }

    package func strings(_ sql: String) async throws -> [String] {
        try await read { db in try String.fetchAll(db, sql: sql) }
    }

    /// Everything that the record file holds, table by table; equal before and after when nothing was changed.
    package func contents() async throws -> [String] {
        try await read { db in
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table): \($0)" }
            }
        }
    }
}

/// A question that a test makes up.
package struct Reading<T: Sendable>: Query {
    package let body: @Sendable (Database) throws -> T

    package init(body: @escaping @Sendable (Database) throws -> T) {
        self.body = body
    }

    package func answer(in db: Database) throws -> T { try body(db) }
}

/// A change that a test makes up.
package struct Writing<T: Sendable>: Change {
    package let body: @Sendable (Database) throws -> T

    package init(body: @escaping @Sendable (Database) throws -> T) {
        self.body = body
    }

    /// Raw SQL with an audit row.
    package init(_ sql: String) where T == Void {
        body = { db in
            try db.execute(sql: sql)
            try db.audit("test.changed", "")
        }
    }

    package func apply(in db: Database) throws -> T { try body(db) }
}
