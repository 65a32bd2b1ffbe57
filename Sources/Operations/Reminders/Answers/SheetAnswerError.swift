import Volunteering

/// What is wrong with answers that are typed in from a call sheet.
package enum SheetAnswerError: Error, Hashable, Sendable {
    case notACallSheet(String)
    case nothing
    case unreadable(String)
    case backwards(String)
    case contradiction(String)
    case ambiguous(String)
    case noSuchRow(String, sheet: String, rows: Int)
    case whichRevision(row: Int, sheet: String, last: Int)
    case notYet(String)
    case badTry(Int)
}

extension SheetAnswerError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .notACallSheet(let id):
            Explanation(
                "answer.not-a-call-sheet", "\(id) is a roster; answers are typed in from a call sheet.",
                hint: "Call sheets begin with C. List them with: vigil roster list", kind: .usage)
        case .nothing:
            Explanation("answer.nothing", "Nothing says what was answered.", hint: Self.example, kind: .usage)
        case .unreadable(let text):
            Explanation(
                "answer.unreadable", "\"\(text)\" is not an answer to a row.", hint: Self.example, kind: .usage)
        case .backwards(let text):
            Explanation(
                "answer.backwards", "\"\(text)\" runs backwards.", hint: "Write the smaller number first, like 1-3.",
                kind: .usage)
        case .contradiction(let row):
            Explanation(
                "answer.contradiction", "Row \(row) is answered twice, and not alike. Nothing was noted.",
                hint: "Look at the paper, and name each row once.", kind: .usage)
        case .ambiguous(let text):
            Explanation(
                "answer.ambiguous", "It is not clear what \(text) answered. Nothing was noted.",
                hint: "With words, give each its own: 1-3 yes 4 no 5 unreached", kind: .usage)
        case .noSuchRow(let text, let sheet, let rows):
            Explanation(
                "answer.no-such-row",
                "\(sheet) has no row \(text); its rows are \(rows == 1 ? "1 alone" : "1 to \(rows)"). Nothing was noted.",
                hint: "Is another revision held in hand? Say which with --revision. List them: vigil roster list --all",
                kind: .invalidData)
        case .whichRevision(let row, let sheet, let last):
            Explanation(
                "answer.which-revision",
                "Row \(row) of \(sheet) is not the same person on every revision of the sheet. Nothing was noted.",
                hint:
                    "Read the revision at the top of the page, and add it: --revision \(last). A page without one is revision 1.",
                kind: .invalidData)
        case .notYet(let time):
            Explanation(
                "answer.not-yet", "\(time) is still to come, so nobody can have been called then.",
                hint: "Say when the call was, or leave --at away for now.", kind: .usage)
        case .badTry(let number):
            Explanation(
                "answer.bad-try", "There is no try \(number).", hint: "Say --try 1 or --try 2; at most 9.",
                kind: .usage)
        }
    }

    private static let example = "1-3 for who comes, '!4' for who does not, '5?' for who was not reached."
}
