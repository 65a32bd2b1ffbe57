import Foundation
import GRDB
import Persistence
import Volunteering

/// How far a look through what is due has come; the next one goes on behind it.
package struct ClaimPosition: Hashable, Sendable {
    let dueAt: Int64
    let assignment: Int64

    static let start = ClaimPosition(dueAt: .min, assignment: .min)
}

/// Takes the messages that are to go out now by one channel, so that nobody else sends them.
///
/// Who is eligible is what the view says at this moment, under the write lock. What is due for a person within the
/// hour is one message; whoever got one less than an hour ago waits, where that does no harm. Attempts are counted
/// here, so that a message that ends the process is not tried for ever.
package struct ClaimMessages: Change {
    package let channel: Channel
    /// So many messages at most.
    package let limit: Int
    package let owner: SendingOwner
    /// What carries them, in a few words: whoever takes them back later has to know.
    package let courier: String
    /// So many attempts a minute at most; nil for any number.
    package let perMinute: Int?
    package let after: ClaimPosition?

    /// - Parameter after: Where the last claim of this round ended; nil to begin at what is due longest.
    package init(
        channel: Channel, limit: Int, owner: SendingOwner, courier: String = "", perMinute: Int? = nil,
        after: ClaimPosition? = nil
    ) {
        self.channel = channel
        self.limit = limit
        self.owner = owner
        self.courier = courier
        self.perMinute = perMinute
        self.after = after
    }

    package func apply(in db: Database) throws -> ClaimedMessages {
        let now = try db.transactionDate
        if let obstacle = try SendingState(in: db).obstacle(on: channel, at: now, in: db) {
            return ClaimedMessages(obstacle: obstacle)
        }
        let room = try RateCap(perMinute).room(on: channel, at: now.wholeSeconds, in: db)
        guard min(limit, room) > 0 else { return ClaimedMessages(isCapped: true) }

        var ledger = ClaimLedger(channel: channel, owner: owner, courier: courier, at: now)
        if after == nil { try ledger.settleWhatNobodyWaitsFor(in: db) }
        var position = after ?? .start
        var isDone = false
        var messages: [MessageDraft] = []
        var looks = 0
        // Many that cannot go now may stand before those that can.
        while messages.isEmpty, !isDone, looks < Self.looksAtOnce {
            let due = try DueReminders(channel: channel, at: now, limit: min(limit, room), after: position, in: db)
            (position, isDone) = (due.position, due.isLast)
            messages = try ledger.take(due, in: db)
            looks += 1
        }
        let surroundings =
            messages.isEmpty
            ? nil
            : try MessageSurroundings(of: messages.lazy.flatMap(\.reminders).map(\.candidate.assignment), in: db)
        try ledger.audit(in: db)
        return ClaimedMessages(
            token: ledger.token, at: now.wholeSeconds, drafts: messages, unchangedSince: try ledger.lastAudit(in: db),
            next: isDone ? nil : position, superseded: ledger.superseded,
            campaign: messages.isEmpty ? nil : try CampaignQuery().answer(in: db), surroundings: surroundings)
    }

    private static let looksAtOnce = 20
}
