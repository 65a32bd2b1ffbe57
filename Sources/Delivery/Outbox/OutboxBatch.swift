import CFileSystem
import Foundation

/// Many messages of the outbox at once: all are written and brought to the disk together, then asked for once, then
/// moved to their places, and the folder is synced once.
struct OutboxBatch {
    private let parcels: [Parcel]
    private let folder: String
    /// Beside the messages, so that moving them is one step; hidden from mail programs.
    private let scratch: String

    init(parcels: [Parcel], in folder: URL) {
        self.parcels = parcels
        self.folder = folder.path
        scratch = "\(folder.path)/.batch-\(UUID().uuidString)"
    }

    func put(_ handover: BatchHandover) -> [Attempt] {
        guard mkdir(scratch, 0o700) == 0 else {
            let problem = errno
            return parcels.map { _ in failed(problem) }
        }
        defer { removeScratch() }
        let names = parcels.map(OutboxFile.name)
        var problems = zip(parcels, names).map { parcel, name in
            OutboxFile.write(parcel.mailBytes, to: "\(scratch)/\(name)", synced: false)
        }
        if let problem = sync() { problems = problems.map { $0 ?? problem } }
        let ready = parcels.indices.filter { problems[$0] == nil }
        let leaving: Set<Int>
        switch handover.mayLeave(ready) {
        case .leave(let chosen): leaving = chosen
        case .stay(let reason):
            return problems.map { $0.map(failed) ?? Attempt(.aborted, at: .message, words: reason) }
        }
        var attempts = parcels.indices.map { index -> Attempt in
            if let problem = problems[index] { return failed(problem) }
            guard leaving.contains(index) else { return Attempt(.aborted, at: .message, words: "Kept back.") }
            guard rename("\(scratch)/\(names[index])", "\(folder)/\(names[index])") == 0 else { return failed(errno) }
            return Attempt(.sent, at: .answer, words: names[index])
        }
        if let problem = OutboxFile.sync(folder) {
            let words = "It is in the outbox, and may not survive a power cut: \(String(cString: strerror(problem)))"
            attempts = attempts.map { $0.outcome == .sent ? Attempt(.uncertain, at: .answer, words: words) : $0 }
        }
        return attempts
    }

    private func failed(_ problem: Int32) -> Attempt { OutboxFile.failed(problem, in: folder) }

    /// All files at once: syncing them one by one takes as many turns of the disk.
    ///
    /// - Returns: The system's error.
    private func sync() -> Int32? {
        let descriptor = open(scratch, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        return vigil_sync_filesystem(descriptor) == 0 ? nil : errno
    }

    private func removeScratch() {
        guard rmdir(scratch) != 0 else { return }
        // Something was kept back, or could not be moved.
        for parcel in parcels { unlink("\(scratch)/\(OutboxFile.name(of: parcel))") }
        rmdir(scratch)
    }
}
