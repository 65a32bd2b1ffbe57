import Interchange
import Volunteering

/// What is missing or wrong in the settings of delivery.
package enum CourierError: Error, Hashable, Sendable {
    case noSender(transport: String)
    case badMailbox(String, setting: String, fault: EmailAddress.Fault)
    case noRelay
    case noGateway
    case noGatewaySecret
    case noTransport(Channel)
}

extension CourierError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .noSender(let transport):
            Explanation(
                "delivery.no-sender", "Nothing says who writes the mail that leaves by \(transport).",
                hint: "Set it, in the file that `vigil config path` names: sender: Vigil <volunteers@example.org>",
                kind: .configuration)
        case .badMailbox(let text, let setting, let fault):
            Explanation(
                "delivery.bad-mailbox", "The setting \(setting), \"\(text)\", is no mailbox. \(fault.words)",
                hint: "Write it like volunteers@example.org, or Vigil <volunteers@example.org>", kind: .configuration)
        case .noRelay:
            Explanation(
                "delivery.no-relay", "Emails are to leave by smtp, and nothing says to which relay.",
                hint: "Set it, in the file that `vigil config path` names: relay: smtp://mail.example.org:587",
                kind: .configuration)
        case .noGateway:
            Explanation(
                "delivery.no-gateway", "Text messages are to leave by webhook, and nothing says to which gateway.",
                hint: "Set it, in the file that `vigil config path` names: gateway: https://sms.example.org/send",
                kind: .configuration)
        case .noGatewaySecret:
            Explanation(
                "delivery.no-gateway-secret", "Nothing names the file with the secret that the gateway shares.",
                hint: "Make one with openssl rand -hex 32, let nobody else read it (chmod 600), and set: "
                    + "gateway-secret: FILE",
                kind: .configuration)
        case .noTransport(let channel):
            Explanation(
                "delivery.no-transport", "Nothing carries what goes by \(channel.rawValue).",
                hint: channel == .call
                    ? "People make calls: vigil reminder calls --for DAY"
                    : "See how messages leave: vigil config show", kind: .configuration)
        }
    }
}
