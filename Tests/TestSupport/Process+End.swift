import Foundation

extension Process {
    /// Waits until it has ended, and for nothing else.
    ///
    /// Foundation's own waiting goes on for as long as any other process that was started at the same moment runs, since
    /// that one may have got hold of what Foundation listens on.
    /// - Returns: The exit status, or the number of the signal that ended it.
    @discardableResult
    package func end() -> Int32 {
        var ended = siginfo_t()
        while waitid(P_PID, id_t(processIdentifier), &ended, WEXITED | WNOWAIT) != 0 {
            if errno == EINTR { continue }
            // Foundation was quicker: it has taken the status already, and tells it in a moment.
            waitUntilExit()
            return terminationStatus
        }
        return ended._sifields._sigchld.si_status
    }

    /// Waits on a thread of its own: the one that asks may be needed by others until then.
    @discardableResult
    package func ended() async -> Int32 {
        await withCheckedContinuation { told in
            Thread.detachNewThread { told.resume(returning: self.end()) }
        }
    }
}
