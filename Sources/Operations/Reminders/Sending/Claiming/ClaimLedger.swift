import Foundation
import GRDB
import Persistence
import Volunteering

/// Writes into the ledger what a claim takes.
struct ClaimLedger {
    /// Fences what is claimed here: whoever lost it cannot settle any more.
    let token: Int64
    private(set) var superseded = 0
    private let channel: Channel
    private let owner: SendingOwner
    private let courier: String
    private let now: Date
    private var claimed = 0
    private var dropped = 0

    init(channel: Channel, owner: SendingOwner, courier: String, at now: Date) {
        self.channel = channel
        self.owner = owner
        self.courier = courier
        self.now = now
        token = Int64.random(in: 1...Int64.max)
    }

    /// Messages of which every reminder ended otherwise, or went into another message: what they say is forgotten.
    mutating func settleWhatNobodyWaitsFor(in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE message SET settled_at = ?1, content = NULL
                WHERE settled_at IS NULL AND claim_token IS NULL AND NOT EXISTS (
                    SELECT 1 FROM reminder WHERE message_id = message.id AND state IN ('planned', 'uncertain'))
                """,
            arguments: [now.wholeSeconds])
        dropped += db.changesCount
    }

    /// Decides about everybody in the window, and takes what goes now.
    mutating func take(_ due: DueReminders, in db: Database) throws -> [MessageDraft] {
        guard !due.people.isEmpty else { return [] }
        let traffic = try PersonTraffic(
            of: due.people.map(\.person), by: channel, since: now.wholeSeconds - DueReminders.hour, in: db)
        let clock = QuietClock(at: now)
        let grouping = MessageGrouping(clock: clock)
        var groups: [MessageGrouping.Group] = []
        var giveWay: [(reminder: Int64, by: String)] = []
        for (person, reminders) in due.people {
            let result = grouping.group(
                reminders, lastTaken: traffic.last(of: person), isHeld: traffic.isHeld(person))
            giveWay += result.superseded
            groups += result.groups
        }
        var drafts = try drafts(of: groups, leaveBefore: clock.leaveBefore, in: db)
        try write(drafts, in: db)
        try supersede(giveWay, in: db)
        try addWhatWasTold(to: &drafts, in: db)
        return drafts
    }

    /// Takes these as one message, whatever the hour and whatever the person got before: somebody wants it sent now.
    mutating func takeNow(_ reminders: [DueReminder], in db: Database) throws -> [MessageDraft] {
        let known = reminders.first?.waiting
        let isKnown = reminders.allSatisfy { $0.waiting?.message == known?.message } && known?.size == reminders.count
        let group = MessageGrouping.Group(reminders: reminders, known: isKnown ? known : nil)
        var drafts = try drafts(of: [group], leaveBefore: { $0.notAfter }, in: db)
        try write(drafts, in: db)
        try addWhatWasTold(to: &drafts, in: db)
        return drafts
    }

    private func drafts(
        of groups: [MessageGrouping.Group], leaveBefore: (DueReminder) -> Int64, in db: Database
    ) throws -> [MessageDraft] {
        var drafts: [MessageDraft] = []
        var nextId = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM message") ?? 0) + 1
        var random = SystemRandomNumberGenerator()
        for group in groups {
            guard let first = group.reminders.first else { continue }
            let before = group.reminders.compactMap(\.waiting)
            drafts.append(
                MessageDraft(
                    id: group.known?.message ?? nextId,
                    name: group.known?.name ?? MessageName.random(using: &random),
                    token: token, attempt: (before.map(\.attempts).max() ?? 0) + 1, channel: channel,
                    address: first.address, writtenAt: group.known?.writtenAt ?? now.wholeSeconds,
                    leaveBefore: group.reminders.map(leaveBefore).min() ?? first.notAfter,
                    uncertainCount: before.map(\.uncertainCount).max() ?? 0, isNew: group.known == nil,
                    kept: group.known?.content, person: first.candidate.person, reminders: group.reminders))
            if group.known == nil { nextId += 1 }
        }
        return drafts
    }

    private mutating func write(_ drafts: [MessageDraft], in db: Database) throws {
        guard !drafts.isEmpty else { return }
        try db.execute(
            sql: "INSERT INTO claim (token, at, boot_id, lease_until, courier) VALUES (?, ?, ?, ?, ?)",
            arguments: [token, now.wholeSeconds, owner.bootId, owner.bootSeconds + SendingOwner.lease, courier])
        let insert = try BulkInsert(
            db, into: "message",
            columns: [
                "id", "name", "volunteer_id", "written_at", "attempts", "uncertain_count", "leave_before",
            ],
            shared: ["channel", "next_at", "claim_token", "claimed_at"],
            are: { row in
                row.append(channel.rawValue)
                row.append(now.wholeSeconds)
                row.append(token)
                row.append(now.wholeSeconds)
            })
        for draft in drafts {
            guard draft.isNew else {
                try again(draft, in: db)
                continue
            }
            insert.add { row in
                row.append(draft.id)
                row.append(draft.name)
                row.append(draft.person.id.rawValue)
                row.append(draft.writtenAt)
                row.append(Int64(draft.attempt))
                row.append(Int64(draft.uncertainCount))
                row.append(draft.leaveBefore)
            }
            if insert.isFull { try insert.writeWhole() }
        }
        try insert.flush()
        try take(drafts, in: db)
        claimed += drafts.count
    }

    private func again(_ draft: MessageDraft, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE message SET attempts = ?, leave_before = ?, claim_token = ?, claimed_at = ?
                WHERE id = ? AND claim_token IS NULL AND settled_at IS NULL
                """,
            arguments: [draft.attempt, draft.leaveBefore, token, now.wholeSeconds, draft.id])
    }

    private func take(_ drafts: [MessageDraft], in db: Database) throws {
        let pairs = drafts.flatMap { draft in draft.reminders.map { "[\($0.id),\(draft.id)]" } }
        try db.cachedStatement(
            sql: """
                UPDATE reminder SET state = 'claimed', message_id = taken.message
                FROM (SELECT value ->> 0 AS id, value ->> 1 AS message FROM json_each(?)) AS taken
                WHERE reminder.id = taken.id AND reminder.state = 'planned'
                """
        ).execute(arguments: ["[" + pairs.joined(separator: ",") + "]"])
    }

    private mutating func supersede(_ reminders: [(reminder: Int64, by: String)], in db: Database) throws {
        for (reminder, newer) in reminders {
            try db.cachedStatement(
                sql: """
                    UPDATE reminder SET state = 'superseded', reason = 'superseded:' || ?, settled_at = ?
                    WHERE id = ? AND state = 'planned'
                    """
            ).execute(arguments: [newer, now.wholeSeconds, reminder])
        }
        superseded += reminders.count
    }

    /// A change says what was before.
    private func addWhatWasTold(to drafts: inout [MessageDraft], in db: Database) throws {
        guard drafts.contains(where: { $0.reminders.contains(where: \.isNews) }) else { return }
        let before = try ShiftNotice.toldBefore(in: db)
        for index in drafts.indices {
            for reminder in drafts[index].reminders where reminder.isNews {
                let place = reminder.candidate.assignment
                drafts[index].before[place] = before[place]
            }
        }
    }

    /// One row for the whole batch, and none when nothing was written.
    func audit(in db: Database) throws {
        let counts = ["claimed": claimed, "superseded": superseded, "dropped": dropped].filter { $0.value > 0 }
        guard !counts.isEmpty else { return }
        try db.auditSending(.claimed, details: counts.mapValues { "\($0)" }.merging(["channel": "\(channel)"]) { $1 })
    }

    func lastAudit(in db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM audit")) ?? 0
    }
}
