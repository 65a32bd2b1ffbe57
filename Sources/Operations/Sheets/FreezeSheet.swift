import Foundation
import GRDB
import Persistence
import Volunteering

/// Keeps what a sheet of paper says, so that what comes back from the street can be read against it.
///
/// The first time, the sheet gets the next number of its series; later, a new revision if it says something new, and
/// the same number and revision if it does not.
package struct FreezeSheet: Change {
    /// What a sheet is for; there is one sheet for each.
    package enum Purpose: Hashable, Sendable {
        case roster(Shift.ID, Event.Kind)
        case calls(on: Day, caller: Int)
    }

    package struct Row: Hashable, Sendable {
        package let code: String
        package let assignment: Assignment.ID

        package init(code: String, assignment: Assignment.ID) {
            self.code = code
            self.assignment = assignment
        }
    }

    package let purpose: Purpose
    /// Everything on the sheet that counts as a change, as JSON with sorted keys.
    package let content: String
    package let rows: [Row]

    package init(purpose: Purpose, content: some Encodable, rows: [Row]) throws {
        self.purpose = purpose
        self.content = try Self.encode(content)
        self.rows = rows
    }

    /// How a sheet's content is written, so that equal contents are equal texts.
    static func encode(_ content: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .secondsSince1970
        return String(decoding: try encoder.encode(content), as: UTF8.self)
    }

    /// What a sheet said, read back.
    static func decode<Content: Decodable>(_ type: Content.Type, from content: String) throws -> Content {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        return try decoder.decode(type, from: Data(content.utf8))
    }

    package func apply(in db: Database) throws -> FrozenSheet {
        let (sheet, id) = try findOrNumber(in: db)
        let last = try GRDB.Row.fetchOne(
            db,
            sql: """
                SELECT revision, frozen_at, content FROM sheet_revision WHERE sheet_id = ?
                ORDER BY revision DESC LIMIT 1
                """,
            arguments: [sheet])
        if let last, last["content"] == content {
            let frozenAt = Date(timeIntervalSince1970: last["frozen_at"])
            return FrozenSheet(id: id, revision: last["revision"], frozenAt: frozenAt, isNew: false)
        }
        let revision = (last?["revision"] ?? 0) + 1
        let now = try db.transactionSeconds()
        try db.execute(
            sql: "INSERT INTO sheet_revision (sheet_id, revision, frozen_at, content) VALUES (?, ?, ?, ?)",
            arguments: [sheet, revision, now, content])
        let insert = try db.cachedStatement(
            sql: "INSERT INTO sheet_row (sheet_id, revision, position, code, assignment_id) VALUES (?, ?, ?, ?, ?)")
        for (index, row) in rows.enumerated() {
            try insert.execute(arguments: [sheet, revision, index + 1, row.code, row.assignment])
        }
        try db.audit("sheet.frozen", "\(id)", ["revision": "\(revision)", "rows": "\(rows.count)"])
        return FrozenSheet(
            id: id, revision: revision, frozenAt: Date(timeIntervalSince1970: Double(now)), isNew: true)
    }

    private func findOrNumber(in db: Database) throws -> (row: Int64, id: SheetID) {
        let series: SheetID.Series
        let key: (condition: String, values: StatementArguments)
        switch purpose {
        case .roster(let shift, let kind):
            series = SheetID.Series(kind)
            key = ("shift_id = ?", [shift])
        case .calls(let day, let caller):
            series = .calls
            key = ("contact_day = ? AND caller = ?", [day.description, caller])
        }
        if let found = try GRDB.Row.fetchOne(
            db, sql: "SELECT id, number FROM sheet WHERE \(key.condition)", arguments: key.values)
        {
            return (found["id"], SheetID(series: series, number: found["number"]))
        }
        let number =
            try Int.fetchOne(
                db, sql: "SELECT coalesce(max(number), 0) + 1 FROM sheet WHERE series = ?",
                arguments: [series.rawValue]) ?? 1
        switch purpose {
        case .roster(let shift, _):
            try db.execute(
                sql: "INSERT INTO sheet (series, number, shift_id) VALUES (?, ?, ?)",
                arguments: [series.rawValue, number, shift])
        case .calls(let day, let caller):
            try db.execute(
                sql: "INSERT INTO sheet (series, number, contact_day, caller) VALUES (?, ?, ?, ?)",
                arguments: [series.rawValue, number, day.description, caller])
        }
        return (db.lastInsertedRowID, SheetID(series: series, number: number))
    }
}

/// A sheet as it stands in the record file.
package struct FrozenSheet: Codable, Hashable, Sendable {
    package let id: SheetID
    package let revision: Int
    package let frozenAt: Date
    /// Something is new on it since the last time, or it never was printed.
    package let isNew: Bool
}
