import Volunteering

package enum WatchError: Error, Hashable, Sendable {
    case alreadyRunning(pid: Int32?)
    case cannotLock(path: String, reason: String)
    /// What was looked at to the end, with what went wrong.
    case notAllWell([String])
}

extension WatchError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .alreadyRunning(let pid):
            Explanation(
                "watch.already-running",
                "A scheduler of this record file is running already\(pid.map { ", as process \($0)" } ?? "").",
                hint: "See what it does: vigil status. Two would do everything twice.", kind: .temporary)
        case .cannotLock(let path, let reason):
            Explanation(
                "watch.cannot-lock", "The lock file \(path) cannot be used: \(reason).",
                hint: "Keep the record file on a local disk, in a folder that you may write to.", kind: .cannotCreate)
        case .notAllWell(let troubles):
            Explanation(
                "watch.not-all-well", "Not all could be done: \(troubles.joined(separator: "; ")).",
                hint: "See why: vigil job list --failed", kind: .partial)
        }
    }
}
