import GRDB
import Persistence

/// Writes into the audit that the record file is what a backup held, and keeps it from sending until somebody has
/// looked: it could say again what was said since the backup.
package struct NoteRestore: Change {
    package let backup: String

    package init(backup: String) {
        self.backup = backup
    }

    package func apply(in db: Database) throws {
        try db.audit("record.restored", "", ["backup": backup])
        _ = try HoldSending(because: "the record file was brought back from \(backup)", isRestore: true).apply(in: db)
    }
}
