import Documents
import Foundation
import Interchange
import Volunteering

extension RepliesRead: Presentable {
    /// On paper and on a terminal, without what was read before and what machines wrote; programs get everything.
    package func document(in voice: Voice) -> Document {
        let shown = rows.filter { ![.readBefore, .automatic].contains($0.verdict) }
        var document = ReplyList(items: shown.map(ReplyList.Item.init)).document(in: voice)
        if !successors.isEmpty {
            document.sections +=
                SuccessorList(items: successors.map(SuccessorList.Item.init)).document(in: voice).sections
        }
        return document
    }

    private var list: ReplyList { ReplyList(items: rows.map(ReplyList.Item.init)) }

    package func records(in voice: Voice) -> Records { list.records(in: voice) }

    private enum CodingKeys: CodingKey { case mails, replacements, notes }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(list.items, forKey: .mails)
        try container.encode(successors.map(SuccessorList.Item.init), forKey: .replacements)
        try container.encode(notes, forKey: .notes)
    }
}

/// The mails, one by one.
private struct ReplyList: Listing {
    struct Item: Encodable, Sendable {
        let mail: String
        let sentAt: Date?
        let from: String
        let volunteer: String
        let name: String
        let assignment: String
        let shift: String
        let answer: ReplyAnswer?
        let state: Assignment.State?
        let verdict: String
        let subject: String
        let words: String
        let problem: String

        init(_ row: RepliesRead.Row) {
            mail = row.reply.source
            sentAt = row.reply.mail.date
            from = row.reply.mail.senderAddress
            volunteer = row.person?.code ?? ""
            name = row.name
            assignment = row.before?.id.code ?? ""
            shift = row.shift
            answer = row.answer
            state = row.state
            verdict = row.verdict.word
            subject = row.reply.mail.subject
            words = row.reply.mail.words
            problem = row.verdict.sentence
        }

        /// What there is to read where nothing was made ready.
        var said: String {
            if let answer { return answer == .leave ? "no more reminders" : answer.rawValue }
            return [subject, words].filter { !$0.isEmpty }.joined(separator: " – ")
        }
    }

    let items: [Item]
    var title: String { "Answers by mail" }
    var emptyNote: String { "No mail says anything new." }

    private enum CodingKeys: CodingKey { case items }

    static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("name", "Name", .share(2)) { $0.name },
            ListingColumn("volunteer", "Code", .millimetres(16)) { $0.volunteer },
            ListingColumn("shift", "Shift", .share(1)) { $0.shift },
            ListingColumn("assignment", "Place", .millimetres(18)) { $0.assignment },
            ListingColumn(
                "answer", "Answer", .share(2), people: { item, _ in item.said },
                programs: { $0.answer?.rawValue ?? "" }),
            ListingColumn("state", "Now", .millimetres(24)) { $0.state?.rawValue ?? "" },
            ListingColumn("verdict", programs: { $0.verdict }),
            ListingColumn("problem", "What about it", .share(3)) { $0.problem },
            ListingColumn("mail", programs: { $0.mail }),
            ListingColumn("sent_at", programs: { $0.sentAt.map { $0.iso(in: .gmt) } ?? "" }),
            ListingColumn("from", programs: { $0.from }),
            ListingColumn("subject", programs: { $0.subject }),
            ListingColumn("words", programs: { $0.words }),
        ]
    }
}
