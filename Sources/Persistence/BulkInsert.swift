import Foundation
import GRDB
import GRDBSQLite

/// Inserts many rows into one table, several with each statement.
///
/// SQLite makes the list of a CHECK such as `state IN (…)` anew for each statement, so that one row at a time costs
/// twice as much. Rows wait until there are enough for a statement, or until ``flush()``; whatever refers to them or
/// asks for them comes after that. Used within one transaction.
package final class BulkInsert {
    private enum Value {
        case null
        case integer(Int64)
        case text(start: Int, length: Int)
        case blob(start: Int, length: Int)
    }

    /// Rows of one statement.
    private static let rowsAtOnce = 32

    private let db: Database
    private let columns: Int
    private let single: Statement
    private let several: Statement
    /// The values of the rows that wait, in order; texts and blobs lie in ``bytes``.
    private var values: [Value] = []
    private var bytes: [UInt8] = []

    package init(_ db: Database, into table: String, columns: [String]) throws {
        self.db = db
        self.columns = columns.count
        let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        let insert = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
        single = try db.makeStatement(sql: insert + row)
        several = try db.makeStatement(
            sql: insert + Array(repeating: row, count: Self.rowsAtOnce).joined(separator: ", "))
        values.reserveCapacity(columns.count * Self.rowsAtOnce)
    }

    /// Whether rows wait.
    package var isWaiting: Bool { !values.isEmpty }
    /// Whether there are enough rows for a statement.
    package var isFull: Bool { values.count >= columns * Self.rowsAtOnce }

    /// Adds the next value of the row in hand.
    package func append(_ value: Int64?) {
        values.append(value.map { .integer($0) } ?? .null)
    }

    package func append(_ value: String?) {
        guard let value else { return values.append(.null) }
        let start = bytes.count
        bytes.append(contentsOf: value.utf8)
        values.append(.text(start: start, length: bytes.count - start))
    }

    package func append(_ value: Data) {
        let start = bytes.count
        bytes.append(contentsOf: value)
        values.append(.blob(start: start, length: value.count))
    }

    /// Writes all rows that wait.
    package func flush() throws {
        guard !values.isEmpty else { return }
        let isWhole = values.count.isMultiple(of: columns)
        guard isWhole else { throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "a row is not complete") }
        try bytes.withUnsafeBufferPointer { bytes in
            var from = 0
            while from < values.count {
                let isMany = values.count - from >= columns * Self.rowsAtOnce
                let count = isMany ? columns * Self.rowsAtOnce : columns
                try run(isMany ? several : single, values[from..<from + count], bytes)
                from += count
            }
        }
        values.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// The texts stay where they are until the statement has run, so that SQLite need not copy them.
    private func run(
        _ statement: Statement, _ values: ArraySlice<Value>, _ bytes: UnsafeBufferPointer<UInt8>
    ) throws {
        let handle = statement.sqliteStatement
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        var index: CInt = 1
        for value in values {
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, index)
                case .integer(let number): sqlite3_bind_int64(handle, index, number)
                case .text(let start, let length):
                    if let text = bytes.baseAddress {
                        text.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                            sqlite3_bind_text(handle, index, $0 + start, CInt(length), nil)
                        }
                    } else {
                        sqlite3_bind_text(handle, index, "", 0, nil)
                    }
                case .blob(let start, let length):
                    if let blob = bytes.baseAddress, length > 0 {
                        sqlite3_bind_blob(handle, index, blob + start, CInt(length), nil)
                    } else {
                        sqlite3_bind_zeroblob(handle, index, 0)
                    }
                }
            guard code == SQLITE_OK else { throw error(code) }
            index += 1
        }
        let code = sqlite3_step(handle)
        guard code == SQLITE_DONE else { throw error(code) }
    }

    private func error(_ code: CInt) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
}
