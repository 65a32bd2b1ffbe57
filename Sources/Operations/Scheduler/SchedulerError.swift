import Volunteering

package enum SchedulerError: Error, Hashable, Sendable {
    case noDoubt
    case unknownDuty(String, known: [String])
}

extension SchedulerError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .noDoubt:
            Explanation(
                "scheduler.no-doubt", "The scheduler does not doubt this machine's clock.",
                hint: "See how it is: vigil status", kind: .usage)
        case .unknownDuty(let name, let known):
            Explanation(
                "scheduler.unknown-duty", "No job of \"\(name)\" was ever noted.",
                hint: known.isEmpty
                    ? "The scheduler has done nothing yet: vigil watch" : "There are: \(known.joined(separator: ", "))",
                kind: .invalidData)
        }
    }
}
