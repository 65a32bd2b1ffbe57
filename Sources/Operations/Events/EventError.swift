import Volunteering

package enum EventError: Error, Hashable, Sendable {
    case unknown(String, suggestion: String?)
    case ambiguous(Candidates)
    case codeTaken(String)
    case badCode(String)
    case noTitle
    case badControlPhone(String, region: String)
    case endsBeforeStart(start: String, end: String)
    case notADraft(String, state: Event.State)
    case hasNoShifts(String)
    case over(String)
    case notPublished(String, state: Event.State)
    case notOver(String, ends: CampaignTime)
    case cannotChange(String, state: Event.State)
    case notRemovable(String, state: Event.State, why: String)
    case startsInThePast(String)
    case thereAlready(String, title: String, day: Day)
}

extension EventError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .unknown(let code, let suggestion):
            Explanation(
                "event.unknown", "No event is called \"\(code)\".",
                hint: (suggestion.map { "Did you mean \($0)? " } ?? "") + "List them with: vigil event list",
                kind: .invalidData)
        case .ambiguous(let candidates):
            Explanation(
                "event.ambiguous", candidates.sentence(of: "events"),
                hint: "Name one by the code before the title.", kind: .invalidData)
        case .codeTaken(let code):
            Explanation(
                "event.code-taken", "There is an event \(code) already.", hint: "Choose another with --code.",
                kind: .invalidData)
        case .badCode(let code):
            Explanation(
                "event.bad-code", "\"\(code)\" cannot be a code.",
                hint: "Use small letters, digits and hyphens, like march-2027.", kind: .usage)
        case .noTitle:
            Explanation(
                "event.no-title", "An event needs a title.",
                hint:
                    "vigil event add march \"Remembrance march\" --start \"2027-02-26 15:00\" --end \"2027-02-26 18:00\"",
                kind: .usage)
        case .badControlPhone(let text, let region):
            Explanation(
                "event.bad-control-phone", "\"\(text)\" is not a phone number in \(region).",
                hint: "Write it as one dials it there. What else control is reached by goes with --control-note.",
                kind: .invalidData)
        case .endsBeforeStart(let start, let end):
            Explanation(
                "event.ends-before-start", "It would end (\(end)) before it starts (\(start)).",
                hint: "Write the day with the time, like 2027-02-26 18:00.", kind: .invalidData)
        case .notADraft(let code, let state):
            Explanation(
                "event.not-a-draft", "\(code) is \(state) and cannot be published.",
                hint: "See: vigil event show \(code)", kind: .invalidData)
        case .hasNoShifts(let code):
            Explanation(
                "event.has-no-shifts", "\(code) has no shifts yet, so nobody could be asked to come.",
                hint: "Add some first: vigil shift import \(code) FILE", kind: .invalidData)
        case .cannotChange(let code, let state):
            Explanation(
                "event.cannot-change", "\(code) is \(state) and stays as it is.",
                hint: "Make a new one from it: vigil event copy \(code) --start …", kind: .invalidData)
        case .notRemovable(let code, let state, let why):
            Explanation(
                "event.not-removable", "\(code) \(why), and stays on record.",
                hint: state == .draft || state == .published
                    ? "If it does not take place: vigil event cancel \(code)" : "See: vigil event show \(code)",
                kind: .invalidData)
        case .startsInThePast(let start):
            Explanation(
                "event.starts-in-the-past", "\(start) is past, and the event is published.",
                hint: "Write the day with the time, like 2027-02-26 15:00.", kind: .invalidData)
        case .thereAlready(let code, let title, let day):
            Explanation(
                "event.there-already", "\(code) is there already: \"\(title)\" on \(day).",
                hint: "See: vigil event show \(code). If a second one is meant, say --again.", kind: .invalidData)
        case .notPublished(let code, let state):
            Explanation(
                "event.not-published", "\(code) is \(state): only a published event is closed.",
                hint: "See: vigil event show \(code)", kind: .invalidData)
        case .notOver(let code, let ends):
            Explanation(
                "event.not-over", "\(code) goes on until \(ends).",
                hint: "Close it afterwards. If it does not take place: vigil event cancel \(code)", kind: .invalidData)
        case .over(let code):
            Explanation(
                "event.over", "\(code) is over or cancelled.", hint: "See: vigil event list", kind: .invalidData)
        }
    }
}
