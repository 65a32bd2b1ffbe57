import Interchange

/// How somebody asks for no more mail: by mail, and on a page where there is one. Source: RFC 2369.
package struct LeavingAddress: Hashable, Sendable {
    package let mailbox: EmailAddress
    /// The subject of the mail that asks for it, such as `leave V0042`.
    package let subject: String
    /// An address that begins with `https://`.
    package let page: String?

    /// - Throws: ``DeliveryError/badPage(_:)``.
    package init(mailbox: EmailAddress, subject: String, page: String? = nil) throws(DeliveryError) {
        if let page {
            let isPlain = page.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x3C && $0 != 0x3E && $0 != 0x2C }
            guard isPlain, page.hasPrefix("https://"), 9...900 ~= page.utf8.count else { throw .badPage(page) }
        }
        self.mailbox = mailbox
        self.subject = subject
        self.page = page
    }

    /// The header's values, each in its angle brackets.
    var values: [String] {
        ["<\(MailtoLink(mailbox, subject: subject))>"] + (page.map { ["<\($0)>"] } ?? [])
    }
}
