import Volunteering

package enum TeamError: Error, Hashable, Sendable {
    case noName
    case noNameLeft(String)
    case badCode(String, of: String)
    case exists(name: String, code: String)
    case codeTaken(String)
    case unknown(String, suggestion: String?)
    case ambiguous(Candidates)
    case sameTeam(String, name: String)
}

extension TeamError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .noName:
            Explanation(
                "team.no-name", "A team needs a name with letters in it.",
                hint: "vigil team add \"Baku State University\"", kind: .usage)
        case .noNameLeft(let code):
            Explanation(
                "team.no-name-left", "\(code) needs a name with letters in it.",
                hint: "vigil team edit \(code) --name \"Baku State University\"", kind: .usage)
        case .badCode(let text, let code):
            Explanation(
                "team.bad-code", "\"\(text)\" cannot be a team's code.",
                hint: "Use letters, digits and hyphens: vigil team edit \(code) --code bsu", kind: .usage)
        case .exists(let name, let code):
            Explanation(
                "team.exists", "There is a team \"\(name)\" already (\(code)).", hint: "See: vigil team list",
                kind: .invalidData)
        case .codeTaken(let code):
            Explanation(
                "team.code-taken", "Another team has the code \(code).", hint: "Choose another with --code.",
                kind: .invalidData)
        case .sameTeam(let text, let name):
            Explanation(
                "team.same-team", "\"\(text)\" is \(name) itself.",
                hint: "Name the team to keep first, then the others: vigil team merge KEEP OTHER", kind: .usage)
        case .ambiguous(let candidates):
            Explanation(
                "team.ambiguous", candidates.sentence(of: "teams"),
                hint: "Name one by the code before the name.", kind: .invalidData)
        case .unknown(let text, let suggestion):
            Explanation(
                "team.unknown", "No team is called \"\(text)\".",
                hint: (suggestion.map { "Did you mean \($0)? " } ?? "") + "List them with: vigil team list",
                kind: .invalidData)
        }
    }
}
