import Delivery
import Operations

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
}
