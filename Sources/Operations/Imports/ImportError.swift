import Volunteering

/// Why an import is not taken back.
package enum ImportError: Error, Hashable, Sendable {
    case unknown(Int64)
    case undone(Int64, file: String)
    case builtOn(Int64, file: String, what: [String])
    case notKept(Int64, file: String)
}

extension ImportError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .unknown(let number):
            Explanation(
                "import.unknown", "There is no import \(number).", hint: "List them with: vigil import list",
                kind: .invalidData)
        case .undone(let number, let file):
            Explanation(
                "import.undone", "Import \(number) of \(file) was taken back already.",
                hint: "List them with: vigil import list", kind: .invalidData)
        case .builtOn(let number, let file, let what):
            Explanation(
                "import.built-on",
                "Import \(number) of \(file) stays, since this was built on it:\n"
                    + what.map { "  \($0)" }.joined(separator: "\n"),
                hint: "Take a later import back first; archive people who should not be there: "
                    + "vigil volunteer archive CODE",
                kind: .invalidData)
        case .notKept(let number, let file):
            Explanation(
                "import.not-kept",
                "Import \(number) of \(file) changed people, and an earlier Vigil did not keep what they were.",
                hint: "Change them by hand: vigil volunteer edit CODE", kind: .invalidData)
        }
    }
}
