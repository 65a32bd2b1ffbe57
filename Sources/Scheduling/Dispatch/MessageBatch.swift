import Delivery
import Operations
import Persistence
import Volunteering

/// The messages of one claim on their way: written, handed over, settled.
///
/// What came of an attempt is written down even when the task is cancelled meanwhile, and what did not get its turn is
/// given back.
struct MessageBatch: Sendable {
    /// The messages as a courier takes them.
    private struct Written {
        var ready: [(message: OutgoingMessage, parcel: Parcel)] = []
        /// What cannot be sent as it is.
        var failed: [HandoverResult] = []
    }

    let claimed: ClaimedMessages
    private let courier: Courier
    private let channel: Channel
    private let sender: Sender
    private let phone: @Sendable (String) -> String
    private let store: Store
    private let turn: ClaimTurn
    private let written: Result<Written, any Error>

    /// Writes what was claimed. It takes time, so that others may go on meanwhile.
    ///
    /// - Parameter turn: Begun before the claim was made.
    init(
        _ claimed: ClaimedMessages, courier: Courier, channel: Channel, sender: Sender,
        phone: @escaping @Sendable (String) -> String, store: Store, turn: ClaimTurn
    ) async {
        self.claimed = claimed
        self.courier = courier
        self.channel = channel
        self.sender = sender
        self.phone = phone
        self.store = store
        self.turn = turn
        written = Result { try Self.write(claimed, for: courier, from: sender, phone: phone) }
    }

    private static func write(
        _ claimed: ClaimedMessages, for courier: Courier, from sender: Sender,
        phone: @escaping @Sendable (String) -> String
    ) throws -> Written {
        let content = try claimed.written(returnAddress: sender.returnAddress, phone: phone)
        var written = Written()
        written.failed = content.wordless.map {
            HandoverResult(
                message: $0, outcome: .dead(flagsAddress: false), transport: courier.transport.rawValue,
                step: HandoverResult.wording, words: "No language has a wording for it.")
        }
        written.ready.reserveCapacity(content.messages.count)
        for message in content.messages {
            do {
                written.ready.append((message, try Parcel(message, from: sender)))
            } catch {
                written.failed.append(HandoverResult(Attempt(unwritable: error), of: message, by: courier))
            }
        }
        return written
    }

    /// - Throws: ``ReminderError/badPreset(file:reason:)`` when nothing could be written.
    func send() async throws -> SettledMessages {
        do {
            let settled = try await sendAll(written.get())
            try await giveBackTheRest()
            return settled
        } catch {
            try await giveBackTheRest()
            throw error
        }
    }

    private func sendAll(_ written: Written) async throws -> SettledMessages {
        if courier.takesBatches {
            return try await settle(written.failed + sendTogether(written.ready))
        }
        var settled = try await settle(written.failed)
        for (message, parcel) in written.ready {
            guard !Task.isCancelled, settled.restsUntil == nil, turn.goesOn() else { break }
            settled = settled + (try await settle([send(message, parcel)]))
        }
        return settled
    }

    private func send(_ message: OutgoingMessage, _ parcel: Parcel) async -> HandoverResult {
        let intent = RecordIntents([message], token: claimed.token, unchangedSince: claimed.unchangedSince)
        let attempt = await courier.deliver(parcel) { [store] in
            try store.performWaiting(intent).contains(message.id)
        }
        return HandoverResult(attempt, of: message, by: courier)
    }

    private func sendTogether(_ ready: [(message: OutgoingMessage, parcel: Parcel)]) async -> [HandoverResult] {
        let messages = ready.map(\.message)
        let (token, since) = (claimed.token, claimed.unchangedSince)
        let attempts = await courier.deliver(ready.map(\.parcel)) { [store] places in
            let leaving = try store.performWaiting(
                RecordIntents(
                    places.map { messages[$0] }, token: token, unchangedSince: since, keepsContent: false))
            return Set(places.filter { leaving.contains(messages[$0].id) })
        }
        return zip(messages, attempts).map { HandoverResult($1, of: $0, by: courier) }
    }

    private func settle(_ results: [HandoverResult]) async throws -> SettledMessages {
        guard !results.isEmpty else { return SettledMessages() }
        return try await performed(SettleMessages(results, channel: channel, token: claimed.token))
    }

    private func giveBackTheRest() async throws {
        _ = try await performed(ReleaseMessages(token: claimed.token))
    }

    /// Made even when this task is cancelled: what is known must not be lost.
    private func performed<C: Change>(_ change: C) async throws -> C.Outcome {
        try await Task { [store] in try await store.perform(change) }.value
    }
}
