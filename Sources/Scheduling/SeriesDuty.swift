import Operations
import Persistence

/// Makes the drafts of events that come again, when their days are near enough.
package struct SeriesDuty: Duty {
    package let name = "series"
    private let store: Store

    package init(store: Store) {
        self.store = store
    }

    package func tick() async throws -> DutyReport {
        let outcome = try await store.perform(MakeOccurrences())
        guard !outcome.made.isEmpty || !outcome.failures.isEmpty else { return .nothing }
        let made = outcome.made.map(\.code).joined(separator: ", ")
        let failed = outcome.failures.map { "\($0.title) on \($0.day) could not be made: \($0.reason)" }
        return DutyReport(
            summary: ((made.isEmpty ? [] : ["made \(made)"]) + failed).joined(separator: "; "),
            counts: ["made": outcome.made.count, "failed": outcome.failures.count])
    }
}
