import Crypto
import Documents
import Foundation
import GRDB
import Interchange
import Language
import Persistence
import Volunteering

/// Writes what one person gets at once, from everything that is due for them.
///
/// What is alike for many people is written once: keep one of these for as long as there are messages to write.
final class MessageWriting {
    private struct FormKey: Hashable {
        struct Item: Hashable {
            let wording: String
            let shift: Shift.ID
            let state: Assignment.State
            let before: Int64?
        }

        let language: PaperLanguage
        let items: [Item]
    }

    /// A letter as text and as a page, with slots.
    private struct Form {
        let subject: String
        let text: LetterForm
        let page: LetterForm
    }

    private let wordings: ReminderWordings
    private let facts: WordingFacts
    private let letters: LetterWriting
    private let page: LetterPage
    private let campaign: Campaign
    private let phone: @Sendable (String) -> String
    private let returnAddress: ReturnAddress?
    private var forms: [FormKey: Form] = [:]
    private var key: SymmetricKey?

    /// Shifts change while one of these lives on only in tests, and a march has no more kinds of letters than this.
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
        letters = LetterWriting(wordings: wordings, facts: facts, campaign: campaign, returnAddress: returnAddress)
        self.campaign = campaign
        self.phone = phone
        self.returnAddress = returnAddress
    }

    /// - Parameters:
    ///   - reminders: Of one person, by one channel; not empty.
    ///   - before: What each place was told before it was changed or cancelled.
    ///   - db: In a change: the record file's key is made when there is none.
    /// - Returns: Nil when no language has a wording for all of them.
    func content(
        for reminders: [ReminderCandidate], before: [Assignment.ID: ShiftNotice], in db: Database
    ) throws -> MessageContent? {
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
        guard let form = form(of: occasions, before: before, in: language) else { return nil }
        let places = try occasions.reminders.map { try MessagePlace.find($0.assignment, in: db) }
        let fill = try filling(occasions.reminders, places, in: db)
        let name = InertText.cleaned(first.person.fullName)
        return MessageContent(
            language: language.rawValue, subject: form.subject, text: form.text.filled { fill($0, name) },
            html: form.page.filled { fill($0, HTMLText.escaped(name)) },
            calendar: try calendar(of: occasions.reminders, places, in: language, db),
            leave: returnAddress == nil ? nil : fill(.leave, ""))
    }

    private func form(
        of occasions: LetterOccasions, before: [Assignment.ID: ShiftNotice], in language: PaperLanguage
    ) -> Form? {
        let key = FormKey(
            language: language,
            items: occasions.reminders.map { reminder in
                FormKey.Item(
                    wording: reminder.rule.wording, shift: reminder.shift.id, state: reminder.assignmentState,
                    before: before[reminder.assignment]?.id)
            })
        if let known = forms[key] { return known }
        guard let letter = letters.letter(about: occasions.occasions, before: before, in: language) else { return nil }
        let form = Form(
            subject: letter.subject, text: LetterForm(letter.text), page: LetterForm(page.render(letter)))
        if forms.count >= Self.mostForms { forms.removeAll() }
        forms[key] = form
        return form
    }

    /// What stands in each slot, for one person.
    private func filling(
        _ reminders: [ReminderCandidate], _ places: [MessagePlace?], in db: Database
    ) throws -> (LetterForm.Slot, _ name: String) -> String {
        guard returnAddress != nil, let first = reminders.first else {
            return { slot, name in slot == .name ? name : "" }
        }
        let key = try signingKey(in: db)
        func code(_ number: Int, comes: Bool) -> String {
            guard number < reminders.count, let place = places[number] else { return "" }
            let answer = AnswerCode.place(
                place.assignment.id, revision: place.assignment.revision, told: ShiftPrint(reminders[number].shift),
                comes: comes)
            return answer.text(signedBy: key)
        }
        let leave = AnswerCode.leave(first.person.id).text(signedBy: key)
        return { slot, name in
            switch slot {
            case .name: name
            case .leave: leave
            case .coming(let number): code(number, comes: true)
            case .notComing(let number): code(number, comes: false)
            }
        }
    }

    private func signingKey(in db: Database) throws -> SymmetricKey {
        if let key { return key }
        if try CardKeyQuery.key(in: db) == nil { try MakeCardKey().apply(in: db) }
        guard let made = try CardKeyQuery.key(in: db) else { throw CardError.noKey }
        key = made
        return made
    }

    /// The shifts as dates, unless they are over or were never to be kept.
    private func calendar(
        of reminders: [ReminderCandidate], _ places: [MessagePlace?], in language: PaperLanguage, _ db: Database
    ) throws -> [UInt8]? {
        let now = try db.transactionDate
        let items = zip(reminders, places).compactMap { reminder, place -> CalendarFeed.Kind? in
            guard let place, reminder.shift.endsAt > now, reminder.assignmentState != .reserve else { return nil }
            return .place(
                CalendarFeed.Place(
                    assignment: place.assignment, shift: reminder.shift, isShiftCancelled: place.isShiftCancelled,
                    eventSequence: place.eventSequence, coordinates: place.coordinates, who: ""))
        }
        guard !items.isEmpty else { return nil }
        let feed = CalendarFeed(
            name: campaign.name, campaign: campaign, language: language.rawValue, items: items, isPublished: true)
        return feed.file(in: Voice(campaign: campaign, language: language, asOf: now, phone: phone)).bytes
    }
}
