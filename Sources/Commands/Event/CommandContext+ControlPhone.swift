import Operations
import Telephony
import Volunteering

extension CommandContext {
    /// Refuses a phone of control that nobody could dial; without the phone library it is taken as it is.
    ///
    /// - Throws: ``EventError/badControlPhone(_:region:)``.
    func checkControlPhone(_ text: String?) async throws {
        guard let text, !text.isEmpty, PhoneNumbers.isAvailable else { return }
        let region = try await ask(CampaignQuery()).region
        guard try PhoneWriting(region: region).e164(text) == nil else { return }
        throw EventError.badControlPhone(text, region: region)
    }
}
