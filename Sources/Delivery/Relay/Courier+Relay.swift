import Foundation
import Interchange

extension Courier {
    /// Hands mail to a relay over SMTP. The line stays open between messages, one message at a time.
    ///
    /// The handover is the relay's "354": only then is the intent asked, and only then does a byte of the message
    /// leave.
    /// - Throws: ``DeliveryError/libraryMissing(package:reason:)`` where libcurl is not installed.
    package static func relay(_ settings: RelaySettings) throws -> Courier {
        let line = try SharedLine(
            MailLine.Terms(waits: settings.waits, authorities: settings.authorities, account: settings.account))
        return Courier(transport: .smtp, place: settings.url) { parcel, handover in
            guard case .mailbox(let mailbox) = parcel.recipient else {
                return Attempt(.misconfigured, words: "A mail relay carries no text messages.")
            }
            let content = parcel.mailBytes
            let from = parcel.from.address.description
            let recipient = mailbox.address.description
            let result = await line.carry(content, handover, speaking: .mail) { library, line in
                library.relay(
                    line, settings.fullURL, "<\(from)>", "<\(recipient)>", settings.isEncrypted ? 1 : 0,
                    Int64(content.count))
            }
            guard let result else {
                return Attempt(.transient(retryAfter: nil), words: "There is no memory for a line to the relay.")
            }
            return RelayReading(result, mayHaveLeft: handover.hasBegun, hasAccount: settings.account != nil).attempt
        }
    }
}
