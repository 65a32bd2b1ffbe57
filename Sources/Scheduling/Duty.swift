/// One of the scheduler's tasks: looked at again and again, each time doing what is to be done now.
///
/// It holds no time of its own: what is due is decided by the record file and the clock that the store was given, so
/// that one tick by hand, a service, and a rehearsal on a virtual clock are the same.
package protocol Duty: Sendable {
    /// One word, as `vigil job list` shows it: `planner`, `dispatcher`.
    var name: String { get }

    /// Does what is to be done now, and tells what came of it. Cancelled with its task when the scheduler stops: then
    /// it lets go of what it holds before it returns.
    func tick() async throws -> DutyReport
}

/// What came of one tick of a duty.
package struct DutyReport: Hashable, Sendable {
    /// One line for a person, such as "12 sent, 1 waits"; nil when there was nothing to do.
    package var summary: String?
    /// The same for programs and the log; names in kebab-case.
    package var counts: [String: Int]
    /// More of it can be done at once: tick again without waiting.
    package var hasMore: Bool

    package init(summary: String? = nil, counts: [String: Int] = [:], hasMore: Bool = false) {
        self.summary = summary
        self.counts = counts
        self.hasMore = hasMore
    }

    package static let nothing = DutyReport()
}
