import Synchronization

/// The moment before which a whole batch is certainly here.
package final class BatchHandover: Sendable {
    /// Writes down, for good, which of these parcels may leave from now on; asked once for a batch.
    package typealias Intent = @Sendable (_ parcels: [Int]) throws -> Set<Int>

    package enum Answer: Sendable {
        case leave(Set<Int>)
        /// Why nothing may leave.
        case stay(String)
    }

    private let intent: Intent
    private let wasAsked = Mutex(false)

    init(_ intent: @escaping Intent) {
        self.intent = intent
    }

    /// Which parcels may leave, of those that are ready. A second question is answered with none.
    package func mayLeave(_ ready: [Int]) -> Answer {
        let isFirst = wasAsked.withLock { wasAsked in
            defer { wasAsked = true }
            return !wasAsked
        }
        guard isFirst else { return .stay("It was asked for before.") }
        do {
            return .leave(try intent(ready))
        } catch {
            return .stay("It stayed here, since that it leaves could not be written down: \(error)")
        }
    }
}
