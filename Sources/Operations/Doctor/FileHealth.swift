import Foundation
import Persistence
import Volunteering

/// The record file from outside: who may read it, room on the disk, what was left behind. Looks by path only.
package struct FileHealth: Sendable {
    package let path: String
    package let isFixing: Bool
    package let now: Date
    private let elsewhere: Leftovers?
    private static let leastFree: Int64 = 64 << 20
    private static let tooLittleFree: Int64 = 8 << 20
    private static let room = ListRoom(5)

    /// - Parameter elsewhere: What may lie in other folders than the record file's.
    package init(path: String, isFixing: Bool, now: Date, elsewhere: Leftovers? = nil) {
        self.path = path
        self.isFixing = isFixing
        self.now = now
        self.elsewhere = elsewhere
    }

    private var folder: String { URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path }

    package func findings() throws -> [Finding] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            return [
                Finding(
                    "file", .mustAct, "There is no record file at \(path).",
                    advice: "Make one with vigil init, or name the right one with --database FILE.")
            ]
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            return [Finding("file", .mustAct, "\(path) is no ordinary file.", advice: "Name the file with --database.")]
        }
        let size = Int64(status.st_size)
        let file = Finding("file", "\(path), \(Self.size(size)).")
        return [file, filePermissions(), folderPermissions(), try diskSpace(for: size)] + (try leftovers())
    }

    private func filePermissions() -> Finding {
        let open = ["", "-wal", "-shm"].map { path + $0 }.filter { file in
            var status = stat()
            return stat(file, &status) == 0 && status.st_mode & 0o077 != 0
        }
        guard !open.isEmpty else { return Finding("file-permissions", "Only its owner can read it (0600).") }
        let finding = Finding(
            "file-permissions", .mustAct, "Others on this machine can read or write \(open.joined(separator: ", ")).",
            advice: "chmod 600 \(open.joined(separator: " "))")
        guard isFixing, open.allSatisfy({ chmod($0, 0o600) == 0 }) else { return finding }
        return finding.repaired("Now 0600.")
    }

    /// A folder is never changed: it may hold more than the record file.
    private func folderPermissions() -> Finding {
        var status = stat()
        guard stat(folder, &status) == 0 else {
            return Finding(
                "folder-permissions", .warning, "\(folder) cannot be looked at.", advice: "Look at its permissions.")
        }
        guard access(folder, W_OK | X_OK) == 0, access(path, W_OK) == 0 else {
            return Finding(
                "folder-permissions", .mustAct, "You may not write to \(folder), so nothing can be changed.",
                advice: "Keep the record file where you may write.")
        }
        let mode = String(status.st_mode & 0o777, radix: 8)
        if status.st_mode & 0o022 != 0, status.st_mode & S_ISVTX == 0 {
            return Finding(
                "folder-permissions", .mustAct, "Others can put files into \(folder) or take them away (0\(mode)).",
                advice: "chmod go-w \(folder)")
        }
        guard status.st_mode & 0o077 != 0 else {
            return Finding("folder-permissions", "Only its owner can enter \(folder) (0700).")
        }
        return Finding(
            "folder-permissions", .warning,
            "Others can look into \(folder) (0\(mode)), though not into the record file.",
            advice: "If it holds nothing else: chmod 700 \(folder)")
    }

    private func diskSpace(for size: Int64) throws -> Finding {
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = attributes[.systemFreeSize] as? Int64 ?? (attributes[.systemFreeSize] as? NSNumber)?.int64Value
        else {
            return Finding(
                "disk-space", .warning, "The disk does not tell how much room is left.", advice: "df -h \(folder)")
        }
        let found = "\(Self.size(free)) free."
        if free < Self.tooLittleFree { return Finding("disk-space", .mustAct, found, advice: "Make room on the disk.") }
        guard free < max(Self.leastFree, size) else { return Finding("disk-space", found) }
        return Finding("disk-space", .warning, found, advice: "Make room: a copy of the record file would not fit.")
    }

    /// Files that somebody began to write beside the record file or in its folders, and was killed.
    private func leftovers() throws -> [Finding] {
        let beside = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { isLeft($0) }.map { "\(folder)/\($0)" }
        let left = try beside + (elsewhere?.paths(at: now) ?? [])
        guard !left.isEmpty else { return [Finding("leftovers", "Nothing was left unfinished.")] }
        let finding = Finding(
            "leftovers", .warning, "Unfinished: \(Self.room.words(left)).",
            advice: "vigil doctor --fix removes them.")
        guard isFixing, beside.allSatisfy({ unlink($0) == 0 }) else { return [finding] }
        _ = try elsewhere?.remove(at: now)
        return [finding.repaired("Removed.")]
    }

    /// What an answer was written to by a process that is gone, or what nobody has written to for a day: in a container
    /// every process can have the same number.
    private func isLeft(_ name: String) -> Bool {
        let hasStoodStill = Leftovers.hasStoodStill("\(folder)/\(name)", at: now)
        if name.hasSuffix(".csv.part") || name.hasSuffix(".db.part") { return hasStoodStill }
        guard let scratch = ScratchName(name),
            ["txt", "text", "tsv", "csv", "json", "html", "htm", "pdf", "xlsx", "ics", "yaml"].contains(scratch.ending)
        else { return false }
        return hasStoodStill || scratch.isAbandoned
    }

    private static func size(_ bytes: Int64) -> String {
        bytes < 10 << 20 ? "\((bytes + 1023) >> 10) KiB" : "\(bytes >> 20) MiB"
    }
}
