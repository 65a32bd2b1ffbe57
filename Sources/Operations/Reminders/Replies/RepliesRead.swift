import Documents
import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// What became of the mails that came in.
package struct RepliesRead: Sendable {
    package struct Row: Sendable {
        let reply: MailReply
        var verdict = ReplyVerdict.words
        var answer: ReplyAnswer?
        /// The place as it was before this was read.
        var before: Assignment?
        var person: Volunteer.ID?
        /// Of a genuine mail.
        var digest: Data?
        private(set) var name = ""
        private(set) var shift = ""
        private(set) var state: Assignment.State?

        init(_ reply: MailReply) {
            self.reply = reply
            name = reply.mail.senderName.isEmpty ? reply.mail.senderAddress : reply.mail.senderName
        }

        /// Fills in who it is and how the place stands now.
        mutating func complete(in db: Database) throws {
            if let person { name = try Volunteer.find(db, id: person).fullName }
            guard let before else { return }
            shift = try Shift.find(db, id: before.shiftId).reference(in: db)
            state = try Assignment.find(db, id: before.id).state
        }
    }

    let rows: [Row]
    package let successors: [Successor]
    /// Who moved up from a reserve and who was passed over, a sentence each.
    package let notes: [String]

    /// Somebody has to see to some of them.
    package var needsSomebody: Bool { rows.contains { $0.verdict.needsSomebody } }

    /// Whom to call about the places that became free, a line each.
    package var whomToCall: [String] { successors.map(\.line) }

    /// `5 mails: 2 come, 1 does not, 1 to be read, 1 read before.`
    package var summary: String {
        func count(_ matches: (Row) -> Bool) -> Int { rows.count(where: matches) }
        func done(_ answer: ReplyAnswer) -> Int { count { $0.verdict == .settles && $0.answer == answer } }
        let parts = [
            (done(.yes), "yes"), (done(.no), "no"), (done(.leave), "want no more reminders"),
            (count { $0.verdict == .noted || $0.verdict == .overtaken }, "changed nothing"),
            (count { $0.verdict == .readBefore }, "read before"), (count { $0.verdict.needsSomebody }, "left alone"),
            (count { if case .returned = $0.verdict { true } else { false } }, "came back"),
            (count { $0.verdict == .words }, "to be read by somebody"),
            (count { $0.verdict == .automatic }, "automatic"),
        ]
        let counted = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let mails = rows.count == 1 ? "1 mail" : "\(rows.count) mails"
        return counted.isEmpty ? "\(mails)." : "\(mails): \(counted)."
    }
}
