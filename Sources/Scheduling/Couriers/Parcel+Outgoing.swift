import Delivery
import Interchange
import Operations
import Volunteering

extension Parcel {
    /// A claimed message as delivery takes it: the same parcel at every attempt.
    ///
    /// - Throws: `EmailAddress.Fault` or `DeliveryError/badNumber(_:)` for an address that nothing can be sent to; any
    ///   other error is one of the settings.
    package init(_ message: OutgoingMessage, from sender: Sender) throws {
        let recipient: Recipient =
            switch message.channel {
            case .email: .mailbox(Mailbox(name: message.personName, address: try EmailAddress(message.address)))
            case .sms: .phone(try DialledNumber(message.address))
            case .call: throw CourierError.noTransport(.call)
            }
        let leaving = try message.content.leave.map { code in
            try LeavingAddress(mailbox: sender.answers, subject: code, page: sender.leavePage)
        }
        try self.init(
            id: MessageID(message.name, at: sender.domain), date: message.writtenAt, from: sender.from,
            replyTo: sender.replyTo, to: recipient, subject: message.content.subject, text: message.content.text,
            html: message.content.html, language: message.content.language, calendar: message.content.calendar,
            leaving: leaving)
    }
}
