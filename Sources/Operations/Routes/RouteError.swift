import Volunteering

package enum RouteError: Error, Hashable, Sendable {
    case none(String)
    case sameCodeTwice(String)
}

extension RouteError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .none(let event):
            Explanation(
                "route.none", "\(event) has no route yet.", hint: "Bring one in: vigil route import \(event) FILE.gpx",
                kind: .invalidData)
        case .sameCodeTwice(let code):
            Explanation(
                "route.same-code-twice", "Two places of the file have the code \(code).",
                hint: "Begin the name of each with a code of its own, like \"B4 Bridge\".", kind: .invalidData)
        }
    }
}
