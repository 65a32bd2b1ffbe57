import Foundation
import Operations
import Persistence

/// Keeps the ledger up to date: whenever something was changed, when a reminder has fallen due, and every ten minutes.
///
/// Where this machine has newer rules of time zones it first works out again when coming events begin.
package actor Planner: Duty {
    package nonisolated let name = "planner"

    private let store: Store
    private let now: @Sendable () -> Date
    private var look = LastLook()

    package init(store: Store, now: @escaping @Sendable () -> Date) {
        self.store = store
        self.now = now
    }

    package func tick() async throws -> DutyReport {
        let now = now()
        if let news = try await look.since(store, now: now), !news.isChanged, !news.hasComeDue { return .nothing }
        var look = look
        let done = try await look.perform(PlanByThisClock(), in: store, now: now)
        let outcome = done.plan
        self.look = look
        guard outcome.isChange || !done.reckoned.isEmpty else { return .nothing }
        let counts = [
            "planned": outcome.added, "cancelled": outcome.cancelled, "expired": outcome.expired,
            "superseded": outcome.superseded, "moved": outcome.moved,
            "reckoned": done.reckoned.count,
        ].filter { $0.value > 0 }
        let words = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return DutyReport(summary: words.joined(separator: ", "), counts: counts)
    }
}
