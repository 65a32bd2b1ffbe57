import Foundation
import Interchange
import Language
import Volunteering

/// Writes the letter about some occasions, with slots for what is each person's own.
struct LetterWriting {
    let wordings: ReminderWordings
    let facts: WordingFacts
    let campaign: Campaign
    /// Where links lead; without it there are none.
    let returnAddress: ReturnAddress?

    private static let longestSubject = 180

    /// - Returns: Nil when the language lacks a wording.
    func letter(
        about occasions: [LetterOccasions.Occasion], before: [Assignment.ID: ShiftNotice], in language: PaperLanguage
    ) -> Letter? {
        guard let words = wordings.letter(in: language) else { return nil }
        var parts: [Letter.Part] = []
        var subjects: [String] = []
        var asking: [(number: Int, reminder: ReminderCandidate)] = []
        var number = 0
        for occasion in occasions {
            guard let wording = wordings.wording(occasion.wording, in: language) else { return nil }
            let values = facts.values(for: occasion.reminders, before: before, in: language)
            subjects.append(wording.subject.line(values))
            parts.append(
                Letter.Part(
                    opening: wording.text.paragraphs(values),
                    blocks: occasion.reminders.map { reminder in
                        let told = occasion.rank == 1 ? before[reminder.assignment] : nil
                        return facts.facts(wording.facts, of: reminder, before: told, in: language, words: words)
                    },
                    after: wording.after.paragraphs(values)))
            for reminder in occasion.reminders {
                if wording.asks { asking.append((number, reminder)) }
                number += 1
            }
        }
        let shifts = occasions.flatMap(\.reminders).map(\.shift)
        let phone = WordingFacts.cleaned(facts.contacts(of: shifts))
        return Letter(
            language: language, subject: subject(subjects),
            greeting: words.greeting.line(["name": LetterForm.Slot.name.mark]),
            parts: parts, answer: words.answer.line(phone.isEmpty ? [:] : ["phone": phone]), links: words.links,
            choices: choices(asking, isAlone: number == 1, words, in: language),
            closing: [words.closing, WordingFacts.cleaned(campaign.name)], leaving: words.leaving,
            leave: leave(words))
    }

    /// All that there is to say, as long as it fits.
    private func subject(_ subjects: [String]) -> String {
        var whole = ""
        for subject in subjects {
            let longer = whole.isEmpty ? subject : "\(whole) · \(subject)"
            guard whole.isEmpty || longer.count <= Self.longestSubject else { return whole + " · …" }
            whole = longer
        }
        return whole
    }

    private func choices(
        _ asking: [(number: Int, reminder: ReminderCandidate)], isAlone: Bool, _ words: LetterWords,
        in language: PaperLanguage
    ) -> [Letter.Choice] {
        guard let returnAddress else { return [] }
        return asking.compactMap { number, reminder in
            var links: [Letter.Link] = []
            func add(_ said: String, _ slot: LetterForm.Slot) {
                let mailbox = MailtoLink(returnAddress.mailbox).description
                let long = MailtoLink.escaped("\(said) ") + slot.mark
                links.append(
                    Letter.Link(
                        words: said,
                        address: "\(mailbox)?subject=\(long)&body=\(MailtoLink.escaped(words.asItIs))",
                        shortAddress: "\(mailbox)?subject=\(slot.mark)"))
            }
            if reminder.assignmentState == .offered { add(words.coming, .coming(number)) }
            if reminder.assignmentState.holdsPlace { add(words.notComing, .notComing(number)) }
            guard !links.isEmpty else { return nil }
            return Letter.Choice(
                about: isAlone ? nil : facts.name(of: reminder.shift, in: language), links: links)
        }
    }

    private func leave(_ words: LetterWords) -> [Letter.Link] {
        guard let returnAddress else { return [] }
        let mail = "\(MailtoLink(returnAddress.mailbox))?subject=\(LetterForm.Slot.leave.mark)"
        let page = returnAddress.leavePage.map { page in
            Letter.Link(words: String(page.prefix { $0 != "?" && $0 != "#" }), address: page, shortAddress: page)
        }
        return [Letter.Link(words: words.leave, address: mail, shortAddress: mail)] + (page.map { [$0] } ?? [])
    }
}
