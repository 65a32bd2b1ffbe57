import GRDB
import Persistence

/// Writes into the audit that the record file is what a backup held.
package struct NoteRestore: Change {
    package let backup: String

    package init(backup: String) {
        self.backup = backup
    }

    package func apply(in db: Database) throws {
        try db.audit("record.restored", "", ["backup": backup])
    }
}
