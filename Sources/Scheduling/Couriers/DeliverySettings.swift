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

extension DeliverySettings {
    /// A transport that is set and not used: what would use it goes into the outbox all the same.
    package struct Idle: Hashable, Sendable {
        package let channel: Channel
        /// As the sentence goes on: "a relay is set".
        package let what: String
        /// The setting that would use it.
        package let setting: String
    }

    package var idle: [Idle] {
        [
            email == .outbox && relay != nil
                ? Idle(channel: .email, what: "a relay", setting: "email-transport: smtp") : nil,
            sms == .outbox && gateway != nil
                ? Idle(channel: .sms, what: "a gateway", setting: "sms-transport: webhook") : nil,
        ].compactMap { $0 }
    }
}
