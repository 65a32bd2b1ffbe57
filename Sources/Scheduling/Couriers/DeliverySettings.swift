import Delivery
import Volunteering

/// How messages leave, as it was set; nothing of it has been opened or looked at yet.
package struct DeliverySettings: Sendable {
    package enum EmailTransport: String, Sendable {
        case outbox, smtp, sendmail
    }

    package enum SMSTransport: String, Sendable {
        case outbox, webhook, none
    }

    package var email = EmailTransport.outbox
    package var sms = SMSTransport.outbox
    /// A folder.
    package var outbox: String
    /// `Name <address>` or an address alone; needed wherever somebody receives mail.
    package var sender: String?
    /// Where answers go; to the sender when nil.
    package var replyTo: String?
    /// In every message's identifier; the sender's when nil.
    package var domain: String?
    /// On which people can say that they want no more messages.
    package var leavePage: String?
    package var relay: String?
    package var relayAccount: SecretFile?
    /// Mail to a relay on this machine may go unencrypted.
    package var isRelayPlain = false
    package var sendmail = "/usr/sbin/sendmail"
    package var gateway: String?
    package var gatewaySecret: SecretFile?
    package var emailsPerMinute = 60
    package var textMessagesPerMinute = 30

    package init(outbox: String) {
        self.outbox = outbox
    }
}
