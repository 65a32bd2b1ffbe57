import Volunteering

package enum RosterError: Error, Hashable, Sendable {
    case noShifts(event: String)
    case nobodyPlaced(event: String)
}

extension RosterError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .noShifts(let event):
            Explanation(
                "roster.no-shifts", "\(event) has no shift there, so there is nothing to print.",
                hint: "Add some: vigil shift import \(event) FILE", kind: .invalidData)
        case .nobodyPlaced(let event):
            Explanation(
                "roster.nobody-placed", "Nobody has a place at \(event) yet, so there is nothing to print.",
                hint: "Assign people: vigil assign fill \(event)", kind: .invalidData)
        }
    }
}
