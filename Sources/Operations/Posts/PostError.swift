import Volunteering

package enum PostError: Error, Hashable, Sendable {
    case unknown(String, event: String, suggestion: String?)
    case exists(String, event: String)
    case noName
    case noNameLeft(String, event: String)
    case noSector
    case badCode(String)
    case codeKnown(String, by: String)
    case notRemovable(String, event: String, why: String)
    case unknownKind(String)
    case halfAPosition
    case positionOutOfRange
}

extension PostError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .unknown(let code, let event, let suggestion):
            Explanation(
                "post.unknown", "\(event) has no post \"\(code)\".",
                hint: (suggestion.map { "Did you mean \($0)? " } ?? "") + "List them with: vigil post list \(event)",
                kind: .invalidData)
        case .exists(let code, let event):
            Explanation(
                "post.exists", "\(event) has a post \(code) already.", hint: "Choose another code.", kind: .invalidData)
        case .noName:
            Explanation(
                "post.no-name", "A post needs a code and a name.",
                hint: "vigil post add march-2027 B4 \"Bridge, east side\" --sector B", kind: .usage)
        case .noNameLeft(let code, let event):
            Explanation(
                "post.no-name-left", "\(code) needs a code and a name.",
                hint: "What is left out stays: vigil post edit \(event) \(code) --name \"Bridge, east side\"",
                kind: .usage)
        case .noSector:
            Explanation(
                "post.no-sector", "A sector needs a code.", hint: "vigil sector set march-2027 B --lead PERSON",
                kind: .usage)
        case .badCode(let code):
            Explanation(
                "post.bad-code", "\"\(code)\" cannot be a post's code.",
                hint: "Use letters and digits, like B4: it is said over the radio.", kind: .invalidData)
        case .codeKnown(let code, let known):
            Explanation(
                "post.code-known", "\(code) \(known), and keeps its code.",
                hint: "Leave the code as it is; its name and the rest can be changed.", kind: .invalidData)
        case .notRemovable(let code, let event, let why):
            Explanation(
                "post.not-removable", "\(code) \(why), and stays on record.",
                hint:
                    "Correct it: vigil post edit \(event) \(code) --name NAME. Or cancel its shifts: vigil shift cancel \(event)/SHIFT",
                kind: .invalidData)
        case .unknownKind(let text):
            Explanation(
                "post.unknown-kind", "\"\(text)\" is no kind of post.",
                hint: "Kinds are: " + Post.Kind.allCases.map(\.rawValue).joined(separator: ", "), kind: .invalidData)
        case .halfAPosition:
            Explanation(
                "post.half-a-position", "A position needs both latitude and longitude.",
                hint: "Write both, like --latitude 40.3794 --longitude 49.8671, or neither.", kind: .invalidData)
        case .positionOutOfRange:
            Explanation(
                "post.position-out-of-range", "There is no such place on Earth.",
                hint: "Latitude is -90 to 90, longitude -180 to 180, in degrees.", kind: .invalidData)
        }
    }
}
