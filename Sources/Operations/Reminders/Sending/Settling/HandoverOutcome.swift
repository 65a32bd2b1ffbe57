/// What is known of a message after an attempt to hand it over; the ledger's own words for what couriers tell.
package enum HandoverOutcome: Hashable, Sendable {
    /// The other side took responsibility for it.
    case sent
    /// Not now; not before so many seconds when the other side said so.
    ///
    /// - Parameter isUnconnected: Nothing was reached at all: that is nobody's fault, and the attempt does not count.
    case transient(retryAfter: Int64?, isUnconnected: Bool)
    /// Refused for good.
    case dead(flagsAddress: Bool)
    /// How sending is set up here is wrong: the attempt does not count, and after a few of these the channel rests.
    case misconfigured
    /// Kept here on our own wish: the attempt does not count.
    case aborted
    /// It may have been taken: the answer was lost.
    case uncertain

    /// As the record file stores it.
    var word: String {
        switch self {
        case .sent: "sent"
        case .transient: "transient"
        case .dead: "dead"
        case .misconfigured: "misconfigured"
        case .aborted: "aborted"
        case .uncertain: "uncertain"
        }
    }
}

/// What came of one attempt, as its row keeps it.
package struct HandoverResult: Hashable, Sendable {
    /// Of the table `message`.
    package let message: Int64
    package let outcome: HandoverOutcome
    package let transport: String
    package let step: String?
    package let curlCode: Int?
    package let reply: Int?
    /// One line without the recipient's address.
    package let words: String

    /// The step at which a message dies that no language has a wording for.
    package static let wording = "wording"

    package init(
        message: Int64, outcome: HandoverOutcome, transport: String, step: String? = nil, curlCode: Int? = nil,
        reply: Int? = nil, words: String
    ) {
        self.message = message
        self.outcome = outcome
        self.transport = transport
        self.step = step
        self.curlCode = curlCode
        self.reply = reply
        self.words = words
    }
}
