import Delivery
import Interchange
import Volunteering

extension Attempt {
    /// A message that never came to a courier: no parcel can be made of it.
    ///
    /// An address that nothing can be sent to is to blame, and flagged; for anything else the settings are.
    init(unwritable error: any Error) {
        switch error {
        case let fault as EmailAddress.Fault: self.init(.dead(flagsAddress: true), words: fault.words)
        case DeliveryError.badNumber:
            self.init(.dead(flagsAddress: true), words: "It is not a number that a text message can be sent to.")
        case let error as any Explainable: self.init(.misconfigured, words: error.explanation.summary)
        default: self.init(.misconfigured, words: "\(error)")
        }
    }
}
