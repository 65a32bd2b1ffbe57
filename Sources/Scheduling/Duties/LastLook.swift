import Foundation
import Operations
import Persistence

/// When a duty last looked through the record file, so that it does not look again while nothing can have come of it.
struct LastLook {
    /// Seconds after which it looks again without a change: days and rules come near with time alone.
    private static let unchangedFor: TimeInterval = 600

    private var seen: (change: Int64, at: Date)?

    /// What has happened since; nil when it is time to look again whatever has happened, as it is at first and when
    /// the clock went back.
    func since(_ store: Store, now: Date) async throws -> (isChanged: Bool, hasComeDue: Bool)? {
        guard let seen, now >= seen.at, now.timeIntervalSince(seen.at) < Self.unchangedFor else { return nil }
        let look = try await store.ask(LookQuery(since: seen.at, now: now))
        return (look.lastChange != seen.change, look.hasComeDue)
    }

    /// Makes the duty's own change, which looks through the record file.
    ///
    /// - Parameter now: When the duty began: what came due in between is looked at again, rather than not at all.
    mutating func perform<C: Change>(_ change: C, in store: Store, now: Date) async throws -> C.Outcome {
        let (outcome, lastChange) = try await store.perform(LookedThrough(change))
        seen = (lastChange, now)
        return outcome
    }
}
