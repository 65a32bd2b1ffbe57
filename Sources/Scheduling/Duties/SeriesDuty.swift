import Foundation
import Operations
import Persistence

/// Makes the drafts of events that come again, when their days are near enough.
///
/// It looks whenever something was changed, and every ten minutes: days come near with time alone.
package actor SeriesDuty: Duty {
    package nonisolated let name = "series"

    private let store: Store
    private let now: @Sendable () -> Date
    private var look = LastLook()

    package init(store: Store, now: @escaping @Sendable () -> Date) {
        self.store = store
        self.now = now
    }

    package func tick() async throws -> DutyReport {
        let now = now()
        if let news = try await look.since(store, now: now), !news.isChanged { return .nothing }
        var look = look
        let outcome = try await look.perform(MakeOccurrences(), in: store, now: now)
        self.look = look
        guard !outcome.made.isEmpty else { return .nothing }
        let made = outcome.made.map(\.code).joined(separator: ", ")
        let failed = outcome.failures.map { "\($0.title) on \($0.day) could not be made: \($0.reason)" }
        return DutyReport(
            summary: (["made \(made)"] + outcome.made.flatMap(\.skippedTimes) + failed).joined(separator: "; "),
            counts: ["made": outcome.made.count, "failed": outcome.failures.count])
    }
}
