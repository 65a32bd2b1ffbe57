import Delivery
import Documents
import Operations

/// How a test message fared, in words.
struct DeliveryTrial: Presentable {
    let to: String
    let transport: Courier.Transport
    let place: String
    let outcome: String
    let step: Attempt.Step?
    let reply: Int?
    let curlCode: Int?
    let words: String

    init(_ attempt: Attempt, to: String, by courier: Courier) {
        self.to = to
        transport = courier.transport
        place = courier.place
        step = attempt.step
        reply = attempt.reply
        curlCode = attempt.curlCode
        words = attempt.words
        outcome =
            switch attempt.outcome {
            case .sent: "sent"
            case .transient: "refused for now"
            case .dead(let flagsAddress): flagsAddress ? "refused: the address" : "refused: the message"
            case .misconfigured: "refused: our settings"
            case .aborted: "kept here"
            case .uncertain: "not known"
            }
    }

    /// What it means, and what to do.
    var advice: String {
        switch outcome {
        case "sent" where transport == .outbox:
            "It lies in \(place), and nobody receives it. To send for real, set email-transport: vigil config show"
        case "sent": "The other side took responsibility for it. Look whether it arrives, and not among the spam."
        case "refused for now": "Try again in a few minutes."
        case "refused: our settings": "Set it right in the file that `vigil config path` names, and try again."
        case "refused: the address": "Try another address; if all are refused alike, it is the relay that refuses us."
        case "not known": "The line broke after the message was on its way: look whether it arrived."
        default: "See what was said."
        }
    }

    private var facts: [(name: String, value: String)] {
        let reached: String =
            switch step {
            case .connect: "no line came about"
            case .greeting: "the line stood, nothing more"
            case .hello: "the greeting"
            case .encryption: "the encryption"
            case .login: "the login"
            case .sender: "our address was told"
            case .recipient: "the recipient was told"
            case .data: "the message was announced"
            case .message: "the message was on its way"
            case .answer: "all of it was sent"
            case nil: ""
            }
        return [
            ("To", to), ("By", "\(transport.rawValue), \(place)"), ("Outcome", outcome), ("How far", reached),
            ("Answer", reply.map { "\($0)" } ?? ""), ("Words", words),
        ].filter { !$0.1.isEmpty }
    }

    func document(in voice: Voice) -> Document {
        var section = Section()
        section.heading = "Test message"
        section.facts = [FactColumn(facts.map { Fact($0.name, $0.value) })]
        return Document(title: "Test message", language: "en", asOf: voice.asOf, sections: [section])
    }

    func records(in voice: Voice) -> Records {
        Records(
            columns: ["to", "transport", "place", "outcome", "step", "reply", "curl_code", "words"],
            rows: [
                [
                    to, transport.rawValue, place, outcome, step?.rawValue ?? "", reply.map { "\($0)" } ?? "",
                    curlCode.map { "\($0)" } ?? "", words,
                ]
            ])
    }
}
