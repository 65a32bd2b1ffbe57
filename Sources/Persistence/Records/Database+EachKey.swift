import GRDB
import GRDBSQLite

extension Database {
    /// Hands over the number and the key of many rows, without a value of ours for any of them.
    ///
    /// - Parameters:
    ///   - sql: A query of two columns: a number, and a blob of which only its bytes are looked at.
    ///   - see: Given the bytes while they are in the page; they are gone afterwards.
    package func eachKey(
        _ sql: String, _ arguments: StatementArguments, see: (Int64, UnsafeRawBufferPointer) -> Void
    ) throws {
        let statement = try makeStatement(sql: sql)
        try statement.setArguments(arguments)
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        while true {
            let code = sqlite3_step(handle)
            guard code == SQLITE_ROW else {
                guard code == SQLITE_DONE else {
                    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
                }
                return
            }
            let key = sqlite3_column_blob(handle, 1)
            see(
                sqlite3_column_int64(handle, 0),
                UnsafeRawBufferPointer(start: key, count: key == nil ? 0 : Int(sqlite3_column_bytes(handle, 1))))
        }
    }
}
