import Delivery
import Operations

/// In whose name messages go out.
package struct SenderIdentity: Sendable {
    package var from: Mailbox
    /// Where answers go; the sender, when nil.
    package var replyTo: Mailbox?
    /// The right part of every Message-ID.
    package var domain: String
    /// How somebody asks for no more of them.
    package var leaving: @Sendable (OutgoingMessage) throws -> LeavingAddress?

    package init(
        from: Mailbox, replyTo: Mailbox? = nil, domain: String,
        leaving: @escaping @Sendable (OutgoingMessage) throws -> LeavingAddress? = { _ in nil }
    ) {
        self.from = from
        self.replyTo = replyTo
        self.domain = domain
        self.leaving = leaving
    }
}
