import Delivery
import Foundation
import Interchange
import Operations
import Scheduling
import TestSupport
import Testing
import Volunteering

@Suite struct CouriersTests {
    private static func code(_ prepare: (inout DeliverySettings) -> Void) -> String? {
        var settings = DeliverySettings(outbox: "/proc/nowhere/outbox")
        settings.sms = .none
        settings.sender = "team@example.org"
        prepare(&settings)
        do {
            _ = try Couriers(settings, name: "Remembrance", now: { .distantPast })
            return nil
        } catch let error as any Explainable {
            return error.explanation.code
        } catch {
            return "\(error)"
        }
    }

    @Test func `what is missing or wrong is told before the first message`() {
        #expect(Self.code { $0.email = .outbox } == "delivery.outbox-unusable")
        #expect(Self.code { $0.email = .smtp } == "delivery.no-relay")
        #expect(Self.code { ($0.email, $0.sender) = (.sendmail, nil) } == "delivery.no-sender")
        #expect(Self.code { ($0.email, $0.sendmail) = (.sendmail, "/nowhere/sendmail") } == "delivery.sendmail-missing")
        #expect(Self.code { ($0.email, $0.relay) = (.smtp, "mail.example.org") } == "delivery.bad-relay")
        #expect(
            Self.code { settings in
                (settings.email, settings.relay) = (.smtp, "smtp://localhost")
                settings.relayAccount = SecretFile(at: "/nowhere/account")
            } == "delivery.secret-missing")
        #expect(Self.code { $0.sender = "team" } == "delivery.bad-mailbox")
        #expect(Self.code { $0.replyTo = "Team <team@>" } == "delivery.bad-mailbox")
        #expect(Self.code { $0.domain = "not a domain" } == "delivery.bad-message-id")
        #expect(Self.code { $0.leavePage = "http://example.org" } == "delivery.bad-page")
        #expect(
            Self.code { ($0.email, $0.sendmail, $0.sms) = (.sendmail, "/bin/true", .webhook) } == "delivery.no-gateway")
        #expect(
            Self.code { settings in
                (settings.email, settings.sendmail, settings.sms) = (.sendmail, "/bin/true", .webhook)
                settings.gateway = "https://sms.example.org/send"
            } == "delivery.no-gateway-secret")
        #expect(Self.code { ($0.email, $0.sendmail) = (.sendmail, "/bin/true") } == nil)
    }

    @Test(arguments: [
        ("team@example.org", "Remembrance", "team@example.org"),
        ("Team <team@example.org>", "Team", "team@example.org"),
        ("\"Team, B\" <team@example.org>", "Team, B", "team@example.org"),
        ("<team@example.org>", "Remembrance", "team@example.org"),
        ("Anma günü <team@example.org>", "Anma günü", "team@example.org"),
    ])
    func `a sender is read as people write one`(text: String, name: String, address: String) throws {
        var settings = DeliverySettings(outbox: "")
        settings.sender = text
        let sender = try Sender(settings, name: "Remembrance", isReceived: true)
        #expect(sender.from == Mailbox(name: name, address: try EmailAddress(address)))
        #expect(sender.domain == "example.org")
    }

    @Test func `where nobody receives anything no sender is needed, and none could be reached`() throws {
        let sender = try Sender(DeliverySettings(outbox: ""), name: "Remembrance", isReceived: false)
        #expect(sender.from.address.description.hasSuffix(".invalid"))
        #expect(sender.answers == sender.from.address)
    }

    private static func message(_ address: String, channel: Channel = .email) -> OutgoingMessage {
        OutgoingMessage(
            id: 1, name: "abc", token: "1", attempt: 1, channel: channel, address: address, personName: "Aygün",
            writtenAt: Date(timeIntervalSince1970: 1_800_000_000),
            content: MessageContent(
                language: "az", subject: "Sabah", text: "Salam", html: "<p>Salam</p>", calendar: Array("BEGIN".utf8),
                leave: "VA1.X.Y"),
            reminders: [1])
    }

    private static func couriers(_ settings: DeliverySettings, _ recording: RecordingCourier) throws -> Couriers {
        let courier = recording.courier { _ in nil }
        return Couriers(
            byChannel: [.email: courier, .sms: courier],
            sender: try Sender(settings, name: "Remembrance", isReceived: false))
    }

    @Test func `a message becomes the same parcel at every attempt`() async throws {
        var settings = DeliverySettings(outbox: "")
        settings.sender = "Team <team@example.org>"
        settings.replyTo = "lead@example.org"
        settings.domain = "mail.example.org"
        settings.leavePage = "https://example.org/leave"
        let recording = RecordingCourier()
        let couriers = try Self.couriers(settings, recording)
        for _ in 1...2 {
            #expect(await couriers.deliver(Self.message("aygun@example.org")) { true }.outcome == .sent)
        }
        #expect(recording.parcels.count == 2 && Set(recording.parcels.map(\.mailBytes)).count == 1)
        let lines = String(decoding: try #require(recording.parcels.first).mailBytes, as: UTF8.self)
            .components(separatedBy: "\r\n")
        #expect(lines.contains("Message-ID: <abc@mail.example.org>"))
        #expect(lines.contains { $0.hasPrefix("Reply-To:") && $0.hasSuffix("<lead@example.org>") })
        #expect(lines.contains("List-Unsubscribe: <mailto:lead@example.org?subject=VA1.X.Y>,"))
        #expect(lines.contains(" <https://example.org/leave>"))
    }

    @Test(arguments: [
        ("nobody", Channel.email), ("a@b", .email), ("x\r\nRCPT TO:<y@example.org>", .email), ("", .email),
        ("050 111", .sms), ("+0", .sms),
    ])
    func `an address that nothing can be sent to is dead, and flagged`(address: String, channel: Channel) async throws {
        let recording = RecordingCourier()
        let couriers = try Self.couriers(DeliverySettings(outbox: ""), recording)
        let attempt = await couriers.deliver(Self.message(address, channel: channel)) { true }
        #expect(attempt.outcome == .dead(flagsAddress: true))
        #expect(recording.parcels.isEmpty)
    }

    @Test func `what nothing carries is our own configuration`() async throws {
        let couriers = try Self.couriers(DeliverySettings(outbox: ""), RecordingCourier())
        #expect(await couriers.deliver(Self.message("x", channel: .call)) { true }.outcome == .misconfigured)
    }
}
