import Foundation
import GRDB

extension Store {
    /// Writes a whole copy of the record file as it is now.
    ///
    /// It is written beside its place, looked at page by page, synced, and only then given its name.
    /// - Throws: ``BackupError``.
    package func backUp(to destination: String) async throws {
        let scratch = destination + ".part"
        unlink(scratch)
        do {
            try await withWriter { writer in
                try await writer.writeWithoutTransaction { db in
                    try db.execute(sql: "VACUUM INTO ?", arguments: [scratch])
                }
            }
            try BackupFile(scratch).check()
            try BackupFile.writing(destination) { try DiskSync.put(scratch, at: destination) }
        } catch let error as DatabaseError {
            BackupFile.remove(scratch)
            throw BackupError.cannotWrite(path: destination, reason: error.message ?? "\(error.resultCode)")
        } catch {
            BackupFile.remove(scratch)
            throw error
        }
    }

    /// Makes the record file what a backup holds, in one step that others see wholly or not at all.
    ///
    /// - Throws: ``BackupError``, ``StoreError``.
    package func restore(from backup: String) async throws {
        try BackupFile(backup).check()
        var reading = Configuration()
        reading.readonly = true
        let source = try DatabaseQueue(path: backup, configuration: reading)
        try await withWriter { writer in
            try source.backup(to: writer)
            try Schema.migrate(writer, path: backup)
        }
        try source.close()
    }
}
