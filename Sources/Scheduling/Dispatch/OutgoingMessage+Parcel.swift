import Delivery
import Interchange
import Operations
import Volunteering

extension OutgoingMessage {
    /// The message as couriers take it: the same for every attempt.
    ///
    /// - Throws: `DeliveryError`, `TableError` and their like, when it cannot be written to this address.
    func parcel(from sender: SenderIdentity) throws -> Parcel {
        try Parcel(
            id: MessageID(name, at: sender.domain), date: writtenAt, from: sender.from, replyTo: sender.replyTo,
            to: recipient(), subject: content.subject, text: content.text, html: content.html,
            language: content.language, calendar: content.calendar, leaving: sender.leaving(self))
    }

    private func recipient() throws -> Recipient {
        switch channel {
        case .email: try .mailbox(Mailbox(name: personName, address: EmailAddress(address)))
        case .sms, .call: try .phone(DialledNumber(address))
        }
    }

    /// Whether it is the address that no parcel can be made for.
    var hasUnusableAddress: Bool {
        do {
            _ = try recipient()
            return false
        } catch {
            return true
        }
    }

    /// The row of an attempt that never came to a courier.
    func refusal(by courier: Courier, _ error: any Error) -> HandoverResult {
        let words = (error as? any Explainable)?.explanation.summary ?? "\(error)"
        return HandoverResult(
            message: id, outcome: hasUnusableAddress ? .dead(flagsAddress: true) : .misconfigured,
            transport: courier.transport.rawValue, words: words.replacing(address, with: "…"))
    }

    func result(of attempt: Attempt, by courier: Courier) -> HandoverResult {
        let outcome: HandoverOutcome =
            switch attempt.outcome {
            case .sent: .sent
            case .transient(let wait):
                .transient(
                    retryAfter: wait?.components.seconds, isUnconnected: attempt.isFailedConnection)
            case .dead(let flagsAddress): .dead(flagsAddress: flagsAddress)
            case .misconfigured: .misconfigured
            case .aborted: .aborted
            case .uncertain: .uncertain
            }
        return HandoverResult(
            message: id, outcome: outcome, transport: courier.transport.rawValue, step: attempt.step?.rawValue,
            curlCode: attempt.curlCode, reply: attempt.reply, words: attempt.words)
    }
}
