import Foundation

/// A message on its way to one person: the same bytes at every attempt to hand it over.
package struct Parcel: Identifiable, Hashable, Sendable {
    package let id: MessageID
    /// When the message was written, whole seconds; not when it is sent.
    package let date: Date
    package let from: Mailbox
    /// Where answers go; the sender, when nil.
    package let replyTo: Mailbox?
    package let recipient: Recipient
    package let subject: String
    package let text: String
    package let html: String?
    /// BCP 47, such as `az`.
    package let language: String
    /// An iCalendar file with the shift in it.
    package let calendar: [UInt8]?
    package let leaving: LeavingAddress?
    /// Files beside the calendar.
    package let attachments: [MailAttachment]

    /// - Throws: ``DeliveryError/badLanguage(_:)``.
    package init(
        id: MessageID, date: Date, from: Mailbox, replyTo: Mailbox? = nil, to recipient: Recipient, subject: String,
        text: String, html: String? = nil, language: String, calendar: [UInt8]? = nil, leaving: LeavingAddress? = nil,
        attachments: [MailAttachment] = []
    ) throws(DeliveryError) {
        let isTag = language.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
            default: false
            }
        }
        guard isTag, 2...35 ~= language.utf8.count else { throw .badLanguage(language) }
        self.id = id
        self.date = date
        self.from = from
        self.replyTo = replyTo
        self.recipient = recipient
        self.subject = subject
        self.text = text
        self.html = html
        self.language = language
        self.calendar = calendar
        self.leaving = leaving
        self.attachments = attachments
    }
}
