import Foundation

/// A backup as a file: never the live record file, so that it may be opened and synced by any means.
package struct BackupFile: Sendable {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// Looks at every page, every index and every reference.
    ///
    /// - Throws: ``BackupError``.
    package func check() throws {
        guard FileManager.default.fileExists(atPath: path) else { throw BackupError.missing(path: path) }
        let probe = RecordFileProbe.examine(path, isFull: true)
        switch probe.condition {
        case .sound, .older: break
        case .newer: throw BackupError.newer(path: path)
        case .empty: throw BackupError.notSound(path: path, reason: "it is empty")
        case .notADatabase, .foreign: throw BackupError.notSound(path: path, reason: "it is not a Vigil record file")
        case .busy: throw BackupError.notSound(path: path, reason: "another process has it open")
        case .damaged(let words), .unreadable(let words): throw BackupError.notSound(path: path, reason: words)
        }
        if let damage = probe.damages.first { throw BackupError.notSound(path: path, reason: damage) }
        if let orphan = probe.orphans.first {
            throw BackupError.notSound(path: path, reason: "rows refer to what is not there: \(orphan)")
        }
    }

    /// What the system refuses is told as what could not be written.
    static func writing(_ path: String, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch let error as POSIXError {
            throw BackupError.cannotWrite(path: path, reason: String(cString: strerror(error.code.rawValue)))
        }
    }

    /// Takes away a copy that came to nothing, with what SQLite puts beside it.
    static func remove(_ path: String) {
        for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
    }

    /// Puts a copy of the backup where there is no record file, or none that can be read; that one is moved aside.
    ///
    /// - Returns: Where the old file went, or the log that was left of it; nil when there was nothing.
    /// - Throws: ``BackupError``; then no half copy is left behind.
    package func replace(_ recordFile: String, at now: Date) throws -> String? {
        try check()
        let scratch = recordFile + ".part"
        Self.remove(scratch)
        defer { Self.remove(scratch) }
        do {
            try FileManager.default.copyItem(atPath: path, toPath: scratch)
        } catch {
            throw BackupError.cannotWrite(path: recordFile, reason: "\(error.localizedDescription)")
        }
        guard chmod(scratch, 0o600) == 0 else {
            throw BackupError.cannotWrite(path: recordFile, reason: String(cString: strerror(errno)))
        }
        // What is there is moved only when the copy is safe.
        try Self.writing(scratch) { try DiskSync.bring(scratch) }
        let folder = URL(fileURLWithPath: recordFile).deletingLastPathComponent().path
        let aside = try Self.moveAside(recordFile, at: now)
        if aside != nil { try Self.writing(folder) { try DiskSync.bring(folder) } }
        try Self.writing(recordFile) { try DiskSync.put(scratch, at: recordFile) }
        return aside
    }

    /// Moves away what is there of a record file, its logs first: SQLite would replay one that stays beside a new file.
    private static func moveAside(_ recordFile: String, at now: Date) throws -> String? {
        var name = BackupName(stem: recordFile + ".damaged", madeAt: now)
        while FileManager.default.fileExists(atPath: name.file) {
            name = BackupName(stem: name.stem, madeAt: name.madeAt.addingTimeInterval(1))
        }
        var aside: String?
        for ending in ["-wal", "-journal", "-shm", ""] {
            let part = recordFile + ending
            guard FileManager.default.fileExists(atPath: part) else { continue }
            guard rename(part, name.file + ending) == 0 else {
                throw BackupError.cannotWrite(path: name.file + ending, reason: String(cString: strerror(errno)))
            }
            // The record file itself, or what a reader would look for without it.
            if aside == nil || ending.isEmpty { aside = name.file + ending }
        }
        return aside
    }
}
