import Foundation
import Scheduling
import Testing

@Suite struct WatchLockTests {
    @Test func `one scheduler for a record file, under whatever name`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vigil-lock-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { Self.remove(folder) }
        let file = folder.appending(path: "vigil.db").path
        let other = folder.appending(path: "other.db").path
        try Data("x".utf8).write(to: URL(filePath: file))
        try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: file)
        #expect(WatchLock.isHeld(for: file) == false)
        let lock = try WatchLock(of: file)
        #expect(WatchLock.isHeld(for: other) == true)
        #expect(throws: WatchError.alreadyRunning(pid: ProcessInfo.processInfo.processIdentifier)) {
            _ = try WatchLock(of: other)
        }
        lock.release()
        #expect(WatchLock.isHeld(for: file) == false)
        _ = try WatchLock(of: other)
        #expect(throws: WatchError.self) { _ = try WatchLock(of: "/nowhere/vigil.db") }
    }

    private static func remove(_ folder: URL) {
        do { try FileManager.default.removeItem(at: folder) } catch { print("\(folder.path) stays: \(error)") }
    }
}
