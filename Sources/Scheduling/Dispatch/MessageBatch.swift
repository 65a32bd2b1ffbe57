import Delivery
import Operations
import Persistence
import Volunteering

/// The messages of one claim on their way: written, handed over, settled.
///
/// What came of an attempt is written down even when the task is cancelled meanwhile, and what did not get its turn is
/// given back.
struct MessageBatch {
    private let claimed: ClaimedMessages
    private let courier: Courier
    private let channel: Channel
    private let sender: Sender
    private let phone: @Sendable (String) -> String
    private let store: Store

    init(
        _ claimed: ClaimedMessages, courier: Courier, channel: Channel, sender: Sender,
        phone: @escaping @Sendable (String) -> String, store: Store
    ) {
        self.claimed = claimed
        self.courier = courier
        self.channel = channel
        self.sender = sender
        self.phone = phone
        self.store = store
    }

    func send() async throws -> SettledMessages {
        do {
            let settled = try await sendAll()
            try await giveBackTheRest()
            return settled
        } catch {
            try await giveBackTheRest()
            throw error
        }
    }

    private func sendAll() async throws -> SettledMessages {
        let written = try claimed.written(returnAddress: sender.returnAddress, phone: phone)
        var settled = SettledMessages()
        if !written.wordless.isEmpty {
            settled = try await settle(
                written.wordless.map {
                    HandoverResult(
                        message: $0, outcome: .dead(flagsAddress: false), transport: courier.transport.rawValue,
                        step: HandoverResult.wording, words: "No language has a wording for it.")
                })
        }
        if courier.takesBatches {
            return settled + (try await sendTogether(written.messages))
        }
        for message in written.messages {
            guard !Task.isCancelled, settled.restsUntil == nil else { break }
            settled = settled + (try await settle([send(message)]))
        }
        return settled
    }

    private func send(_ message: OutgoingMessage) async -> HandoverResult {
        let parcel: Parcel
        do {
            parcel = try Parcel(message, from: sender)
        } catch {
            return HandoverResult(unwritable: message, for: courier, error)
        }
        let intent = RecordIntents([message], token: claimed.token, unchangedSince: claimed.unchangedSince)
        let attempt = await courier.deliver(parcel) { [store] in
            try store.performWaiting(intent).contains(message.id)
        }
        return HandoverResult(attempt, of: message, by: courier)
    }

    private func sendTogether(_ messages: [OutgoingMessage]) async throws -> SettledMessages {
        var results: [HandoverResult] = []
        var ready: [OutgoingMessage] = []
        var parcels: [Parcel] = []
        for message in messages {
            do {
                parcels.append(try Parcel(message, from: sender))
                ready.append(message)
            } catch {
                results.append(HandoverResult(unwritable: message, for: courier, error))
            }
        }
        let (token, since, chosen) = (claimed.token, claimed.unchangedSince, ready)
        let attempts = await courier.deliver(parcels) { [store] places in
            let leaving = try store.performWaiting(
                RecordIntents(
                    places.map { chosen[$0] }, token: token, unchangedSince: since, keepsContent: false))
            return Set(places.filter { leaving.contains(chosen[$0].id) })
        }
        results += zip(ready, attempts).map { HandoverResult($1, of: $0, by: courier) }
        return try await settle(results)
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
