import Foundation

/// Carries one message to whoever takes responsibility for it.
package struct Courier: Sendable {
    /// Writes down, for good, that the message may leave from now on. Whoever throws or answers false keeps it here.
    ///
    /// Called at most once for each delivery, on a thread that may wait: after everything that can be refused without
    /// sending was not, and before the first byte of the message is out of this process.
    package typealias Intent = @Sendable () throws -> Bool

    package enum Transport: String, Codable, Hashable, Sendable, CaseIterable {
        case outbox, smtp, sendmail, webhook
    }

    package let transport: Transport
    /// The folder, relay, program or gateway, for people; never a secret.
    package let place: String
    private let carry: @Sendable (Parcel, Handover) async -> Attempt
    private let taken: (@Sendable (MessageID, Date) -> Bool)?
    private let carryAll: (@Sendable ([Parcel], BatchHandover) async -> [Attempt])?

    /// - Parameter carryAll: Nil where messages go one by one.
    /// - Parameter taken: Whether a message arrived; nil where nobody can tell.
    /// - Parameter carry: Asks `Handover.mayLeave()` before the first byte leaves, and tells what came of it. It is
    ///   cancelled with the task it runs in: before the handover it stops, after it the answer is waited for a while.
    package init(
        transport: Transport, place: String, taken: (@Sendable (MessageID, Date) -> Bool)? = nil,
        carryAll: (@Sendable ([Parcel], BatchHandover) async -> [Attempt])? = nil,
        carry: @escaping @Sendable (Parcel, Handover) async -> Attempt
    ) {
        self.transport = transport
        self.place = place
        self.carry = carry
        self.carryAll = carryAll
        self.taken = taken
    }

    /// Whether a message of that name and date arrived; nil where nobody can tell.
    package func hasTaken(_ id: MessageID, of date: Date) -> Bool? { taken?(id, date) }

    /// `outbox /srv/vigil/outbox`.
    package var description: String { "\(transport.rawValue) \(place)" }

    /// Many messages can be handed over with one intent; a second copy of a message takes the first one's place.
    package var takesBatches: Bool { carryAll != nil }

    /// Hands the parcel over, and tells what is known of it.
    package func deliver(_ parcel: Parcel, intent: @escaping Intent) async -> Attempt {
        guard !Task.isCancelled else { return Attempt(.aborted, words: "Stopped before it began.") }
        let handover = Handover(intent)
        let attempt = await carry(parcel, handover)
        guard let reason = handover.refusal else { return attempt.without(parcel.recipient.address) }
        return Attempt(.aborted, at: attempt.step, curl: attempt.curlCode, reply: attempt.reply, words: reason)
            .without(parcel.recipient.address)
    }

    /// Hands parcels over together, and tells what is known of each, in their order.
    ///
    /// - Parameter intent: Gets the places of parcels in the list, and says which of them may leave.
    package func deliver(
        _ parcels: [Parcel], intent: @escaping BatchHandover.Intent
    ) async -> [Attempt] {
        guard let carryAll, !Task.isCancelled else {
            return parcels.map { _ in Attempt(.aborted, words: "Stopped before it began.") }
        }
        return await carryAll(parcels, BatchHandover(intent))
    }
}
