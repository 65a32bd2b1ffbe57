import Volunteering

package enum PaperError: Error, Hashable, Sendable {
    case noFolder(String)
}

extension PaperError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .noFolder(let folder):
            Explanation(
                "papers.no-folder", "The papers' folder \(folder) cannot be made or written to.",
                hint: "Name another: papers: FOLDER in the settings, or --papers FOLDER", kind: .cannotCreate)
        }
    }
}
