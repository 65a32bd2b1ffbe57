import Foundation
import Operations
import Persistence

/// Makes the drafts of events that come again, when their days are near enough.
///
/// It looks whenever something was changed, and every ten minutes: days come near with time alone.
package actor SeriesDuty: Duty {
    package nonisolated let name = "series"
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
        let change = try await store.ask(LookQuery(since: now, now: now)).lastChange
        if let seen, seen.change == change, now >= seen.at, now.timeIntervalSince(seen.at) < Self.unchangedFor {
            return .nothing
        }
        let outcome = try await store.perform(MakeOccurrences())
        seen = (try await store.ask(LookQuery(since: now, now: now)).lastChange, now)
        guard !outcome.made.isEmpty else { return .nothing }
        let made = outcome.made.map(\.code).joined(separator: ", ")
        let failed = outcome.failures.map { "\($0.title) on \($0.day) could not be made: \($0.reason)" }
        return DutyReport(
            summary: (["made \(made)"] + failed).joined(separator: "; "),
            counts: ["made": outcome.made.count, "failed": outcome.failures.count])
    }
}
