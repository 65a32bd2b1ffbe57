import Scheduling
import Synchronization

/// A duty that does what a test has written down for it, tick by tick; nothing once that is over.
final class Script: Duty {
    enum Line: Sendable {
        case done(String?, [String: Int] = [:], hasMore: Bool = false)
        case failing
        case waiting
    }

    struct Failure: Error {}

    let name: String
    private let lines: Mutex<[Line]>
    private let looked = Mutex(0)
    /// Says something at each look, until it is over.
    let looking: AsyncStream<Void>
    private let look: AsyncStream<Void>.Continuation

    init(_ name: String, _ lines: [Line] = []) {
        self.name = name
        self.lines = Mutex(lines)
        (looking, look) = AsyncStream.makeStream(of: Void.self)
    }

    /// Nobody looks any more, so that nobody waits for it.
    func isOver() { look.finish() }

    /// How often it was looked at.
    var looks: Int { looked.withLock { $0 } }

    func tick() async throws -> DutyReport {
        looked.withLock { $0 += 1 }
        look.yield()
        let line = lines.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        switch line {
        case .done(let summary, let counts, let hasMore):
            return DutyReport(summary: summary, counts: counts, hasMore: hasMore)
        case .failing: throw Failure()
        case .waiting:
            try await Task.sleep(for: .seconds(3600))
            return .nothing
        case nil: return .nothing
        }
    }
}
