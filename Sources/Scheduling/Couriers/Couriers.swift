import Delivery
import Foundation
import Interchange
import Operations
import Volunteering

/// What carries messages, channel by channel, as it was set.
package struct Couriers: Sendable {
    package let byChannel: [Channel: Courier]
    package let sender: Sender
    /// How many may leave in a minute, for the channels whose messages somebody receives.
    package let perMinute: [Channel: Int]

    package init(byChannel: [Channel: Courier], sender: Sender, perMinute: [Channel: Int] = [:]) {
        self.byChannel = byChannel
        self.sender = sender
        self.perMinute = perMinute
    }

    /// Sets everything up, and fails now with what would fail at the first message.
    ///
    /// - Parameters:
    ///   - name: The campaign's, for a sender that was set without one.
    ///   - now: For what a gateway is told to be signed at.
    /// - Throws: ``CourierError`` or `DeliveryError`.
    package init(_ settings: DeliverySettings, name: String, now: @escaping @Sendable () -> Date) throws {
        sender = try Sender(settings, name: name, isReceived: settings.email != .outbox)
        var couriers: [Channel: Courier] = [:]
        couriers[.email] = try Self.email(settings)
        couriers[.sms] = try Self.textMessages(settings, now: now)
        byChannel = couriers
        var perMinute: [Channel: Int] = [:]
        if settings.email != .outbox { perMinute[.email] = settings.emailsPerMinute }
        if settings.sms == .webhook { perMinute[.sms] = settings.textMessagesPerMinute }
        self.perMinute = perMinute
    }

    package static func email(_ settings: DeliverySettings) throws -> Courier {
        switch settings.email {
        case .outbox: return try .outbox(URL(fileURLWithPath: settings.outbox))
        case .sendmail: return try .sendmail(settings.sendmail)
        case .smtp:
            guard let relay = settings.relay else { throw CourierError.noRelay }
            return try .relay(
                RelaySettings(
                    url: relay, isPlainAllowed: settings.isRelayPlain,
                    account: try settings.relayAccount.map { secret in try Account(secret) }))
        }
    }

    /// Nil when text messages are switched off.
    package static func textMessages(
        _ settings: DeliverySettings, now: @escaping @Sendable () -> Date
    ) throws -> Courier? {
        switch settings.sms {
        case .none: return nil
        case .outbox: return try .outbox(URL(fileURLWithPath: settings.outbox))
        case .webhook:
            guard let gateway = settings.gateway else { throw CourierError.noGateway }
            guard let secret = settings.gatewaySecret else { throw CourierError.noGatewaySecret }
            return try .webhook(GatewaySettings(url: gateway, secret: secret, now: now))
        }
    }

    /// Hands a claimed message over, and tells what is known of it.
    package func deliver(_ message: OutgoingMessage, intent: @escaping Courier.Intent) async -> Attempt {
        guard let courier = byChannel[message.channel] else {
            return Attempt(
                .misconfigured, words: CourierError.noTransport(message.channel).explanation.summary)
        }
        let parcel: Parcel
        do {
            parcel = try Parcel(message, from: sender)
        } catch {
            return Attempt(unwritable: error)
        }
        return await courier.deliver(parcel, intent: intent)
    }
}
