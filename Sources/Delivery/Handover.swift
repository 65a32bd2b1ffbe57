import Synchronization

/// The moment before which a message is certainly here, and after which it may be elsewhere.
package final class Handover: Sendable {
    private enum State {
        case ahead
        case asking
        case begun
        case refused(String)
    }

    private let state = Mutex(State.ahead)
    private let intent: Courier.Intent

    init(_ intent: @escaping Courier.Intent) {
        self.intent = intent
    }

    /// Whether the first byte may leave. A second question is answered with no.
    package func mayLeave() -> Bool {
        let isFirst = state.withLock { state in
            guard case .ahead = state else { return false }
            state = .asking
            return true
        }
        guard isFirst else { return false }
        do {
            let isMeant = try intent()
            state.withLock { $0 = isMeant ? .begun : .refused("It was called back before it left.") }
            return isMeant
        } catch {
            state.withLock { $0 = .refused("It stayed here, since that it leaves could not be written down: \(error)") }
            return false
        }
    }

    /// Whether a byte may have left.
    package var hasBegun: Bool {
        state.withLock { if case .begun = $0 { true } else { false } }
    }

    /// Why it was kept here, when the intent kept it.
    var refusal: String? {
        state.withLock { if case .refused(let reason) = $0 { reason } else { nil } }
    }
}
