import Delivery
import Operations
import Persistence
import Volunteering

/// Sends one person what one rule says, now: claimed, handed over and settled as the dispatcher does it.
package struct HandDelivery: Sendable {
    private let store: Store
    private let couriers: Couriers
    private let fence: RestoreFence?
    private let phone: @Sendable (_ e164: String) -> String

    /// - Parameters:
    ///   - fence: Nil where no file is.
    ///   - phone: Writes an E.164 number as people of the campaign's country read it.
    package init(
        store: Store, couriers: Couriers, fence: RestoreFence?, phone: @escaping @Sendable (_ e164: String) -> String
    ) {
        self.store = store
        self.couriers = couriers
        self.fence = fence
        self.phone = phone
    }

    /// - Parameter isRehearsed: Only write what would be sent.
    /// - Throws: ``SendError``, ``CourierError/noTransport(_:)``.
    package func send(
        to person: String, rule: String, event: String?, isNightIgnored: Bool, isRehearsed: Bool
    ) async throws -> SentReminder {
        let claim = try ClaimReminder(
            person: person, rule: rule, event: event, isNightIgnored: isNightIgnored, owner: .current()
        ) { [couriers] channel in couriers.byChannel[channel]?.description ?? "" }
        if isRehearsed { return try await sent(store.rehearse(claim), isRehearsed: true) }
        if let fence, let reason = try await fence.guardSending(from: store) { throw SendError.held(reason) }
        let turn = ClaimTurn(sinceBoot: { BootTime.ofThisMachine() }, alive: {})
        let taken = try await store.perform(claim)
        guard let courier = couriers.byChannel[taken.channel] else {
            try await release(taken.claimed)
            throw CourierError.noTransport(taken.channel)
        }
        do {
            try fence?.advance(to: taken.claimed.unchangedSince, at: taken.claimed.at)
        } catch {
            try await release(taken.claimed)
            throw error
        }
        let batch = await MessageBatch(
            taken.claimed, courier: courier, channel: taken.channel, sender: couriers.sender, phone: phone,
            store: store, turn: turn)
        _ = try await batch.send()
        return try await sent(taken, isRehearsed: false)
    }

    private func release(_ claimed: ClaimedMessages) async throws {
        _ = try await store.perform(ReleaseMessages(token: claimed.token))
    }

    private func sent(_ taken: ClaimReminder.Outcome, isRehearsed: Bool) async throws -> SentReminder {
        let written = try taken.claimed.written(returnAddress: couriers.sender.returnAddress, phone: phone)
        guard let message = written.messages.first else {
            throw SendError.nothing(
                person: taken.person.fullName, rule: taken.rule, reasons: ["no language has a wording for it"])
        }
        let attempt = isRehearsed ? nil : try await store.ask(LastAttemptQuery(message: message.id))
        return SentReminder(message, of: taken, attempt: attempt, isRehearsed: isRehearsed)
    }
}
