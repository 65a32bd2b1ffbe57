import Volunteering

package enum ShiftError: Error, Hashable, Sendable {
    case notAReference(String)
    case unknown(String, event: String, suggestion: String?)
    case endsBeforeStart(start: String, end: String)
    case tooLong(start: String, end: String)
    case reportsLate(report: String, start: String)
    case badNumbers(minimum: Int, maximum: Int)
    case badRole(String)
    case badSkill(String)
    case doubleBooked([Collision])
    case badCode(String)
    case codeTaken(String, event: String)
    case codePrinted(String)
    case overlapTooLong(overlap: String, length: String)
    case badException(String)
    case noShifts(from: String, to: String)
    case tooMany(Int)
    case unknownRow(Int)
    case rowHasPeople(Int, people: [String])
    case maximumBelowAssigned(String, assigned: Int, maximum: Int)
    case cannotEdit(String)
    case notRemovable(String, why: String)
}

extension ShiftError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .notAReference(let text):
            Explanation(
                "shift.not-a-reference", "\"\(text)\" does not name a shift.",
                hint: "Write event and shift, like march-2027/B4. List them with: vigil shift list EVENT",
                kind: .usage)
        case .unknown(let code, let event, let suggestion):
            Explanation(
                "shift.unknown", "\(event) has no shift \"\(code)\".",
                hint: (suggestion.map { "Did you mean \($0)? " } ?? "") + "List them with: vigil shift list \(event)",
                kind: .invalidData)
        case .endsBeforeStart(let start, let end):
            Explanation(
                "shift.ends-before-start", "The shift would end (\(end)) before it starts (\(start)).",
                hint: "Write the day with the time where it is another day.", kind: .invalidData)
        case .tooLong(let start, let end):
            Explanation(
                "shift.too-long", "The shift would last longer than 24 hours, from \(start) to \(end).",
                hint: "Is the end's day right? Several days are several shifts: vigil shift pattern", kind: .invalidData
            )
        case .reportsLate(let report, let start):
            Explanation(
                "shift.reports-late", "People would report (\(report)) after the shift starts (\(start)).",
                hint: "Leave the report time away to report at the start.", kind: .invalidData)
        case .badNumbers(let minimum, let maximum):
            Explanation(
                "shift.bad-numbers", "\(minimum) to \(maximum) people cannot be.",
                hint: "At least 1, at most 500, and the minimum not above the maximum.", kind: .invalidData)
        case .badRole(let text):
            Explanation(
                "shift.bad-role", "\"\(text)\" cannot be a role.", hint: "Write it like marshal, first-aid or usher.",
                kind: .invalidData)
        case .badCode(let code):
            Explanation(
                "shift.bad-code", "\"\(code)\" cannot be a shift's code.",
                hint: "Use letters and digits, like B4 or B4.2.", kind: .invalidData)
        case .codeTaken(let code, let event):
            Explanation(
                "shift.code-taken", "\(event) has a shift \(code) already.", hint: "Choose another code.",
                kind: .invalidData)
        case .codePrinted(let code):
            Explanation(
                "shift.code-printed", "\(code) stands on a printed sheet and keeps its code.",
                hint: "Leave the code as it is.", kind: .invalidData)
        case .overlapTooLong(let overlap, let length):
            Explanation(
                "shift.overlap-too-long", "An overlap of \(overlap) leaves nothing of shifts of \(length).",
                hint: "Make --overlap shorter than --length.", kind: .usage)
        case .badException(let text):
            Explanation(
                "shift.bad-exception", "\"\(text)\" is not a time to leave out.",
                hint: "Write it like --except 12:00-13:00.", kind: .usage)
        case .noShifts(let from, let to):
            Explanation(
                "shift.none-in-pattern", "Nothing is left between \(from) and \(to).",
                hint: "Look at --from, --to and --except.", kind: .invalidData)
        case .tooMany(let count):
            Explanation(
                "shift.too-many", "That would make \(count) shifts at once.",
                hint: "Look at --length; 1000 at once are the most.", kind: .invalidData)
        case .unknownRow(let number):
            Explanation(
                "shift.unknown-row", "There is no row \(number) of shifts that could be taken back.",
                hint: "The number was told when the row was made; the audit has it too.", kind: .invalidData)
        case .rowHasPeople(let number, let people):
            Explanation(
                "shift.row-has-people",
                "People hold places in row \(number): \(ListRoom(8).words(people)).",
                hint: "Withdraw them first, or cancel single shifts: vigil shift cancel EVENT/SHIFT",
                kind: .invalidData)
        case .maximumBelowAssigned(let shift, let assigned, let maximum):
            Explanation(
                "shift.maximum-below-assigned",
                "\(assigned) people hold places on \(shift), more than \(maximum).",
                hint: "Withdraw some first: vigil assign list EVENT shows them.", kind: .invalidData)
        case .cannotEdit(let shift):
            Explanation(
                "shift.cannot-edit", "\(shift) is cancelled, or its event is cancelled or closed.",
                hint: "Add a new one: vigil shift add", kind: .invalidData)
        case .notRemovable(let shift, let why):
            Explanation(
                "shift.not-removable", "\(shift) \(why), and stays on record.",
                hint: "Cancel it, so that its people are told: vigil shift cancel \(shift)", kind: .invalidData)
        case .doubleBooked(let collisions):
            Explanation(
                "shift.double-booked", Self.words(collisions),
                hint: "See all with --dry-run. Withdraw the places, or go on with --allow-double-bookings.",
                kind: .invalidData)
        case .badSkill(let text):
            Explanation(
                "shift.bad-skill", "\"\(text)\" cannot be a skill.", hint: "Write it like first-aid or interpreter.",
                kind: .invalidData)
        }
    }

    private static func words(_ collisions: [Collision]) -> String {
        let words = collisions.map { collision in
            "\(collision.name) (\(collision.volunteer)) on \(collision.shift) and \(collision.other)"
        }
        return "People would be on two shifts at once: \(ListRoom(5).words(words, by: "; "))."
    }
}
