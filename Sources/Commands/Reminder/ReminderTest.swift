import ArgumentParser
import Delivery
import Documents
import Foundation
import Interchange
import Operations
import Scheduling
import Volunteering

struct ReminderTest: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Try the settings of delivery with a message to an address of yours.",
        discussion: """
            Sends one short message that says it is a test, the way reminders leave, and tells how far it came and \
            what the other side answered. Needs no record file and changes none.
            """)

    @Option(help: "An email address, or a phone number such as +994501234567.") var to: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let couriers = try Couriers(context.deliverySettings, name: "Vigil", now: context.now)
        let channel: Channel = to.contains("@") ? .email : .sms
        guard let courier = couriers.byChannel[channel] else { throw CourierError.noTransport(channel) }
        if channel == .email {
            do { _ = try EmailAddress(to) } catch { throw CommandError.badAddress(to, reason: error.words) }
        } else {
            _ = try DialledNumber(to)
        }
        let now = Date(timeIntervalSince1970: context.now().timeIntervalSince1970.rounded(.down))
        let message = OutgoingMessage(
            id: 0, name: "test-\(UUID().uuidString.lowercased())", token: "", attempt: 1, channel: channel,
            address: to, personName: "", writtenAt: now, content: Self.content(by: courier), reminders: [])
        let attempt = await couriers.deliver(message) { true }
        let trial = DeliveryTrial(attempt, to: to, by: courier)
        try await context.presentAlone(trial, as: output)
        context.console.say(trial.advice)
        if attempt.outcome != .sent { throw ExitCode(Explanation.Kind.unavailable.rawValue) }
    }

    private static func content(by courier: Courier) -> MessageContent {
        MessageContent(
            language: "en", subject: "A test message from Vigil",
            text: """
                This is a test message from Vigil. Somebody tried whether reminders leave by \
                \(courier.transport.rawValue), and they do. Nothing needs to be done.
                """)
    }
}
