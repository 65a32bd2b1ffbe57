import Foundation

/// The backups of one record file, in a folder.
package struct BackupFolder: Sendable {
    package let path: String
    /// The name of the record file without its ending.
    package let stem: String

    /// - Parameter path: Nil for `backups` beside the record file.
    package init(of recordFile: String, at path: String? = nil) {
        let file = URL(fileURLWithPath: recordFile)
        self.path = path ?? file.deletingLastPathComponent().appendingPathComponent("backups").path
        stem = file.deletingPathExtension().lastPathComponent
    }

    package struct Entry: Hashable, Sendable {
        package let name: BackupName
        package let path: String
        package let bytes: Int
    }

    /// Oldest first; none when there is no folder.
    package func entries() throws -> [Entry] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path).compactMap { file in
            guard let name = BackupName(file: file), name.stem == stem else { return nil }
            let whole = "\(path)/\(file)"
            let attributes = try FileManager.default.attributesOfItem(atPath: whole)
            return Entry(name: name, path: whole, bytes: attributes[.size] as? Int ?? 0)
        }
        .sorted { $0.name.madeAt < $1.name.madeAt }
    }

    /// The newest that was made as a backup, not put aside by a restore.
    package func newest() throws -> Entry? { try entries().last { !$0.name.isAside } }

    /// Removes the backups that ``BackupRetention`` does not keep.
    ///
    /// - Parameter onlyLooking: Removes none, and only tells which.
    /// - Returns: Those that go, oldest first.
    package func prune(in zone: TimeZone, onlyLooking: Bool = false) throws -> [Entry] {
        let entries = try entries()
        // What was put aside stands for no day: else a backup of that day would go for it.
        let (aside, made) = (entries.filter(\.name.isAside), entries.filter { !$0.name.isAside })
        let old = Set([aside, made].flatMap { BackupRetention.superfluous($0.map(\.name), in: zone) })
        let going = entries.filter { old.contains($0.name) }
        if !onlyLooking {
            for entry in going { try FileManager.default.removeItem(atPath: entry.path) }
        }
        return going
    }

    /// Where a backup made at this time is to stand; the folder is made.
    ///
    /// - Parameter isAside: It holds what a restore is about to take away.
    /// - Throws: ``BackupError/noFolder(_:)``.
    package func place(at now: Date, isAside: Bool = false) throws -> String {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw BackupError.noFolder(path)
        }
        guard FileManager.default.isWritableFile(atPath: path) else { throw BackupError.noFolder(path) }
        var name = BackupName(stem: stem, madeAt: now, isAside: isAside)
        while FileManager.default.fileExists(atPath: "\(path)/\(name.file)") {
            name = BackupName(stem: stem, madeAt: name.madeAt.addingTimeInterval(1), isAside: isAside)
        }
        return "\(path)/\(name.file)"
    }
}
