import Volunteering

/// What a rule says, without its place in the record file.
package struct RuleTerms: Hashable, Sendable {
    var code: String
    var title: String
    var timing: ReminderRule.Timing
    var anchor: ReminderRule.Anchor
    var channel = Channel.email
    var usefulFor: Int
    var audience: [Assignment.State]
    var eventStates: [Event.State]
    var roles: [String] = []
    var wording: String
    var callsUnreachable = false
    var whenUncertain = ReminderRule.WhenUncertain.hold

    /// The terms that are usual for a rule which speaks at this time.
    init(code: String, timing: ReminderRule.Timing, anchor: ReminderRule.Anchor) {
        self.code = code
        self.timing = timing
        self.anchor = anchor
        title = code.prefix(1).uppercased() + code.dropFirst().replacing("-", with: " ")
        audience = [.confirmed]
        wording = "team-and-map"
        switch (timing, anchor) {
        case (.cancellation, _): (eventStates, usefulFor, wording) = ([.cancelled], 30 * 86_400, "cancellation")
        case (.change, _): (eventStates, usefulFor, wording) = ([.published], 30 * 86_400, "change")
        case (_, .end): (eventStates, usefulFor, wording) = ([.published, .closed], 7 * 86_400, "thanks")
        case (.wall, .start): (eventStates, usefulFor) = ([.published], 4 * 3_600)
        case (.elapsed(let seconds), .start):
            (eventStates, usefulFor) = ([.published], seconds <= -86_400 ? 24 * 3_600 : 3_600)
        }
    }

    init(_ rule: ReminderRule) {
        code = rule.code
        title = rule.title
        timing = rule.timing
        anchor = rule.anchor
        channel = rule.channel
        usefulFor = rule.usefulFor
        audience = rule.audience
        eventStates = rule.eventStates
        roles = rule.roles
        wording = rule.wording
        callsUnreachable = rule.callsUnreachable
        whenUncertain = rule.whenUncertain
    }
}

extension RuleTerms {
    /// The terms as the audit keeps them.
    var described: [String: String] {
        [
            "title": title, "when": timing.words(from: anchor), "channel": channel.rawValue,
            "to": audience.map(\.rawValue).joined(separator: ","),
            "events": eventStates.map(\.rawValue).joined(separator: ","), "roles": roles.joined(separator: ","),
            "useful_for": SpanPhrase(seconds: usefulFor).words, "wording": wording,
            "calls_unreachable": "\(callsUnreachable)", "when_uncertain": whenUncertain.rawValue,
        ]
    }
}
