import Documents
import Foundation
import Interchange
import Language
import Volunteering

/// Writes what one person gets at once, from everything that is due for them.
///
/// What is alike for many people is written once: one of these is for the messages of one claim, whose shifts are as they
/// were read.
final class MessageWriting {
    private struct FormKey: Hashable {
        struct Item: Hashable {
            let wording: String
            let shift: Shift.ID
            let state: Assignment.State
            let revision: Int?
            let before: Int64?
        }

        let language: PaperLanguage
        let items: [Item]
    }

    private let wordings: ReminderWordings
    private let facts: WordingFacts
    private let page: LetterPage
    private let campaign: Campaign
    private let phone: @Sendable (String) -> String
    private let returnAddress: ReturnAddress?
    private let surroundings: MessageSurroundings
    private let signer: SignedCode.Signer
    private var forms: [FormKey: MessageForm] = [:]
    /// In which calendars are written.
    private var voices: [PaperLanguage: Voice] = [:]

    /// One campaign has fewer kinds of letters than this.
    private static let mostForms = 2_000

    /// - Parameters:
    ///   - phone: Writes an E.164 number as people of the campaign's country read it.
    ///   - returnAddress: Where links lead that answer and leave; without it there are none.
    /// - Throws: ``ReminderError/badPreset(file:reason:)``.
    init(
        campaign: Campaign, surroundings: MessageSurroundings, phone: @escaping @Sendable (_ e164: String) -> String,
        returnAddress: ReturnAddress? = nil
    ) throws {
        wordings = try ReminderWordings.builtIn.get()
        page = try LetterPage.builtIn.get()
        facts = WordingFacts(campaign: campaign, phone: phone)
        self.campaign = campaign
        self.surroundings = surroundings
        self.phone = phone
        self.returnAddress = returnAddress
        signer = AnswerCode.signer(with: surroundings.key)
    }

    /// - Parameters:
    ///   - reminders: Of one person, by one channel; not empty.
    ///   - before: What each place was told before it was changed or cancelled.
    /// - Returns: Nil when no language has a wording for all of them.
    func content(
        for reminders: [ReminderCandidate], before: [Assignment.ID: ShiftNotice]
    ) -> MessageContent? {
        let occasions = LetterOccasions(reminders)
        guard let first = reminders.first,
            let language = wordings.language(
                for: occasions.occasions.map(\.wording),
                among: ReminderWordings.languages(volunteer: first.person.language, campaign: campaign.language))
        else { return nil }
        guard first.channel != .sms else {
            let writing = TextMessageWriting(wordings: wordings, facts: facts)
            return writing.text(about: occasions.occasions, before: before, in: language).map { text in
                MessageContent(language: language.rawValue, subject: campaign.name, text: text)
            }
        }
        let places = occasions.reminders
        guard let form = form(of: places, occasions, before: before, in: language) else { return nil }
        return form.content(
            name: WordingFacts.cleaned(first.person.fullName),
            code: { slot in code(slot, of: first.person.id, places, form) },
            identifier: { CalendarFeed.uid(of: places[$0].assignment, in: campaign) })
    }

    private func form(
        of reminders: [ReminderCandidate], _ occasions: LetterOccasions, before: [Assignment.ID: ShiftNotice],
        in language: PaperLanguage
    ) -> MessageForm? {
        let key = FormKey(
            language: language,
            items: reminders.map { reminder in
                FormKey.Item(
                    wording: reminder.rule.wording, shift: reminder.shift.id, state: reminder.assignmentState,
                    revision: surroundings.places[reminder.assignment]?.assignment.revision,
                    before: before[reminder.assignment]?.id)
            })
        if let known = forms[key] { return known }
        let letters = LetterWriting(wordings: wordings, facts: facts, campaign: campaign, returnAddress: returnAddress)
        guard let letter = letters.letter(about: occasions.occasions, before: before, in: language) else { return nil }
        let form = MessageForm(
            letter, page: page.render(letter), shifts: reminders.map { ShiftPrint($0.shift) },
            calendar: calendar(of: reminders, in: language))
        if forms.count >= Self.mostForms { forms.removeAll() }
        forms[key] = form
        return form
    }

    private func code(
        _ slot: LetterForm.Slot, of person: Volunteer.ID, _ reminders: [ReminderCandidate], _ form: MessageForm
    ) -> String {
        func place(_ number: Int, comes: Bool) -> String {
            guard number < reminders.count, let place = surroundings.places[reminders[number].assignment] else {
                return ""
            }
            return AnswerCode.place(
                place.assignment.id, revision: place.assignment.revision, told: form.shifts[number], comes: comes
            ).text(signedBy: signer)
        }
        return switch slot {
        case .name: ""
        case .leave: AnswerCode.leave(person).text(signedBy: signer)
        case .coming(let number): place(number, comes: true)
        case .notComing(let number): place(number, comes: false)
        }
    }

    /// The shifts as dates, unless they are over or were never to be kept.
    private func calendar(of reminders: [ReminderCandidate], in language: PaperLanguage) -> MessageForm.Dates? {
        let now = surroundings.now
        var dated: [Int] = []
        var items: [CalendarFeed.Kind] = []
        for (number, reminder) in reminders.enumerated() {
            guard let place = surroundings.places[reminder.assignment], reminder.shift.endsAt > now,
                reminder.assignmentState != .reserve
            else { continue }
            dated.append(number)
            items.append(
                .place(
                    CalendarFeed.Place(
                        assignment: place.assignment, shift: reminder.shift, isShiftCancelled: place.isShiftCancelled,
                        shiftSequence: place.shiftSequence, coordinates: place.coordinates, who: "")))
        }
        guard !items.isEmpty else { return nil }
        let feed = CalendarFeed(
            name: campaign.name, campaign: campaign, language: language.rawValue, items: items, isPublished: true)
        return MessageForm.Dates(numbers: dated, form: CalendarForm(feed.file(in: voice(in: language))))
    }

    private func voice(in language: PaperLanguage) -> Voice {
        if let known = voices[language] { return known }
        let voice = Voice(campaign: campaign, language: language, asOf: surroundings.now, phone: phone)
        voices[language] = voice
        return voice
    }
}
