import Foundation
import Persistence
import Volunteering

@testable import Operations

extension ReminderWorld {
    static let owner = SendingOwner(bootId: "boot", bootSeconds: 1_000)

    func claim(
        _ channel: Channel = .email, limit: Int = 100, perMinute: Int? = nil, after: ClaimPosition? = nil
    ) async throws -> ClaimedMessages {
        try await store.perform(
            ClaimMessages(channel: channel, limit: limit, owner: Self.owner, perMinute: perMinute, after: after))
    }

    /// Claims and writes, and says which messages may leave.
    func hand(_ claimed: ClaimedMessages, keepsContent: Bool = true) async throws -> [OutgoingMessage] {
        let messages = try claimed.written { $0 }.messages
        guard !messages.isEmpty else { return [] }
        let left = try await store.perform(
            RecordIntents(
                messages, token: claimed.token, unchangedSince: claimed.unchangedSince, keepsContent: keepsContent))
        return messages.filter { left.contains($0.id) }
    }

    @discardableResult
    func settle(
        _ messages: [OutgoingMessage], of claimed: ClaimedMessages, as outcome: HandoverOutcome = .sent
    ) async throws -> SettledMessages {
        let results = messages.map { message in
            HandoverResult(message: message.id, outcome: outcome, transport: "smtp", words: "as a test has it")
        }
        return try await store.perform(
            SettleMessages(results, channel: messages.first?.channel ?? .email, token: claimed.token))
    }

    /// Sends everything that can go now by email.
    @discardableResult
    func send(as outcome: HandoverOutcome = .sent) async throws -> [OutgoingMessage] {
        let claimed = try await claim()
        let left = try await hand(claimed)
        try await settle(left, of: claimed, as: outcome)
        return left
    }

    /// Of every message: its attempts, how often it may have been taken, whether it still says something.
    func messages() async throws -> [String] {
        try await strings(
            """
            SELECT 'V' || volunteer_id || ' ' || attempts || ' ' || uncertain_count
                || iif(claim_token IS NULL, '', ' held') || iif(content IS NULL, '', ' kept')
                || iif(settled_at IS NULL, '', ' settled')
            FROM message ORDER BY id
            """)
    }

    func strings(_ sql: String) async throws -> [String] {
        try await store.ask(LedgerStrings(sql: sql))
    }
}
