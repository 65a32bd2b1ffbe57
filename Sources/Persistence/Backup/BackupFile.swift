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

    /// Brings a file or a folder to the disk.
    static func sync(_ path: String) throws {
        do {
            try DiskSync.bring(path)
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
    /// - Returns: Where the old file went; nil when there was none.
    package func replace(_ recordFile: String, at now: Date) throws -> String? {
        try check()
        umask(0o077)
        let scratch = recordFile + ".part"
        Self.remove(scratch)
        do {
            try FileManager.default.copyItem(atPath: path, toPath: scratch)
        } catch {
            Self.remove(scratch)
            throw BackupError.cannotWrite(path: recordFile, reason: "\(error.localizedDescription)")
        }
        guard chmod(scratch, 0o600) == 0 else {
            throw BackupError.cannotWrite(path: recordFile, reason: String(cString: strerror(errno)))
        }
        try Self.sync(scratch)
        var aside: String?
        if FileManager.default.fileExists(atPath: recordFile) {
            let name = BackupName(stem: recordFile + ".damaged", madeAt: now).file
            for ending in ["", "-wal", "-shm"] { rename(recordFile + ending, name + ending) }
            aside = name
        }
        guard rename(scratch, recordFile) == 0 else {
            throw BackupError.cannotWrite(path: recordFile, reason: String(cString: strerror(errno)))
        }
        try Self.sync(URL(fileURLWithPath: recordFile).deletingLastPathComponent().path)
        return aside
    }
}
