import Volunteering

package enum SheetError: Error, Hashable, Sendable {
    case notAnID(String)
    case unknown(String)
    case noRevision(String, Int)
    case notPrinted(String, revision: Int, in: [String])
    case notARoster(String)
}

extension SheetError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .notAnID(let text):
            Explanation(
                "sheet.not-an-id", "\"\(text)\" is not the number of a sheet.",
                hint: "It stands at the top of the paper: M-07, S-01, B-02 or C-12.", kind: .usage)
        case .unknown(let id):
            Explanation(
                "sheet.unknown", "No sheet \(id) was ever printed from this record file.",
                hint: "List what was: vigil roster list", kind: .invalidData)
        case .noRevision(let id, let revision):
            Explanation(
                "sheet.no-revision", "Sheet \(id) has no revision \(revision).",
                hint: "Leave --revision away for the last one, or list them: vigil roster list --all",
                kind: .invalidData)
        case .notPrinted(let id, let revision, let languages):
            Explanation(
                "sheet.not-printed",
                languages.isEmpty
                    ? "Sheet \(id) revision \(revision) was printed before its pages were kept."
                    : "Sheet \(id) revision \(revision) was not printed in that language, only in "
                        + "\(languages.joined(separator: ", ")).",
                hint: languages.isEmpty
                    ? "Print the roster again: vigil roster print EVENT -o FILE.pdf"
                    : "Leave --language away, or print it anew: vigil roster print EVENT --language …",
                kind: .invalidData)
        case .notARoster(let id):
            Explanation(
                "sheet.not-a-roster", "\(id) is a call sheet; what changed on it is told by its answers.",
                hint: "Type them in: vigil reminder answer \(id) 1-3 '!4' '5?'", kind: .usage)
        }
    }
}

extension SheetID {
    /// Reads what stands on the paper in any case, with or without the dash and zeros: `M-07`, `m7`.
    ///
    /// - Throws: ``SheetError/notAnID(_:)``.
    init(typed text: String) throws(SheetError) {
        let digits = text.dropFirst().drop { $0 == "-" || $0 == " " }
        guard let letter = text.first, let series = Series(rawValue: letter.uppercased()), !digits.isEmpty,
            digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits), number > 0
        else { throw .notAnID(text) }
        self.init(series: series, number: number)
    }
}
