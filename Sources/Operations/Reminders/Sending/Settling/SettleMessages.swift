import Foundation
import GRDB
import Persistence
import Volunteering

/// What settling a batch came to.
package struct SettledMessages: Hashable, Sendable {
    package var sent = 0
    /// To be tried again, or given back.
    package var waiting = 0
    package var dead = 0
    package var uncertain = 0
    /// Held by somebody else meanwhile: nothing was changed.
    package var lost = 0
    /// Until when the channel rests from now on.
    package var restsUntil: Date?

    package init() {}

    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.sent += right.sent
        sum.waiting += right.waiting
        sum.dead += right.dead
        sum.uncertain += right.uncertain
        sum.lost += right.lost
        sum.restsUntil = right.restsUntil ?? left.restsUntil
        return sum
    }
}

/// Writes down what came of attempts; fenced by the claim, so that who lost it changes nothing.
package struct SettleMessages: Change {
    package let results: [HandoverResult]
    package let channel: Channel
    package let token: Int64

    package init(_ results: [HandoverResult], channel: Channel, token: Int64) {
        self.results = results
        self.channel = channel
        self.token = token
    }

    package func apply(in db: Database) throws -> SettledMessages {
        let now = try db.transactionDate.wholeSeconds
        let batch = HeldBatch(token: token, at: now)
        let held = try batch.messages(in: db)
        let mine = results.filter { held[$0.message] != nil }
        var settled = SettledMessages()
        settled.lost = results.count - mine.count
        guard !mine.isEmpty else { return settled }

        let sent = mine.filter { $0.outcome == .sent }
        try SentMessages(batch: batch, held: held).settle(sent, in: db)
        settled.sent = sent.count
        var flagged: [String] = []
        for result in mine where result.outcome != .sent {
            let failed = try FailedMessage(result, batch: batch, in: db)
            try failed.settle(in: db)
            switch failed.end {
            case .again: settled.waiting += 1
            case .dead: settled.dead += 1
            case .uncertain: settled.uncertain += 1
            }
            if failed.isFlagged { flagged.append(failed.person.code) }
        }
        settled.restsUntil = try Circuit(channel: channel, now: now).note(mine, in: db)
            .map { Date(timeIntervalSince1970: Double($0)) }
        try batch.forgetWhenDone(in: db)
        try audit(mine, settled, in: db)
        for person in flagged { try db.auditSending(.flagged, subject: person, details: ["channel": "\(channel)"]) }
        return settled
    }

    private func audit(_ mine: [HandoverResult], _ settled: SettledMessages, in db: Database) throws {
        var details = ["channel": "\(channel)"]
        for (word, count) in Dictionary(grouping: mine, by: \.outcome.word) { details[word] = "\(count.count)" }
        if settled.restsUntil != nil { details["rests"] = "\(Circuit.rest) s" }
        let name =
            mine.count == 1
            ? try String.fetchOne(db, sql: "SELECT name FROM message WHERE id = ?", arguments: [mine.first?.message])
            : nil
        try db.auditSending(.settled, subject: name ?? "reminders", details: details)
    }
}
