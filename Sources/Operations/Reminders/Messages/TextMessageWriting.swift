import Language
import Volunteering

/// Writes a text message: one segment where the words fit in, without what can be spared if need be.
struct TextMessageWriting {
    let wordings: ReminderWordings
    let facts: WordingFacts

    /// What is left out for the sake of one segment, one after the other.
    private static let spared = [["role"], ["phone"], ["reports_to"]]

    /// - Returns: A line for each occasion; nil when the language lacks a wording.
    func text(
        about occasions: [LetterOccasions.Occasion], before: [Assignment.ID: ShiftNotice],
        in language: PaperLanguage
    ) -> String? {
        var lines: [String] = []
        for occasion in occasions {
            guard let wording = wordings.wording(occasion.wording, in: language) else { return nil }
            let whole = facts.values(for: occasion.reminders, before: before, in: language, isShort: true)
            var values = whole
            var line = wording.sms.line(values)
            for names in Self.spared where !TextMessageLength(line).isOneSegment {
                for name in names { values[name] = nil }
                line = wording.sms.line(values)
            }
            // Where nothing helps, nothing is left out.
            lines.append(TextMessageLength(line).isOneSegment ? line : wording.sms.line(whole))
        }
        return lines.joined(separator: "\n")
    }
}
