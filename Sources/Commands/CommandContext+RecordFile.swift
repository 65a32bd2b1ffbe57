import Foundation

extension CommandContext {
    /// Refuses a path that is the record file, or one of the two files beside it.
    ///
    /// Reading and closing it would drop SQLite's locks in this process; writing to it would lose everything. Only
    /// stat(2) is used to tell.
    ///
    /// - Throws: ``CommandError/isRecordFile(path:)``.
    func refuseRecordFile(_ path: String) throws {
        for own in [databasePath, databasePath + "-wal", databasePath + "-shm"] where Self.isSameFile(path, own) {
            throw CommandError.isRecordFile(path: path)
        }
    }

    private static func isSameFile(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard stat(one, &first) == 0, stat(other, &second) == 0 else {
            return URL(fileURLWithPath: one).standardizedFileURL == URL(fileURLWithPath: other).standardizedFileURL
        }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
}
