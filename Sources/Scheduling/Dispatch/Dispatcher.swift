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
    private let sinceBoot: @Sendable () -> BootTime
    private let alive: @Sendable () -> Void
    private var rounds: [Channel: DispatchRound] = [:]
    /// Why nothing was sent at the last tick; it is told once.
    private var toldObstacle: String?
    /// Claims that are at work, or that could not be let go of: the disk was full, or somebody else held the file.
    private var held: Set<Int64> = []

    /// - Parameters:
    ///   - couriers: What is due by a channel that none of them carries waits.
    ///   - fence: Nil where no file is, as in a rehearsal.
    ///   - phone: Writes an E.164 number as people of the campaign's country read it.
    ///   - sinceBoot: Decides how long the messages of one claim follow each other.
    ///   - alive: Called before each message that leaves by itself.
    package init(
        store: Store, couriers: Couriers, fence: RestoreFence? = nil,
        phone: @escaping @Sendable (_ e164: String) -> String,
        now: @escaping @Sendable () -> Date,
        sinceBoot: @escaping @Sendable () -> BootTime = { BootTime.ofThisMachine() },
        alive: @escaping @Sendable () -> Void = {}
    ) {
        self.store = store
        self.couriers = couriers
        self.fence = fence
        self.phone = phone
        self.now = now
        self.sinceBoot = sinceBoot
        self.alive = alive
    }

    /// Takes back what an earlier scheduler held, at the start: whoever calls it holds the lock that lets only one
    /// scheduler run. What lies in the outbox was taken.
    package func recover() async throws -> RecoveredMessages {
        try await store.perform(RecoverMessages(known: knownToCouriers()))
    }

    /// Takes back what an earlier tick could not let go of, and what somebody held who is gone.
    private func takeBackLost() async throws {
        if try await store.ask(HeldClaimsQuery()) {
            _ = try await store.perform(
                RecoverMessages(expiredFor: .current(), lost: held, known: knownToCouriers()))
        }
        held = []
    }

    /// Whether messages that may have left were taken, as far as their transport can tell.
    private func knownToCouriers() async throws -> [Int64: Bool] {
        var known: [Int64: Bool] = [:]
        for message in try await store.ask(HandedMessagesQuery()) {
            guard let courier = couriers.byChannel[message.channel], courier.description == message.courier else {
                continue
            }
            let id = try MessageID(message.name, at: couriers.sender.domain)
            known[message.id] = courier.hasTaken(id, of: message.writtenAt)
        }
        return known
    }

    package func tick() async throws -> DutyReport {
        var report = DispatchReport()
        try await takeBackLost()
        if let fence, let reason = try await fence.guardSending(from: store) {
            report.obstacle = reason
            return told(report)
        }
        for channel in Channel.allCases {
            guard let courier = couriers.byChannel[channel], !Task.isCancelled else { continue }
            try await send(by: channel, with: courier, &report)
        }
        return told(report)
    }

    private func told(_ report: DispatchReport) -> DutyReport {
        defer { toldObstacle = report.obstacle }
        var report = report
        report.isObstacleNews = report.obstacle != toldObstacle
        return report.duty
    }

    private func send(by channel: Channel, with courier: Courier, _ report: inout DispatchReport) async throws {
        var round = rounds[channel] ?? DispatchRound()
        let outlook = try await store.ask(SendingOutlookQuery(channel: channel, since: round.look))
        guard round.position != nil || outlook.hasNews(since: round.look, at: now()) else { return }
        var batch = try await claim(by: channel, with: courier, after: round.position)
        var batches = 1
        var foundNothing = batch.claimed.isEmpty
        while true {
            let claimed = batch.claimed
            report.superseded += claimed.superseded
            if let obstacle = claimed.obstacle {
                report.obstacle = obstacle.sentence
                return
            }
            // While one batch is handed over and settled, the next is claimed and written.
            let goesOn = courier.takesBatches && batches < Self.batchesAtOnce && !Task.isCancelled
            let behind = goesOn ? claimed.next : nil
            async let upcoming = behind == nil ? nil : claim(by: channel, with: courier, after: behind)
            do {
                if !claimed.isEmpty {
                    report.settled = report.settled + (try await batch.send())
                    held.remove(claimed.token)
                }
            } catch {
                if let lost = try await upcoming { try await release(lost.claimed) }
                throw error
            }
            guard let next = try await upcoming else { break }
            batch = next
            foundNothing = foundNothing && next.claimed.isEmpty
            batches += 1
        }
        let last = batch.claimed
        round.position = last.next
        if last.next == nil, !last.isCapped { round.look = foundNothing ? SendingLook(outlook, at: now()) : nil }
        rounds[channel] = round
        report.hasMore = report.hasMore || last.next != nil
    }

    private func claim(
        by channel: Channel, with courier: Courier, after position: ClaimPosition?
    ) async throws -> MessageBatch {
        let turn = ClaimTurn(sinceBoot: sinceBoot, alive: alive)
        let claimed = try await store.perform(
            ClaimMessages(
                channel: channel, limit: courier.takesBatches ? Self.batch : Self.few, owner: .current(),
                courier: courier.description, perMinute: couriers.perMinute[channel], after: position))
        if !claimed.isEmpty {
            held.insert(claimed.token)
            do {
                try fence?.advance(to: claimed.unchangedSince, at: claimed.at)
            } catch {
                try await release(claimed)
                throw error
            }
        }
        return await MessageBatch(
            claimed, courier: courier, channel: channel, sender: couriers.sender, phone: phone, store: store,
            turn: turn)
    }

    /// Even when this task is cancelled: nobody else would let go of it before its lease ends.
    private func release(_ claimed: ClaimedMessages) async throws {
        _ = try await Task { [store] in try await store.perform(ReleaseMessages(token: claimed.token)) }.value
        held.remove(claimed.token)
    }

    /// Messages of a claim where they leave together, and where they leave one by one.
    private static let batch = 2_000
    private static let few = 20
    /// Batches of one tick; then others have their turn.
    private static let batchesAtOnce = 20
}

/// How far one look through what is due by a channel has come.
private struct DispatchRound {
    /// Nil at the beginning of one.
    var position: ClaimPosition?
    /// The last whole look that found nothing to send.
    var look: SendingLook?
}
