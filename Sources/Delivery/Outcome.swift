/// What is known of a message after an attempt to hand it over.
package enum Outcome: Hashable, Sendable {
    /// The other side took responsibility for it.
    case sent
    /// Nothing left, or it was refused for now; worth another attempt, not before so long when the other side said so.
    case transient(retryAfter: Duration?)
    /// Refused for good; the address is to be flagged when it is the address that is wrong.
    case dead(flagsAddress: Bool)
    /// Refused because of how sending is set up here. The message is not to blame: the attempt does not count, and
    /// after a few of these sending pauses.
    case misconfigured
    /// Kept here on our own wish; nothing left.
    case aborted
    /// It may have been taken: the answer was lost.
    case uncertain
}
