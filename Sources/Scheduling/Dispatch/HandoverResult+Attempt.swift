import Delivery
import Interchange
import Operations
import Volunteering

extension HandoverResult {
    /// What a courier tells of a message.
    init(_ attempt: Attempt, of message: OutgoingMessage, by courier: Courier) {
        let outcome: HandoverOutcome =
            switch attempt.outcome {
            case .sent: .sent
            case .transient(let wait):
                .transient(retryAfter: wait?.components.seconds, isUnconnected: attempt.isFailedConnection)
            case .dead(let flagsAddress): .dead(flagsAddress: flagsAddress)
            case .misconfigured: .misconfigured
            case .aborted: .aborted
            case .uncertain: .uncertain
            }
        self.init(
            message: message.id, outcome: outcome, transport: courier.transport.rawValue, step: attempt.step?.rawValue,
            curlCode: attempt.curlCode, reply: attempt.reply, words: attempt.words)
    }

    /// A message that never came to a courier: no parcel can be made of it.
    ///
    /// An address that nothing can be sent to is to blame; for anything else the settings are.
    init(unwritable message: OutgoingMessage, for courier: Courier, _ error: any Error) {
        let isAddress: Bool
        let words: String
        switch error {
        case let fault as EmailAddress.Fault: (isAddress, words) = (true, fault.words)
        case DeliveryError.badNumber:
            (isAddress, words) = (true, "It is not a number that a text message can be sent to.")
        case let error as any Explainable: (isAddress, words) = (false, error.explanation.summary)
        default: (isAddress, words) = (false, "\(error)")
        }
        self.init(
            message: message.id, outcome: isAddress ? .dead(flagsAddress: true) : .misconfigured,
            transport: courier.transport.rawValue, words: words)
    }
}
