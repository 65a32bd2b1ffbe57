import Crypto
import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// Notes what people answered by mail: they come, they do not, or they want no more reminders.
///
/// Only a code that this record file signed does anything, and each mail does it once. A place that becomes free goes
/// to the reserve. Everything else is told. Source: Handbook, "Reminders"; ADR-0032.
package struct ReadReplies: Change {
    private let replies: [MailReply]

    package init(_ replies: [MailReply]) {
        // As they were written; one without a date comes with the one that it stands behind.
        var date = Date.distantPast
        let dated = replies.enumerated().map { place, reply in
            date = reply.mail.date ?? date
            return (date: date, place: place, reply: reply)
        }
        self.replies = dated.sorted { ($0.date, $0.place) < ($1.date, $1.place) }.map(\.reply)
    }

    package func apply(in db: Database) throws -> RepliesRead {
        let reading = try ReplyReading(in: db)
        var rows = try replies.map { try reading.row(for: $0, in: db) }
        overtake(&rows)
        let outcome = try settle(rows, in: db)
        for row in rows { try keep(row, in: db) }
        for index in rows.indices { try rows[index].complete(in: db) }
        let left = rows.filter { $0.verdict == .settles && $0.answer == .no }.compactMap(\.before)
        let asked = Set(rows.compactMap { $0.before?.volunteerId })
        return RepliesRead(
            rows: rows, successors: try Successor.after(left, promoted: outcome, asked: asked, in: db),
            notes: outcome.notes)
    }

    /// Of several answers about one place the last holds.
    private func overtake(_ rows: inout [RepliesRead.Row]) {
        var answered: [Assignment.ID: ReplyAnswer] = [:]
        for index in rows.indices.reversed() {
            guard let id = rows[index].before?.id, let answer = rows[index].answer,
                [.settles, .noted].contains(rows[index].verdict)
            else { continue }
            if let later = answered[id] {
                rows[index].verdict = later == answer ? .noted : .overtaken
            } else {
                answered[id] = answer
            }
        }
    }

    private func settle(_ rows: [RepliesRead.Row], in db: Database) throws -> AssignmentOutcome {
        let settling = rows.filter { $0.verdict == .settles }
        for row in settling where row.answer == .leave {
            if let person = row.person { try withdrawConsent(of: person, in: db) }
        }
        func codes(_ answer: ReplyAnswer) -> [String] {
            settling.filter { $0.answer == answer }.compactMap { $0.before?.id.code }
        }
        _ = try AnswerAssignments(.confirm, named: codes(.yes)).apply(in: db)
        return try AnswerAssignments(.decline, named: codes(.no)).apply(in: db)
    }

    private func withdrawConsent(of person: Volunteer.ID, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO consent (volunteer_id, purpose, channel, state, source, at)
                VALUES (?, 'reminders', 'email', 'refused', 'by mail', ?)
                ON CONFLICT DO UPDATE SET state = excluded.state, source = excluded.source, wording = '',
                    at = excluded.at
                """,
            arguments: [person, try db.transactionSeconds()])
        try db.audit("volunteer.consent-withdrawn", person.code, ["channel": "email", "by": "mail"])
    }

    /// A mail that is genuine is remembered, so that it never acts again.
    private func keep(_ row: RepliesRead.Row, in db: Database) throws {
        if case .returned(let mail) = row.verdict, let digest = row.digest { return try mail.keep(digest, in: db) }
        guard let digest = row.digest, let answer = row.answer, row.verdict != .readBefore else { return }
        try db.execute(
            sql: "INSERT OR IGNORE INTO mail_reply (digest, read_at, answer) VALUES (?, ?, ?)",
            arguments: [digest, try db.transactionSeconds(), answer.rawValue])
        guard db.changesCount > 0, let subject = row.before?.id.code ?? row.person?.code else { return }
        try db.audit(
            row.before == nil ? "volunteer.mailed" : "assignment.mailed", subject,
            ["answer": answer.rawValue, "verdict": row.verdict.word])
    }
}
