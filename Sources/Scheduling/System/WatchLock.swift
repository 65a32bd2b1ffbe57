import Foundation
import Synchronization

/// Held by the one scheduler of a record file, on a file beside it; the kernel lets go of it when the process ends.
package final class WatchLock: Sendable {
    private let descriptor: Mutex<Int32?>

    /// Beside the record file, with all links followed, so that one file under two names has one lock.
    package static func path(of recordFile: String) -> String {
        URL(fileURLWithPath: recordFile).resolvingSymlinksInPath().path + ".watch"
    }

    /// - Throws: ``WatchError/alreadyRunning(pid:)``, ``WatchError/cannotLock(path:reason:)``.
    package init(of recordFile: String) throws(WatchError) {
        let path = Self.path(of: recordFile)
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotLock(path: path, reason: String(cString: strerror(errno))) }
        // Whoever only looks whether it is held holds it for a moment.
        for attempt in 1...5 where flock(file, LOCK_EX | LOCK_NB) != 0 {
            let reason = errno
            guard reason == EWOULDBLOCK else {
                close(file)
                throw .cannotLock(path: path, reason: String(cString: strerror(reason)))
            }
            guard attempt < 5 else {
                let pid = Self.written(in: file)
                close(file)
                throw .alreadyRunning(pid: pid)
            }
            usleep(50_000)
        }
        ftruncate(file, 0)
        let name = "\(ProcessInfo.processInfo.processIdentifier)\n"
        pwrite(file, name, name.utf8.count, 0)
        descriptor = Mutex(file)
    }

    private static func written(in file: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(file, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes[..<count], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }

    package func release() {
        descriptor.withLock { descriptor in
            if let file = descriptor { close(file) }
            descriptor = nil
        }
    }

    deinit { release() }

    /// Whether a scheduler of this record file is running; nil when that cannot be told.
    package static func isHeld(for recordFile: String) -> Bool? {
        let file = open(path(of: recordFile), O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return errno == ENOENT ? false : nil }
        defer { close(file) }
        if flock(file, LOCK_SH | LOCK_NB) == 0 { return false }
        return errno == EWOULDBLOCK ? true : nil
    }
}
