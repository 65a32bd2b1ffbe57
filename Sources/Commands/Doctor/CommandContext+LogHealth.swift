import Foundation
import Operations

extension CommandContext {
    private static let largeLog: Int64 = 32 << 20

    /// Whether the write-ahead log has grown past all measure; looks at its size by path.
    func logHealth(isFixing: Bool) async throws -> Finding {
        var status = stat()
        let size = stat(databasePath + "-wal", &status) == 0 ? Int64(status.st_size) : 0
        if isFixing, size > 0, try await bringBackLog() {
            return Finding("log", "\(size >> 10) KiB.", fixed: "Brought back into the file.")
        }
        guard size > Self.largeLog else { return Finding("log", "\(size >> 10) KiB.") }
        return Finding(
            "log", .warning,
            "\(size >> 20) MiB have not been brought back into the file: a long reading is in the way.",
            advice: "Close other programs that have the file open, then: vigil doctor --fix")
    }
}
