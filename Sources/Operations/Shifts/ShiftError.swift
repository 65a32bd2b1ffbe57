import Volunteering

package enum ShiftError: Error, Hashable, Sendable {
    case notAReference(String)
    case unknown(String, event: String, suggestion: String?)
    case endsBeforeStart(start: String, end: String)
    case reportsLate(report: String, start: String)
    case badNumbers(minimum: Int, maximum: Int)
    case badRole(String)
    case badSkill(String)
    case doubleBooked([Collision])
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
        let named = collisions.prefix(5).map { collision in
            "\(collision.name) (\(collision.volunteer)) on \(collision.shift) and \(collision.other)"
        }
        let more = collisions.count > named.count ? "; and \(collisions.count - named.count) more" : ""
        return "People would be on two shifts at once: \(named.joined(separator: "; "))\(more)."
    }
}
