import Volunteering

/// Something that keeps messages here: since when, why, and how they go on.
package struct SendingStop: Hashable, Sendable {
    /// Stable: what a program reads.
    package enum Kind: String, Encodable, Sendable, CaseIterable {
        /// A person holds everything.
        case held
        /// The record file was restored or moved, and nobody has said that it may go on.
        case restored
        /// A person holds the messages of one rule.
        case rule
        /// A channel rests after failures that no message is to blame for, and is tried again by itself.
        case resting
        /// A channel rests because what was set cannot work; it fails again until the settings are right.
        case misconfigured
    }

    package let kind: Kind
    /// Nil for all of them.
    package let channel: Channel?
    /// A rule's code; nil for all of them.
    package let rule: String?
    /// Nil where nobody knows, as of a record file that has not been asked to send here yet.
    package let since: CampaignTime?
    /// When it is tried again by itself; nil where only a person lets it go on.
    package let until: CampaignTime?
    package let because: String

    /// A person has to do something, or nothing will leave.
    package var mustAct: Bool { kind != .resting }

    package var sentence: String {
        let since = since.map { " since \($0)" } ?? ""
        let reason = because.hasSuffix(".") ? because.dropLast() : because[...]
        let why = reason.isEmpty ? "" : ": \(reason)"
        switch kind {
        case .held: return "Sending is held\(since)\(why)."
        case .restored: return "Nothing is sent\(since)\(why)."
        case .rule: return "Messages of \(rule ?? "a rule") are held\(since)\(why)."
        case .resting, .misconfigured:
            let again = until.map { ", to be tried again at \($0.wall.clock)" } ?? ""
            return "\(channel?.said ?? "Sending") rests\(since)\(again)\(why)."
        }
    }

    /// What to type to let messages go on.
    package var next: String {
        switch kind {
        case .held: "vigil reminder resume"
        case .restored: "vigil reminder resume --dry-run"
        case .rule: "vigil reminder resume \(rule ?? "")"
        case .resting, .misconfigured: "vigil doctor"
        }
    }

    /// The same in words, with what it does.
    package var advice: String {
        switch kind {
        case .held: "Let it go on: \(next)"
        case .restored: "See what is past due and would not be sent (\(next)), then: vigil reminder resume"
        case .rule: "Let them go on: \(next)"
        case .resting: "Look at the network and the relay. To try at once: vigil reminder resume"
        case .misconfigured:
            "Put the settings right, try them (vigil reminder test --to ADDRESS), then: vigil reminder resume"
        }
    }
}

extension SendingStop: Encodable {
    private enum CodingKeys: CodingKey {
        case kind, channel, rule, since, until, because, sentence, next, mustAct
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(channel, forKey: .channel)
        try container.encodeIfPresent(rule, forKey: .rule)
        try container.encodeIfPresent(since, forKey: .since)
        try container.encodeIfPresent(until, forKey: .until)
        try container.encode(because, forKey: .because)
        try container.encode(sentence, forKey: .sentence)
        try container.encode(next, forKey: .next)
        try container.encode(mustAct, forKey: .mustAct)
    }
}

extension Channel {
    fileprivate var said: String {
        switch self {
        case .email: "Email"
        case .sms: "Sending text messages"
        case .call: "Calling"
        }
    }
}
