import Volunteering

/// Why somebody cannot be sent a reminder now.
package enum SendError: Error, Hashable, Sendable {
    case call(rule: String)
    /// - Parameter reasons: One for each place.
    case nothing(person: String, rule: String, reasons: [String])
    case quietHours(zone: String)
    case held(String)
    case onItsWay(person: String)
}

extension SendError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .call(let rule):
            Explanation(
                "send.call", "The rule \(rule) is for people who call; nothing is sent by it.",
                hint: "Print whom to call: vigil reminder calls --for DAY", kind: .usage)
        case .nothing(let person, let rule, let reasons):
            Explanation(
                "send.nothing",
                "The rule \(rule) says nothing to \(person) now"
                    + (reasons.isEmpty ? ": there is no place to come." : ": \(reasons.joined(separator: "; "))."),
                hint: "See: vigil reminder explain \"\(person)\"", kind: .invalidData)
        case .quietHours(let zone):
            Explanation(
                "send.quiet-hours", "It is night in \(zone), and a message could wake somebody.",
                hint: "Wait until 08:00, or say --even-at-night.", kind: .temporary)
        case .held(let sentence):
            Explanation("send.held", sentence, hint: "See: vigil reminder audit", kind: .temporary)
        case .onItsWay(let person):
            Explanation(
                "send.on-its-way", "What \(person) is to be told is on its way, held, or waits for another attempt.",
                hint: "See: vigil reminder explain \"\(person)\"", kind: .temporary)
        }
    }
}
