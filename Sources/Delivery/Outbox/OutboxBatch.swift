import CFileSystem
import Foundation

/// Many messages of the outbox at once: all are written and brought to the disk together, then asked for once, then
/// moved to their places, and the folder is synced once.
struct OutboxBatch {
    private let parcels: [Parcel]
    private let names: [String]
    private let folder: String
    /// Beside the messages, so that moving them is one step; hidden from mail programs.
    private let scratch: String

    init(parcels: [Parcel], in folder: URL) {
        self.parcels = parcels
        self.folder = folder.path
        names = parcels.map(OutboxFile.name)
        scratch = "\(folder.path)/.batch-\(UUID().uuidString)"
    }

    func put(_ handover: BatchHandover) -> [Attempt] {
        guard mkdir(scratch, 0o700) == 0 else { return parcels.map { _ in failed(errno) } }
        let (from, to) = (Self.open(scratch), Self.open(folder))
        defer {
            close(from)
            close(to)
        }
        guard from >= 0, to >= 0 else {
            let problem = errno
            rmdir(scratch)
            return parcels.map { _ in failed(problem) }
        }
        defer { removeScratch(from) }
        return put(handover, from, to)
    }

    /// - Parameters:
    ///   - from: The scratch folder, open; names below an open folder are found without looking for the folder.
    ///   - to: The outbox.
    private func put(_ handover: BatchHandover, _ from: Int32, _ to: Int32) -> [Attempt] {
        var problems = zip(parcels, names).map { parcel, name in
            OutboxFile.write(parcel.mailBytes, to: name, in: from, synced: false)
        }
        // All files at once: syncing them one by one takes as many turns of the disk.
        if vigil_sync_filesystem(from) != 0 {
            let problem = errno
            problems = problems.map { $0 ?? problem }
        }
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
            guard renameat(from, names[index], to, names[index]) == 0 else { return failed(errno) }
            return Attempt(.sent, at: .answer, words: names[index])
        }
        if fsync(to) != 0 {
            let words = "It is in the outbox, and may not survive a power cut: \(String(cString: strerror(errno)))"
            attempts = attempts.map { $0.outcome == .sent ? Attempt(.uncertain, at: .answer, words: words) : $0 }
        }
        return attempts
    }

    private func failed(_ problem: Int32) -> Attempt { OutboxFile.failed(problem, in: folder) }

    private static func open(_ folder: String) -> Int32 {
        Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }

    private func removeScratch(_ descriptor: Int32) {
        guard rmdir(scratch) != 0 else { return }
        // Something was kept back, or could not be moved.
        for name in names { unlinkat(descriptor, name, 0) }
        rmdir(scratch)
    }
}
