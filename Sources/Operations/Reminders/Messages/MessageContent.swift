/// What a message says: the same at every attempt to hand it over.
package struct MessageContent: Codable, Hashable, Sendable {
    /// BCP 47, such as `az`.
    package let language: String
    package let subject: String
    package let text: String
    package let html: String?
    /// An iCalendar file with the shifts that it is about.
    package let calendar: [UInt8]?
    /// The subject of the mail that asks for no more messages: a signed code that says who asks.
    package let leave: String?

    package init(
        language: String, subject: String, text: String, html: String? = nil, calendar: [UInt8]? = nil,
        leave: String? = nil
    ) {
        self.language = language
        self.subject = subject
        self.text = text
        self.html = html
        self.calendar = calendar
        self.leave = leave
    }
}
