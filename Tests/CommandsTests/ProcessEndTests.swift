import Foundation
import TestSupport
import Testing

@Suite struct ProcessEndTests {
    /// Starts a shell that ends at once, and leaves behind a process that has got hold of what Foundation listens on.
    private func leaving(_ script: String, in folder: ScratchFolder) throws -> (process: Process, left: pid_t) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "sleep 60 & echo $! > \"$0\"; \(script)", folder.path("left")]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.end()
        let number = String(decoding: try Data(contentsOf: URL(filePath: folder.path("left"))), as: UTF8.self)
        return (process, try #require(pid_t(number.trimmingCharacters(in: .whitespacesAndNewlines))))
    }

    @Test(arguments: [("exit 0", 0), ("exit 3", 3), ("kill -9 $$", 9)])
    func `its end is known while another process goes on`(script: String, status: Int32) async throws {
        let (process, left) = try leaving(script, in: ScratchFolder())
        defer { kill(left, SIGKILL) }
        #expect(kill(left, 0) == 0 && process.isRunning)
        #expect(process.end() == status)
        #expect(await process.ended() == status)
    }

    @Test func `what Foundation has seen itself is known too`() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exit 4"]
        try process.run()
        process.waitUntilExit()
        #expect(process.end() == 4)
    }
}
