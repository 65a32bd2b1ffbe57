import Documents
import Language
import Volunteering

/// The few lines of a mail that brings a lead their sheets, in the lead's language.
struct SheetLetter {
    let roster: Roster
    let lead: Volunteer
    let voice: Voice

    func content() throws -> MessageContent {
        let wordings = try ReminderWordings.builtIn.get()
        guard let words = wordings.letter(in: voice.language) else {
            throw ReminderError.badPreset(file: "wordings.\(voice.language.rawValue).yaml", reason: "letter is missing")
        }
        let dates = voice.dates(in: roster.event.zone)
        let values = [
            "event": roster.event.title, "day": dates.day(roster.event.startsAt),
            "name": lead.fullName,
        ].mapValues(WordingFacts.cleaned)
        let blocks = roster.sheets.map { sheet in
            Letter.Fact(
                label: sheet.frozen.map { "\($0.id)" } ?? "",
                value: WordingFacts.cleaned(
                    "\(sheet.shift) \(sheet.postName), \(dates.span(sheet.startsAt, sheet.endsAt))"),
                was: nil)
        }
        let letter = Letter(
            language: voice.language, subject: words.sheets.subject.line(values),
            greeting: words.greeting.line(values),
            parts: [
                Letter.Part(
                    opening: words.sheets.text.paragraphs(values), blocks: [blocks],
                    after: words.sheets.after.paragraphs(values))
            ],
            answer: words.answer.line([:]), links: "", choices: [],
            closing: [words.closing, WordingFacts.cleaned(voice.campaign.name)], leaving: "", leave: [])
        return MessageContent(
            language: voice.language.rawValue, subject: letter.subject, text: letter.text,
            html: try LetterPage.builtIn.get().render(letter))
    }
}
