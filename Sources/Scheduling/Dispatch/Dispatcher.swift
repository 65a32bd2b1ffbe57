import Delivery
import Foundation
import Operations
import Persistence
import Volunteering

/// Sends what is due: claims it, hands it over, and writes down what came of it.
///
/// ``recover()`` comes before the first tick.
package actor Dispatcher: Duty {
    package nonisolated let name = "dispatcher"

    private let store: Store
    private let couriers: Couriers
    private let fence: RestoreFence?
    private let phone: @Sendable (_ e164: String) -> String
    private let now: @Sendable () -> Date
    private var rounds: [Channel: DispatchRound] = [:]

    /// - Parameters:
    ///   - couriers: What is due by a channel that none of them carries waits.
    ///   - fence: Nil where no file is, as in a rehearsal.
    ///   - phone: Writes an E.164 number as people of the campaign's country read it.
    package init(
        store: Store, couriers: Couriers, fence: RestoreFence? = nil,
        phone: @escaping @Sendable (_ e164: String) -> String,
        now: @escaping @Sendable () -> Date
    ) {
        self.store = store
        self.couriers = couriers
        self.fence = fence
        self.phone = phone
        self.now = now
    }

    /// Takes back what an earlier scheduler held, at the start: whoever calls it holds the lock that lets only one
    /// scheduler run. What lies in the outbox was taken.
    package func recover() async throws -> RecoveredMessages {
        var known: [Int64: Bool] = [:]
        for message in try await store.ask(HandedMessagesQuery()) {
            guard let courier = couriers.byChannel[message.channel], courier.description == message.courier else {
                continue
            }
            let id = try MessageID(message.name, at: couriers.sender.domain)
            known[message.id] = courier.hasTaken(id, of: message.writtenAt)
        }
        return try await store.perform(RecoverMessages(known: known))
    }

    package func tick() async throws -> DutyReport {
        var report = DispatchReport()
        if let fence, let reason = try await fence.guardSending(from: store) {
            report.obstacle = reason
            return report.duty
        }
        for channel in Channel.allCases {
            guard let courier = couriers.byChannel[channel], !Task.isCancelled else { continue }
            try await send(by: channel, with: courier, &report)
        }
        return report.duty
    }

    private func send(by channel: Channel, with courier: Courier, _ report: inout DispatchReport) async throws {
        var round = rounds[channel] ?? DispatchRound()
        let outlook = try await store.ask(SendingOutlookQuery(channel: channel, since: round.look))
        guard round.isUnderWay || outlook.hasNews(since: round.look, at: now()) else { return }
        let claimed = try await store.perform(
            ClaimMessages(
                channel: channel, limit: courier.takesBatches ? Self.batch : Self.few, owner: .current(),
                courier: courier.description, perMinute: couriers.perMinute[channel], after: round.position))
        report.superseded += claimed.superseded
        if let obstacle = claimed.obstacle {
            report.obstacle = obstacle.sentence
            return
        }
        if !claimed.isEmpty {
            try fence?.advance(to: claimed.unchangedSince, at: claimed.at)
            let settled = try await MessageBatch(
                claimed, courier: courier, channel: channel, sender: couriers.sender, phone: phone, store: store
            ).send()
            report.settled = report.settled + settled
        }
        round.position = claimed.next
        round.isUnderWay = claimed.next != nil
        if !round.isUnderWay, !claimed.isCapped {
            round.look = claimed.isEmpty ? SendingLook(outlook, at: now()) : nil
        }
        rounds[channel] = round
        report.hasMore = report.hasMore || round.isUnderWay
    }

    /// Messages of a claim where they leave together, and where they leave one by one.
    private static let batch = 2_000
    private static let few = 20
}

/// How far one look through what is due by a channel has come.
private struct DispatchRound {
    var position: ClaimPosition?
    var isUnderWay = false
    /// The last whole look that found nothing to send.
    var look: SendingLook?
}
