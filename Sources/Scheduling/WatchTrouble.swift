import Operations

/// What went wrong while a scheduler ran: what whoever runs it by hand or by cron is to be told at the end.
package struct WatchTrouble: Hashable, Sendable {
    /// Names of duties, in the order in which they failed first.
    package private(set) var failed: [String] = []
    /// Why nothing was done at some time.
    package private(set) var doubt: ClockDoubt?
    /// The record file did not take a heartbeat.
    package private(set) var wasUnseen = false

    mutating func note(_ tick: Watch.Tick) {
        failed += tick.failed.filter { !failed.contains($0) }
        doubt = tick.doubt ?? doubt
        wasUnseen = wasUnseen || tick.isUnseen
    }

    /// - Throws: ``WatchError/notAllWell(_:)`` when something went wrong.
    package func complain() throws(WatchError) {
        var troubles = failed.isEmpty ? [] : ["\(failed.joined(separator: ", ")) failed"]
        if let doubt { troubles.append("nothing was done, as \(doubt.sentence)") }
        if wasUnseen { troubles.append("the heartbeat could not be written") }
        guard troubles.isEmpty else { throw .notAllWell(troubles) }
    }
}
