import Interchange

/// Where people answer to, and where they can say that they want no more messages.
package struct ReturnAddress: Hashable, Sendable {
    package let mailbox: EmailAddress
    /// A page's address that begins with `https://`.
    package let leavePage: String?

    package init(mailbox: EmailAddress, leavePage: String? = nil) {
        self.mailbox = mailbox
        self.leavePage = leavePage
    }
}
