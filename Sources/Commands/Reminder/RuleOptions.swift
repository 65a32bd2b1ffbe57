import ArgumentParser
import Operations

/// What can be said about a reminder rule.
struct RuleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What the rule is called in lists.", valueName: "text")) var title: String?
    @Option(help: ArgumentHelp("So long before the start: 14d, 48h, 90min.", valueName: "span")) var before: String?
    @Option(help: ArgumentHelp("So long after the end.", valueName: "span")) var after: String?
    @Option(help: ArgumentHelp("So many days before the day of the start; with --at.", valueName: "days"))
    var dayBefore: Int?
    @Option(help: ArgumentHelp("So many days after the day of the end; with --at.", valueName: "days"))
    var dayAfter: Int?
    @Option(help: ArgumentHelp("The time of day, such as 18:00, in the event's zone.", valueName: "time"))
    var at: String?
    @Option(help: ArgumentHelp("At once when the event is moved or cancelled.", valueName: "moved|cancelled"))
    var when: String?
    @Option(help: ArgumentHelp("email, sms or call.", valueName: "channel")) var channel: String?
    @Option(help: ArgumentHelp("Whom it speaks to: offered,confirmed,reserve,declined,withdrawn.", valueName: "states"))
    var to: String?
    @Option(help: ArgumentHelp("In which events' states: published,cancelled,closed.", valueName: "states"))
    var events: String?
    @Option(help: ArgumentHelp("Only these roles; an empty text for all.", valueName: "roles")) var role: String?
    @Option(help: ArgumentHelp("How long it is worth sending once it is due.", valueName: "span"))
    var usefulFor: String?
    @Option(help: ArgumentHelp("The wording, such as training or evening-before.", valueName: "name"))
    var wording: String?
    @Flag(inversion: .prefixedNo, help: "Put whom it cannot reach on the day's call sheet.")
    var callUnreachable: Bool?
    @Option(help: ArgumentHelp("What to do when it is unknown whether a message was taken.", valueName: "resend|hold"))
    var whenUncertain: String?

    var draft: RuleDraft {
        var draft = RuleDraft()
        draft.title = title
        draft.before = before
        draft.after = after
        draft.dayBefore = dayBefore
        draft.dayAfter = dayAfter
        draft.at = at
        draft.when = when
        draft.channel = channel
        draft.to = to.map(Self.words)
        draft.events = events.map(Self.words)
        draft.roles = role.map(Self.words)
        draft.usefulFor = usefulFor
        draft.wording = wording
        draft.callsUnreachable = callUnreachable
        draft.whenUncertain = whenUncertain
        return draft
    }

    private static func words(_ text: String) -> [String] {
        text.split { ", ;".contains($0) }.map(String.init)
    }
}
