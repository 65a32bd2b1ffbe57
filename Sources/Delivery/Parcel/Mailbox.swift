import Interchange

/// An address with the name that stands before it.
package struct Mailbox: Hashable, Sendable {
    /// Any text; may be empty.
    package let name: String
    package let address: EmailAddress

    package init(name: String = "", address: EmailAddress) {
        self.name = name
        self.address = address
    }
}
