import Volunteering

package enum CardError: Error, Hashable, Sendable {
    case nobodyNamed
    case noPlace(person: String, event: String?)
    case nobodyHolds(event: String)
    case cancelled(event: String)
    case noKey
    case notACode(String)
    case forged
}

extension CardError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .nobodyNamed:
            Explanation(
                "card.nobody-named", "A card is for somebody, and nobody was named.",
                hint: "Name people, or take everybody: vigil volunteer card --event EVENT", kind: .usage)
        case .noPlace(let person, let event):
            Explanation(
                "card.no-place",
                event.map { "\(person) holds no place at \($0), so there is nothing to put on a card." }
                    ?? "\(person) holds no place on a shift to come, so there is nothing to put on a card.",
                hint: "Offer one: vigil assign add SHIFT PERSON", kind: .invalidData)
        case .nobodyHolds(let event):
            Explanation(
                "card.no-places", "Nobody holds a place at \(event) yet, so there are no cards.",
                hint: "Fill its shifts: vigil assign fill \(event)", kind: .invalidData)
        case .cancelled(let event):
            Explanation(
                "card.cancelled", "\(event) is cancelled, and a card for it would send people there.",
                hint: "See: vigil event list", kind: .invalidData)
        case .noKey:
            Explanation(
                "card.no-key", "No card was ever printed from this record file.",
                hint: "Print some first: vigil volunteer card --event EVENT -o cards.pdf", kind: .invalidData)
        case .notACode(let text):
            Explanation(
                "card.not-a-code", "\"\(text)\" is not the code of a card.",
                hint: "It begins with VG1. and has three parts with a point between them.", kind: .usage)
        case .forged:
            Explanation(
                "card.forged", "This code was not printed from this record file: its signature is wrong.",
                hint: "Scan or type it once more; if it stays, look the person up: vigil volunteer show PERSON",
                kind: .invalidData)
        }
    }
}
