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
            let before: Int64?
        }

        let language: PaperLanguage
        let hasLinks: Bool
        let items: [Item]
    }

    /// A letter as text and as a page, with slots.
    private struct Form {
        let subject: String
        let hasLinks: Bool
        let text: LetterForm
        let page: LetterForm
    }

    private let wordings: ReminderWordings
    private let facts: WordingFacts
    private let page: LetterPage
    private let campaign: Campaign
    private let phone: @Sendable (String) -> String
    private let returnAddress: ReturnAddress?
    private var forms: [FormKey: Form] = [:]
    /// In which calendars are written: of the moment of the claim.
    private var voices: [PaperLanguage: Voice] = [:]

    /// One campaign has fewer kinds of letters than this.
    private static let mostForms = 2_000

    /// - Parameters:
    ///   - phone: Writes an E.164 number as people of the campaign's country read it.
    ///   - returnAddress: Where links lead that answer and leave; without it there are none.
    /// - Throws: ``ReminderError/badPreset(file:reason:)``.
    init(
        campaign: Campaign, phone: @escaping @Sendable (_ e164: String) -> String, returnAddress: ReturnAddress? = nil
    ) throws {
        wordings = try ReminderWordings.builtIn.get()
        page = try LetterPage.builtIn.get()
        facts = WordingFacts(campaign: campaign, phone: phone)
        self.campaign = campaign
        self.phone = phone
        self.returnAddress = returnAddress
    }

    /// - Parameters:
    ///   - reminders: Of one person, by one channel; not empty.
    ///   - before: What each place was told before it was changed or cancelled.
    ///   - surroundings: Without them there are neither dates nor links.
    /// - Returns: Nil when no language has a wording for all of them.
    func content(
        for reminders: [ReminderCandidate], before: [Assignment.ID: ShiftNotice],
        with surroundings: MessageSurroundings? = nil
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
        guard let form = form(of: occasions, before: before, in: language, hasLinks: surroundings != nil)
        else { return nil }
        let fill = filling(occasions.reminders, surroundings)
        let name = WordingFacts.cleaned(first.person.fullName)
        return MessageContent(
            language: language.rawValue, subject: form.subject, text: form.text.filled { fill($0, name) },
            html: form.page.filled { fill($0, HTMLText.escaped(name)) },
            calendar: surroundings.flatMap { calendar(of: occasions.reminders, in: language, $0) },
            leave: form.hasLinks ? fill(.leave, "") : nil)
    }

    private func form(
        of occasions: LetterOccasions, before: [Assignment.ID: ShiftNotice], in language: PaperLanguage,
        hasLinks: Bool
    ) -> Form? {
        let links = hasLinks ? returnAddress : nil
        let key = FormKey(
            language: language, hasLinks: links != nil,
            items: occasions.reminders.map { reminder in
                FormKey.Item(
                    wording: reminder.rule.wording, shift: reminder.shift.id, state: reminder.assignmentState,
                    before: before[reminder.assignment]?.id)
            })
        if let known = forms[key] { return known }
        let letters = LetterWriting(wordings: wordings, facts: facts, campaign: campaign, returnAddress: links)
        guard let letter = letters.letter(about: occasions.occasions, before: before, in: language) else { return nil }
        let form = Form(
            subject: letter.subject, hasLinks: links != nil, text: LetterForm(letter.text),
            page: LetterForm(page.render(letter)))
        if forms.count >= Self.mostForms { forms.removeAll() }
        forms[key] = form
        return form
    }

    /// What stands in each slot, for one person.
    private func filling(
        _ reminders: [ReminderCandidate], _ surroundings: MessageSurroundings?
    ) -> (LetterForm.Slot, _ name: String) -> String {
        guard let surroundings, let first = reminders.first else {
            return { slot, name in slot == .name ? name : "" }
        }
        func code(_ number: Int, comes: Bool) -> String {
            guard number < reminders.count, let place = surroundings.places[reminders[number].assignment] else {
                return ""
            }
            let answer = AnswerCode.place(
                place.assignment.id, revision: place.assignment.revision, told: ShiftPrint(reminders[number].shift),
                comes: comes)
            return answer.text(signedBy: surroundings.key)
        }
        return { slot, name in
            switch slot {
            case .name: name
            case .leave: AnswerCode.leave(first.person.id).text(signedBy: surroundings.key)
            case .coming(let number): code(number, comes: true)
            case .notComing(let number): code(number, comes: false)
            }
        }
    }

    /// The shifts as dates, unless they are over or were never to be kept.
    private func calendar(
        of reminders: [ReminderCandidate], in language: PaperLanguage, _ surroundings: MessageSurroundings
    ) -> [UInt8]? {
        let now = surroundings.now
        let items = reminders.compactMap { reminder -> CalendarFeed.Kind? in
            guard let place = surroundings.places[reminder.assignment], reminder.shift.endsAt > now,
                reminder.assignmentState != .reserve
            else { return nil }
            return .place(
                CalendarFeed.Place(
                    assignment: place.assignment, shift: reminder.shift, isShiftCancelled: place.isShiftCancelled,
                    shiftSequence: place.shiftSequence, coordinates: place.coordinates, who: ""))
        }
        guard !items.isEmpty else { return nil }
        let feed = CalendarFeed(
            name: campaign.name, campaign: campaign, language: language.rawValue, items: items, isPublished: true)
        return feed.file(in: voice(in: language, asOf: now)).bytes
    }

    private func voice(in language: PaperLanguage, asOf now: Date) -> Voice {
        if let known = voices[language], known.asOf == now { return known }
        let voice = Voice(campaign: campaign, language: language, asOf: now, phone: phone)
        voices[language] = voice
        return voice
    }
}
