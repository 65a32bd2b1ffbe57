import Volunteering

/// Why a record file could not be opened or written.
package enum StoreError: Error, Hashable, Sendable {
    case missing(path: String)
    case isFolder(path: String)
    case exists(path: String)
    /// The record file is gone, and its log is still there: a new one would have SQLite remove it.
    case logLeft(path: String, log: String)
    case notARecordFile(path: String)
    case newer(path: String, found: Int, known: Int)
    case cannotCreate(path: String, reason: String)
    case cannotOpen(path: String, reason: String)
    /// It may not be read by whoever asks.
    case notPermitted(path: String)
    /// It, or the folder that it is in, may not be written by whoever asks.
    case readOnly(path: String)
    /// It could be read but for the log beside it, which only a writer can read.
    case logWaits(path: String)
    /// Nothing of the change was made.
    case full(path: String)
    /// Nothing of the change was made.
    case diskFailed(path: String, reason: String)
    case notDurable(path: String, found: Int)
    case busy(path: String)
    case unaudited(operation: String)
}

extension StoreError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .missing(let path):
            Explanation(
                "store.missing", "There is no record file at \(path).",
                hint: "Make one with: vigil init \"NAME\" --time-zone ZONE --region REGION --language LANGUAGE",
                kind: .missingInput)
        case .isFolder(let path):
            Explanation(
                "store.is-folder", "\(path) is a folder, not a record file.",
                hint: "Name the file in it, for example --database \(path.hasSuffix("/") ? path : path + "/")vigil.db",
                kind: .missingInput)
        case .exists(let path):
            Explanation(
                "store.exists", "\(path) is there already, and a record file is never overwritten.",
                hint: "Name another with --database FILE, or move this one away.", kind: .cannotCreate)
        case .logLeft(let path, let log):
            Explanation(
                "store.log-left",
                "\(path) is gone, but \(log) is still there and may hold its newest changes. Nothing was made.",
                hint: "Put the record file back beside it, or bring back a backup, which keeps the log aside: "
                    + "vigil backup restore. If neither is wanted, move \(log) away first.",
                kind: .cannotCreate)
        case .notARecordFile(let path):
            Explanation(
                "store.not-a-record-file", "\(path) is not a Vigil record file.",
                hint: "Name the right one with --database FILE or VIGIL_DATABASE.", kind: .invalidData)
        case .newer(let path, let found, let known):
            Explanation(
                "store.newer",
                "\(path) was written by a newer Vigil (schema \(found); this one knows \(known)). It was left as it is.",
                hint: "Update Vigil on this machine.", kind: .invalidData)
        case .cannotCreate(let path, let reason):
            Explanation(
                "store.cannot-create", "The record file \(path) cannot be made: \(reason).",
                hint: "Name a folder that you may write to with --database FILE.", kind: .cannotCreate)
        case .cannotOpen(let path, let reason):
            Explanation(
                "store.cannot-open", "The record file \(path) cannot be opened: \(reason).",
                hint: "See what is wrong with it: vigil doctor", kind: .inputOutput)
        case .notPermitted(let path):
            Explanation(
                "store.not-permitted", "The record file \(path) may not be read by you.",
                hint: "Look at who may: ls -l \(path)", kind: .noPermission)
        case .readOnly(let path):
            Explanation(
                "store.read-only", "You may not write to \(path) or to the folder that it is in. Nothing was changed.",
                hint: "Do it as its owner, or with a copy in a folder of your own.", kind: .noPermission)
        case .logWaits(let path):
            Explanation(
                "store.log-waits",
                "You may not write beside \(path), and the newest changes stand in its log, which cannot be read so.",
                hint: "Ask its owner to type: vigil backup create. Or read a copy of it and of \(path)-wal elsewhere.",
                kind: .noPermission)
        case .full(let path):
            Explanation(
                "store.full", "The disk of \(path) is full. Nothing was changed.",
                hint: "Make room (df -h), then do it again.", kind: .inputOutput)
        case .diskFailed(let path, let reason):
            Explanation(
                "store.disk-failed", "The disk of \(path) did not do what it was told: \(reason). Nothing was changed.",
                hint: "See whether it is full, limited or failing (df -h, ulimit -f, dmesg), then: vigil doctor",
                kind: .inputOutput)
        case .notDurable(let path, let found):
            Explanation(
                "store.not-durable",
                "\(path) would not keep what is written through a power cut (synchronous is \(found), not 2).",
                hint: "Keep the record file on a local disk.", kind: .inputOutput)
        case .busy(let path):
            Explanation(
                "store.busy", "Another process has been writing to \(path) for more than 10 seconds.",
                hint: "Try again in a moment.", kind: .temporary)
        case .unaudited(let operation):
            Explanation(
                "store.unaudited", "\(operation) changed records without an audit row, and was taken back.",
                hint: "This is a fault in Vigil: please report it.", kind: .software)
        }
    }
}
