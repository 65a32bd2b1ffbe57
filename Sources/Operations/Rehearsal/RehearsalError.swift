import Volunteering

package enum RehearsalError: Error, Hashable, Sendable {
    case over(String)
    case nobody(String)
    case badStart(String)
    case badAnswers(String)
    case folderInUse(String)
    case cannotMakeFolder(path: String, reason: String)
}

extension RehearsalError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .over(let code):
            Explanation(
                "rehearsal.over", "\(code) is over or cancelled: there is nothing to rehearse.",
                hint: "See what comes: vigil event list", kind: .invalidData)
        case .nobody(let code):
            Explanation(
                "rehearsal.nobody", "Nobody has a place at \(code), so nobody would be reminded.",
                hint: "Fill its shifts first: vigil assign fill \(code)", kind: .invalidData)
        case .badStart(let text):
            Explanation(
                "rehearsal.bad-start", "\"\(text)\" does not say how long before the event to begin.",
                hint: "Write it like --from T-14d or --from T-36h; 90 days before at most.", kind: .usage)
        case .badAnswers(let text):
            Explanation(
                "rehearsal.bad-answers", "\"\(text)\" does not say how many of a hundred answer, and how.",
                hint: "Write it like --answers yes:70,no:10; the rest says nothing.", kind: .usage)
        case .folderInUse(let path):
            Explanation(
                "rehearsal.folder-in-use", "\(path) is not empty.",
                hint: "Name a new folder with -o, so that nothing of yours is mixed up with a rehearsal.",
                kind: .cannotCreate)
        case .cannotMakeFolder(let path, let reason):
            Explanation(
                "rehearsal.cannot-make-folder", "The folder \(path) cannot be made: \(reason).",
                hint: "Name another with -o.", kind: .cannotCreate)
        }
    }
}
