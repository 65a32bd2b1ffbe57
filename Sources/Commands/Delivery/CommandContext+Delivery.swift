import Delivery
import Foundation
import Operations
import Scheduling
import Settings
import Volunteering

extension CommandContext {
    /// How messages leave, as the settings say.
    var deliverySettings: DeliverySettings {
        func text(_ key: SettingKey) -> String? { settings[key]?.value }
        func secret(_ key: SettingKey) -> SecretFile? {
            text(key).map { path in
                guard settings.isCredential(key) else { return SecretFile(at: path) }
                let file = URL(fileURLWithPath: path)
                return SecretFile(
                    credential: file.lastPathComponent, in: file.deletingLastPathComponent().path)
            }
        }
        var delivery = DeliverySettings(outbox: settings.outbox)
        delivery.email = text(.emailTransport).flatMap { .init(rawValue: $0) } ?? delivery.email
        delivery.sms = text(.smsTransport).flatMap { .init(rawValue: $0) } ?? delivery.sms
        delivery.sender = text(.sender)
        delivery.replyTo = text(.replyTo)
        delivery.domain = text(.mailDomain)
        delivery.leavePage = text(.leavePage)
        delivery.relay = text(.relay)
        delivery.relayAccount = secret(.relayAccount)
        delivery.isRelayPlain = text(.relayPlain) == "yes"
        delivery.sendmail = text(.sendmail) ?? delivery.sendmail
        delivery.gateway = text(.gateway)
        delivery.gatewaySecret = secret(.gatewaySecret)
        delivery.emailsPerMinute = text(.emailRate).flatMap { Int($0) } ?? delivery.emailsPerMinute
        delivery.textMessagesPerMinute = text(.smsRate).flatMap { Int($0) } ?? delivery.textMessagesPerMinute
        return delivery
    }

    /// What carries messages, or why nothing can.
    ///
    /// - Throws: `CourierError` or `DeliveryError`.
    func couriers(for campaign: Campaign) throws -> Couriers {
        try Couriers(deliverySettings, name: campaign.name, now: now)
    }
}
