import Synchronization

/// Tells an exchange that somebody wants it to end.
final class StopSignal: Sendable {
    private let asked = Mutex<ContinuousClock.Instant?>(nil)
    /// How long an answer is still waited for once the message may have left.
    private let grace: Duration

    init(grace: Duration) {
        self.grace = grace
    }

    func ask() {
        asked.withLock { if $0 == nil { $0 = .now } }
    }

    var isAsked: Bool { asked.withLock { $0 != nil } }

    var isOverdue: Bool {
        asked.withLock { instant in instant.map { .now - $0 >= grace } ?? false }
    }
}
