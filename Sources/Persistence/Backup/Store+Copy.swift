import Foundation
import GRDB

extension Store {
    /// Writes a copy of a record file as it is now, and leaves the file and its log as they are, to the byte.
    ///
    /// It is read through a connection that cannot write: not even the log is brought back.
    /// - Throws: ``StoreError``, ``BackupError``.
    package static func copy(_ path: String, to destination: String) async throws {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.missing(path: path) }
        var reading = Configuration()
        reading.readonly = true
        reading.busyMode = .timeout(10)
        reading.label = "Vigil copy"
        umask(0o077)
        do {
            let source = try DatabaseQueue(path: path, configuration: reading)
            try await source.writeWithoutTransaction { db in
                try Schema.check(db, path: path)
                try db.execute(sql: "VACUUM INTO ?", arguments: [destination])
            }
            try source.close()
        } catch let error as DatabaseError {
            BackupFile.remove(destination)
            switch error.resultCode {
            case .SQLITE_NOTADB: throw StoreError.notARecordFile(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw StoreError.busy(path: path)
            default:
                throw BackupError.cannotWrite(path: destination, reason: error.message ?? "\(error.resultCode)")
            }
        }
    }
}
