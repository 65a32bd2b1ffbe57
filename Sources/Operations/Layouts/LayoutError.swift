import Volunteering

package enum LayoutError: Error, Hashable, Sendable {
    case unknown(String, suggestion: String?)
    case unreadable(path: String, reason: String)
    /// A line counted from 1; 0 for the file as a whole.
    case invalid(file: String, line: Int, fault: String, hint: String?)
    case wholeEvent(String)
    case sealed
}

extension LayoutError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .unknown(let name, let suggestion):
            Explanation(
                "layout.unknown", "No layout is called \"\(name)\".",
                hint: (suggestion.map { "Did you mean \($0)? " } ?? "") + "List them with: vigil roster layouts",
                kind: .usage)
        case .unreadable(let path, let reason):
            Explanation(
                "layout.unreadable", "The layout \(path) cannot be read: \(reason).",
                hint: "Name a file that is there: --layout FILE.yaml", kind: .missingInput)
        case .invalid(let file, let line, let fault, let hint):
            Explanation(
                "layout.invalid", "\(file)\(line > 0 ? ", line \(line)" : ""): \(fault)",
                hint: hint ?? "A layout to start from: vigil roster layouts --show march", kind: .invalidData)
        case .wholeEvent(let layout):
            Explanation(
                "layout.whole-event", "The layout \(layout) is of the whole event, not of one post or shift.",
                hint: "Leave --post and --shift away.", kind: .usage)
        case .sealed:
            Explanation(
                "layout.sealed", "Emergency contacts are only printed on paper, into a file, to be sealed.",
                hint: "vigil roster print EVENT --layout emergency -o emergency.pdf", kind: .usage)
        }
    }
}
