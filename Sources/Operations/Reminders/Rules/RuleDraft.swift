import Language
import Volunteering

/// What is said about a rule, as it is typed on a command line or written in the presets; what is not said is nil.
package struct RuleDraft: Codable, Hashable, Sendable {
    package var title: String?
    /// A length of time before the start, such as `14d`.
    package var before: String?
    /// A length of time after the end.
    package var after: String?
    /// Days before the day of the start; 0 is the day itself.
    package var dayBefore: Int?
    /// Days after the day of the end.
    package var dayAfter: Int?
    /// The time of day for `dayBefore` and `dayAfter`.
    package var at: String?
    /// `moved` or `cancelled`: at once when that happens.
    package var when: String?
    package var channel: String?
    /// Assignment states.
    package var to: [String]?
    /// Event states.
    package var events: [String]?
    package var roles: [String]?
    /// A length of time after it is due, or after the end when it counts from there.
    package var usefulFor: String?
    package var wording: String?
    package var callsUnreachable: Bool?
    package var whenUncertain: String?

    package init() {}

    enum CodingKeys: String, CodingKey {
        case title, before, after, at, when, channel, to, events, roles, wording
        case dayBefore = "day-before"
        case dayAfter = "day-after"
        case usefulFor = "useful-for"
        case callsUnreachable = "calls-unreachable"
        case whenUncertain = "when-uncertain"
    }

    /// The new rule that is told here.
    ///
    /// - Throws: ``ReminderError``.
    func terms(code: String) throws(ReminderError) -> RuleTerms {
        guard let told = try timing() else { throw .noTiming(code) }
        var terms = RuleTerms(code: code, timing: told.timing, anchor: told.anchor)
        try amend(&terms)
        return terms
    }

    /// Changes what is told here, and leaves the rest.
    ///
    /// - Throws: ``ReminderError``.
    func amend(_ terms: inout RuleTerms) throws(ReminderError) {
        if let told = try timing() { (terms.timing, terms.anchor) = (told.timing, told.anchor) }
        if let title, title.contains(where: { !$0.isWhitespace }) { terms.title = title }
        if let channel {
            terms.channel = try Self.known(channel, "a channel", Channel.init(rawValue:), Channel.allCases)
        }
        if let to { terms.audience = try Self.states(to, "an assignment's state", Assignment.State.allCases) }
        if let events { terms.eventStates = try Self.states(events, "an event's state", Event.State.allCases) }
        guard !terms.audience.isEmpty else { throw .nobodyAddressed }
        if let roles { terms.roles = try Self.slugs(roles) }
        if let usefulFor { terms.usefulFor = try SpanPhrase(usefulFor).seconds }
        if let callsUnreachable { terms.callsUnreachable = callsUnreachable }
        if let whenUncertain {
            terms.whenUncertain = try Self.known(
                whenUncertain, "what can be done when it is uncertain whether a message was taken",
                ReminderRule.WhenUncertain.init(rawValue:), [.resend, .hold])
        }
        if let wording {
            guard ReminderWordings.names.contains(wording) else {
                throw .unknownWording(
                    wording, suggestion: Spelling.closest(to: wording, among: ReminderWordings.names))
            }
            terms.wording = wording
        }
    }

    private static func known<Value: RawRepresentable<String>>(
        _ text: String, _ what: String, _ read: (String) -> Value?, _ all: [Value]
    ) throws(ReminderError) -> Value {
        guard let value = read(text.lowercased()) else {
            throw .unknownWord(what: what, found: text, known: all.map(\.rawValue))
        }
        return value
    }

    private static func states<Value: RawRepresentable<String> & Equatable>(
        _ words: [String], _ what: String, _ all: [Value]
    ) throws(ReminderError) -> [Value] {
        var found: [Value] = []
        for word in words {
            let value = try known(word, what, Value.init(rawValue:), all)
            if !found.contains(value) { found.append(value) }
        }
        return all.filter { found.contains($0) }
    }

    private static func slugs(_ words: [String]) throws(ReminderError) -> [String] {
        var slugs: [String] = []
        for word in words {
            guard let slug = Slug(word)?.rawValue else {
                throw .unknownWord(what: "a role", found: word, known: ["a word such as marshal", "first-aid"])
            }
            if !slugs.contains(slug) { slugs.append(slug) }
        }
        return slugs.sorted()
    }
}
