import Documents
import Foundation
import Volunteering

extension CallAnswers: Presentable {
    private var list: AnswerList { AnswerList(items: rows.map(AnswerList.Item.init), sheet: "\(sheet)") }

    package func document(in voice: Voice) -> Document {
        var document = list.document(in: voice)
        if !successors.isEmpty {
            document.sections +=
                SuccessorList(items: successors.map(SuccessorList.Item.init)).document(in: voice).sections
        }
        return document
    }

    package func records(in voice: Voice) -> Records { list.records(in: voice) }

    private enum CodingKeys: CodingKey { case sheet, revision, printedAt, answers, replacements, notes }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sheet, forKey: .sheet)
        try container.encode(revision, forKey: .revision)
        try container.encode(printedAt, forKey: .printedAt)
        try container.encode(list.items, forKey: .answers)
        try container.encode(successors.map(SuccessorList.Item.init), forKey: .replacements)
        try container.encode(notes, forKey: .notes)
    }
}

/// The answers, row by row.
private struct AnswerList: Listing {
    struct Item: Encodable, Sendable {
        let row: String
        let assignment: String
        let volunteer: String
        let name: String
        let shift: String
        let answer: AskingAnswer
        let state: Assignment.State
        let isNew: Bool
        let problem: String

        init(_ row: CallAnswers.Row) {
            self.row = row.code
            assignment = row.before.id.code
            volunteer = row.volunteer
            name = row.name
            shift = row.shift
            answer = row.answer
            state = row.state
            isNew = row.isNew
            problem = row.problem
        }
    }

    let items: [Item]
    let sheet: String
    var title: String { "Answers of \(sheet)" }
    var emptyNote: String { "Nothing was answered." }

    private enum CodingKeys: CodingKey { case items }

    static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("row", "Row", .millimetres(12)) { $0.row },
            ListingColumn("name", "Name", .share(2)) { $0.name },
            ListingColumn("volunteer", programs: { $0.volunteer }),
            ListingColumn("shift", "Shift", .share(1)) { $0.shift },
            ListingColumn("assignment", "Place", .millimetres(18)) { $0.assignment },
            ListingColumn(
                "answer", "Answer", .millimetres(24),
                people: { item, _ in item.answer == .unreached ? "not reached" : item.answer.rawValue },
                programs: { $0.answer.rawValue }),
            ListingColumn("state", "Now", .millimetres(24)) { $0.state.rawValue },
            ListingColumn("is_new", programs: { $0.isNew ? "yes" : "no" }),
            ListingColumn("problem", "Left alone because", .share(3)) { $0.problem },
        ]
    }
}
