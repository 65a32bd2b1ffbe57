import Foundation
import Volunteering

/// One message of the outbox: there whole or not at all, for its owner alone.
struct OutboxFile {
    private let parcel: Parcel
    private let folder: String
    private let scratch: String

    init(parcel: Parcel, in folder: URL) {
        self.parcel = parcel
        self.folder = folder.path
        scratch = "\(folder.path)/.\(Self.name(of: parcel)).\(UUID().uuidString)"
    }

    /// `20270226T110000Z-reminder-4711-2@example.org.eml`: in a listing, the order in which they were written.
    static func name(of parcel: Parcel) -> String { name(parcel.id, of: parcel.date) }

    static func name(_ id: MessageID, of date: Date) -> String {
        "\(UniversalClock(date).stamp)-\(id.left)@\(id.right).eml"
    }

    func put(_ handover: Handover) -> Attempt {
        if let problem = Self.write(parcel.mailBytes, to: scratch, synced: true) {
            unlink(scratch)
            return Self.failed(problem, in: folder)
        }
        guard handover.mayLeave() else {
            unlink(scratch)
            return Attempt(.aborted, at: .message, words: "Kept back.")
        }
        let name = Self.name(of: parcel)
        guard rename(scratch, "\(folder)/\(name)") == 0 else {
            let problem = errno
            unlink(scratch)
            return Self.failed(problem, in: folder)
        }
        if let problem = Self.sync(folder) {
            return Attempt(
                .uncertain, at: .answer,
                words:
                    "\(name) is in the outbox, and may not survive a power cut: \(String(cString: strerror(problem)))")
        }
        return Attempt(.sent, at: .answer, words: name)
    }

    /// A full disk passes; a folder that is gone or forbidden waits for somebody.
    static func failed(_ problem: Int32, in folder: String) -> Attempt {
        let passes = [ENOSPC, EDQUOT, EIO, EINTR, EMFILE, ENFILE, ENOMEM, EAGAIN].contains(problem)
        return Attempt(
            passes ? .transient(retryAfter: nil) : .misconfigured, at: .message,
            words: "\(folder): \(String(cString: strerror(problem)))")
    }

    /// - Parameter directory: An open one that the path begins in.
    /// - Returns: The system's error.
    static func write(
        _ content: [UInt8], to path: String, in directory: Int32 = AT_FDCWD, synced: Bool
    ) -> Int32? {
        let descriptor = openat(directory, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return errno }
        var problem: Int32?
        content.withUnsafeBytes { bytes in
            var offset = 0
            while problem == nil, offset < bytes.count {
                let count = Foundation.write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
                if count >= 0 { offset += count } else if errno != EINTR { problem = errno }
            }
        }
        if synced, problem == nil, fsync(descriptor) != 0 { problem = errno }
        if close(descriptor) != 0, problem == nil { problem = errno }
        return problem
    }

    /// - Returns: The system's error.
    static func sync(_ folder: String) -> Int32? {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        return fsync(descriptor) == 0 ? nil : errno
    }
}
