import Foundation
import Operations
import Persistence

/// Keeps the ledger up to date: whenever something was changed, when a reminder has fallen due, and every ten minutes.
package actor Planner: Duty {
    package nonisolated let name = "planner"
    /// Without a change it looks again after that many seconds: rules come near with time alone.
    private static let unchangedFor: TimeInterval = 600

    private let store: Store
    private let now: @Sendable () -> Date
    private var seen: (change: Int64, at: Date)?

    package init(store: Store, now: @escaping @Sendable () -> Date) {
        self.store = store
        self.now = now
    }

    package func tick() async throws -> DutyReport {
        let now = now()
        if let seen, now >= seen.at, now.timeIntervalSince(seen.at) < Self.unchangedFor {
            let look = try await store.ask(LookQuery(since: seen.at, now: now))
            if look.lastChange == seen.change, !look.hasComeDue { return .nothing }
        }
        let outcome = try await store.perform(PlanReminders())
        // What comes between is looked at again: once too often rather than not at all.
        seen = (try await store.ask(LookQuery(since: now, now: now)).lastChange, now)
        guard outcome.isChange else { return .nothing }
        let counts = [
            "planned": outcome.added, "cancelled": outcome.cancelled, "expired": outcome.expired,
            "superseded": outcome.superseded, "moved": outcome.moved,
        ].filter { $0.value > 0 }
        let words = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return DutyReport(summary: words.joined(separator: ", "), counts: counts)
    }
}
