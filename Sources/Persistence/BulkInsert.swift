import Foundation
import GRDB
import GRDBSQLite

/// Inserts many rows into one table, several with each statement.
///
/// SQLite makes the list of a CHECK such as `state IN (…)` anew for each statement, so that one row at a time costs
/// twice as much. Rows wait until there are enough for a statement, or until ``flush()``; whatever refers to them or
/// asks for them comes after that. Used within one transaction.
package final class BulkInsert {
    /// The values of the rows that wait, in order; texts and blobs lie side by side.
    package struct Waiting {
        fileprivate var values: [Value] = []
        fileprivate var bytes: [UInt8] = []

        package mutating func append(_ value: Int64?) {
            values.append(value.map { .integer($0) } ?? .null)
        }

        package mutating func append(_ value: String?) {
            guard var value else { return values.append(.null) }
            let start = bytes.count
            value.withUTF8 { bytes.append(contentsOf: $0) }
            values.append(.text(start: start, length: bytes.count - start))
        }

        package mutating func append(_ value: Data) {
            let start = bytes.count
            value.withUnsafeBytes { bytes.append(contentsOf: $0) }
            values.append(.blob(start: start, length: value.count))
        }
    }

    fileprivate enum Value {
        case null
        case integer(Int64)
        case text(start: Int, length: Int)
        case blob(start: Int, length: Int)

        /// Where its bytes begin.
        var start: Int? {
            switch self {
            case .null, .integer: nil
            case .text(let start, _), .blob(let start, _): start
            }
        }

        mutating func move(by distance: Int) {
            switch self {
            case .null, .integer: break
            case .text(let start, let length): self = .text(start: start + distance, length: length)
            case .blob(let start, let length): self = .blob(start: start + distance, length: length)
            }
        }
    }

    /// Rows of one statement.
    private static let rowsAtOnce = 64

    private let db: Database
    private let columns: Int
    /// What every row has in its further columns.
    private var shared = Waiting()
    private let single: Statement
    /// Made when there are enough rows for it.
    private var several: Statement?
    private let severalSQL: String
    private var waiting = Waiting()

    /// - Parameters:
    ///   - columns: Those of which each row brings its own value, in this order.
    ///   - shared: Further columns, in which all rows have the same.
    ///   - fill: Brings the values of the shared columns, in their order.
    package init(
        _ db: Database, into table: String, columns: [String], shared: [String] = [],
        are fill: (inout Waiting) -> Void = { _ in }
    ) throws {
        self.db = db
        self.columns = columns.count
        fill(&self.shared)
        guard self.shared.values.count == shared.count else { throw Self.incomplete }
        let marks = shared.indices.map { "?\($0 + 1)" } + columns.map { _ in "?" }
        let row = "(" + marks.joined(separator: ", ") + ")"
        let insert = "INSERT INTO \(table) (\((shared + columns).joined(separator: ", "))) VALUES "
        single = try db.makeStatement(sql: insert + row)
        severalSQL = insert + Array(repeating: row, count: Self.rowsAtOnce).joined(separator: ", ")
        waiting.values.reserveCapacity(columns.count * Self.rowsAtOnce)
    }

    /// Whether there are enough rows for a statement.
    package var isFull: Bool { waiting.values.count >= columns * Self.rowsAtOnce }

    /// Adds a row, value by value.
    package func add(_ fill: (inout Waiting) -> Void) { fill(&waiting) }

    /// Writes all rows that wait.
    package func flush() throws {
        guard !waiting.values.isEmpty else { return }
        let isWhole = waiting.values.count.isMultiple(of: columns)
        guard isWhole else { throw Self.incomplete }
        let whole = try writeSeveral()
        try waiting.bytes.withUnsafeBufferPointer { bytes in
            for from in stride(from: whole, to: waiting.values.count, by: columns) {
                try run(single, waiting.values[from..<from + columns], bytes)
            }
        }
        waiting.values.removeAll(keepingCapacity: true)
        waiting.bytes.removeAll(keepingCapacity: true)
    }

    /// Writes as many rows as whole statements take, and leaves the rest waiting.
    package func writeWhole() throws {
        guard isFull else { return }
        let written = try writeSeveral()
        waiting.values.removeFirst(written)
        let used = waiting.values.lazy.compactMap(\.start).first ?? waiting.bytes.count
        waiting.bytes.removeFirst(used)
        for index in waiting.values.indices { waiting.values[index].move(by: -used) }
    }

    /// - Returns: How many values were written.
    private func writeSeveral() throws -> Int {
        let count = columns * Self.rowsAtOnce
        let end = waiting.values.count - waiting.values.count % count
        guard end > 0 else { return 0 }
        let several = try self.several ?? db.makeStatement(sql: severalSQL)
        self.several = several
        try waiting.bytes.withUnsafeBufferPointer { bytes in
            for from in stride(from: 0, to: end, by: count) {
                try run(several, waiting.values[from..<from + count], bytes)
            }
        }
        return end
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
        try shared.bytes.withUnsafeBufferPointer { sharedBytes in
            try bind(shared.values[...], sharedBytes, to: handle, from: 1)
            try bind(values, bytes, to: handle, from: CInt(shared.values.count) + 1)
            let code = sqlite3_step(handle)
            guard code == SQLITE_DONE else { throw error(code) }
        }
    }

    private func bind(
        _ values: ArraySlice<Value>, _ bytes: UnsafeBufferPointer<UInt8>, to handle: SQLiteStatement?, from first: CInt
    ) throws {
        var index = first
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
    }

    private static var incomplete: DatabaseError {
        DatabaseError(resultCode: .SQLITE_MISUSE, message: "a row is not complete")
    }

    private func error(_ code: CInt) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
}
