import Foundation

/// When, to whom and by which channel a reminder goes out, and until when it is still useful.
package struct ReminderRule: Identifiable, Codable, Hashable, Sendable {
    package typealias ID = Identifier<ReminderRule>

    /// The moment from which a rule counts.
    package enum Anchor: String, Codable, Hashable, Sendable {
        case start, end
    }

    /// How a rule counts: over elapsed time, by the clock on the wall, or at once when something happens.
    package enum Timing: Codable, Hashable, Sendable {
        /// Seconds from the anchor, negative before it: "24 h before".
        case elapsed(seconds: Int)
        /// Days from the anchor's day, and a clock time: "the day before at 18:00".
        case wall(days: Int, hour: Int, minute: Int)
        /// When an event moves.
        case change
        /// When an event is cancelled.
        case cancellation
    }

    /// What happens when it cannot be known whether a message was taken.
    package enum WhenUncertain: String, Codable, Hashable, Sendable {
        case resend, hold
    }

    package let id: ID
    package var code: String
    package var title: String
    package var timing: Timing
    package var anchor: Anchor
    package var channel: Channel
    /// Seconds after it is due during which it is still worth sending; for a rule that counts from the end, seconds
    /// after the end. What counts from the start is never sent after the start.
    package var usefulFor: Int
    /// Assignment states that it speaks to.
    package var audience: [Assignment.State]
    /// Event states in which it speaks.
    package var eventStates: [Event.State]
    /// Only shifts in these roles; any role when empty.
    package var roles: [String]
    /// Names the wording's template.
    package var wording: String
    /// Who cannot be reached by the channel goes on the call sheet of the day.
    package var callsUnreachable: Bool
    package var whenUncertain: WhenUncertain
    package var isEnabled: Bool
    package var revision: Int

    package init(
        id: ID, code: String, title: String, timing: Timing, anchor: Anchor, channel: Channel, usefulFor: Int,
        audience: [Assignment.State], eventStates: [Event.State], roles: [String], wording: String,
        callsUnreachable: Bool, whenUncertain: WhenUncertain, isEnabled: Bool, revision: Int
    ) {
        self.id = id
        self.code = code
        self.title = title
        self.timing = timing
        self.anchor = anchor
        self.channel = channel
        self.usefulFor = usefulFor
        self.audience = audience
        self.eventStates = eventStates
        self.roles = roles
        self.wording = wording
        self.callsUnreachable = callsUnreachable
        self.whenUncertain = whenUncertain
        self.isEnabled = isEnabled
        self.revision = revision
    }
}
