import Language
import Volunteering

/// Writes what one person gets at once, from everything that is due for them.
struct MessageWriting {
    private let wordings: ReminderWordings
    private let facts: WordingFacts
    private let campaign: Campaign

    /// - Parameter phone: Writes an E.164 number as people of the campaign's country read it.
    /// - Throws: ``ReminderError/badPreset(file:reason:)``.
    init(campaign: Campaign, phone: @escaping @Sendable (_ e164: String) -> String) throws {
        wordings = try ReminderWordings.builtIn.get()
        facts = WordingFacts(campaign: campaign, phone: phone)
        self.campaign = campaign
    }

    /// - Parameters:
    ///   - reminders: Of one person, by one channel, in the order of their shifts; not empty.
    ///   - before: What each place was told before it was changed or cancelled.
    /// - Returns: Nil when no language has a wording for any of them.
    func content(
        for reminders: [ReminderCandidate], before: [Assignment.ID: ShiftNotice]
    ) -> MessageContent? {
        let written = reminders.compactMap { reminder in
            wordings.render(
                reminder.rule.wording,
                in: ReminderWordings.languages(volunteer: reminder.person.language, campaign: campaign.language)
            ) { language in facts.values(for: reminder, before: before[reminder.assignment], in: language) }
        }
        guard let first = written.first else { return nil }
        return MessageContent(
            language: first.language.rawValue, subject: first.subject,
            text: written.map(\.text).joined(separator: "\n\n"))
    }
}
