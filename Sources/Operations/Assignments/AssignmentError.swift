import Volunteering

package enum AssignmentError: Error, Hashable, Sendable {
    case lacksSkill(person: String, skill: String)
    case skillExpires(person: String, skill: String, on: String)
    case adultsOnly(person: String, age: AgeBand?)
    case doubleBooked(person: String, shift: String)
    case hasPlace(person: String, state: Assignment.State)
    case shiftOver(String)
    case noAssignment(person: String, scope: String)
    case unknownCode(String)
    case severalPlaces(person: String, codes: [String])
    case needsEvent(String)
    case cannotAnswer(code: String, from: Assignment.State, to: Assignment.State)
    case needsReason(person: String, concerns: [Concern])
    case unknownState(String)
    case holdsNoPlace(code: String, state: Assignment.State)
    case nothingToSwap(String, String)
    case full(String)
}

extension AssignmentError {
    /// What speaks against the place, without the person's name where it can stand beside it.
    var reason: String {
        if case .needsReason(_, let concerns) = self {
            return concerns.map(\.description).joined(separator: "; ") + "."
        }
        return explanation.summary
    }
}

extension AssignmentError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .lacksSkill(let person, let skill):
            Explanation(
                "assignment.lacks-skill", "\(person) does not have the skill \(skill).",
                hint: "Find who has it: vigil volunteer list --skill \(skill)", kind: .invalidData)
        case .skillExpires(let person, let skill, let day):
            Explanation(
                "assignment.skill-expires", "\(person)'s \(skill) ends on \(day), before the shift.",
                hint: "Find who has it: vigil volunteer list --skill \(skill)", kind: .invalidData)
        case .adultsOnly(let person, let age):
            Explanation(
                "assignment.adults-only",
                "The shift is for adults, and \(person)'s age band is \(age?.rawValue ?? "unknown").",
                hint: "Choose another shift or another person.", kind: .invalidData)
        case .doubleBooked(let person, let shift):
            Explanation(
                "assignment.double-booked", "\(person) has a place on \(shift) at the same time.",
                hint: "Withdraw that place first: vigil assign withdraw", kind: .invalidData)
        case .hasPlace(let person, let state):
            Explanation(
                "assignment.has-place",
                state == .reserve
                    ? "\(person) waits in the reserve, and the shift is still full."
                    : "\(person) is \(state) on this shift already.",
                hint: "See: vigil assign list EVENT", kind: .invalidData)
        case .shiftOver(let shift):
            Explanation(
                "assignment.shift-over", "\(shift) is over or cancelled.", hint: "See: vigil event list",
                kind: .invalidData)
        case .noAssignment(let person, let scope):
            Explanation(
                "assignment.none", "\(person) has no place on \(scope).", hint: "See: vigil assign list \(scope)",
                kind: .invalidData)
        case .unknownCode(let code):
            Explanation(
                "assignment.unknown-code", "There is no assignment \(code).", hint: "See: vigil assign list EVENT",
                kind: .invalidData)
        case .severalPlaces(let person, let codes):
            Explanation(
                "assignment.several-places", "\(person) has several places: \(codes.joined(separator: ", ")).",
                hint: "Name the one that is meant by its code.", kind: .invalidData)
        case .needsEvent(let text):
            Explanation(
                "assignment.needs-event", "\"\(text)\" is no assignment's code.",
                hint: "Name people with --event EVENT, or places by their code like A0012.", kind: .usage)
        case .cannotAnswer(let code, let from, let to):
            Explanation(
                "assignment.cannot-answer", "\(code) is \(from) and cannot become \(to).",
                hint: "Offer a place first: vigil assign add SHIFT PERSON", kind: .invalidData)
        case .needsReason(let person, let concerns):
            Explanation(
                "assignment.needs-reason",
                "\(person): " + concerns.map(\.description).joined(separator: "; ") + ".",
                hint: "If it is meant, say why: --override \"reason\"", kind: .invalidData)
        case .unknownState(let text):
            Explanation(
                "assignment.unknown-state", "\"\(text)\" is no state to begin with.",
                hint: "Write offered or confirmed.", kind: .invalidData)
        case .holdsNoPlace(let code, let state):
            Explanation(
                "assignment.holds-no-place", "\(code) is \(state), so there is no place to leave.",
                hint: "Offer a place instead: vigil assign add SHIFT PERSON", kind: .invalidData)
        case .nothingToSwap(let first, let second):
            Explanation(
                "assignment.nothing-to-swap", "\(first) and \(second) are on one shift, or of one person.",
                hint: "Name the places of two people on two shifts. See: vigil assign list EVENT", kind: .invalidData)
        case .full(let shift):
            Explanation(
                "assignment.full", "\(shift) is full; nobody was moved.",
                hint: "Let two people change places: vigil assign swap. See: vigil assign list EVENT",
                kind: .invalidData)
        }
    }
}
