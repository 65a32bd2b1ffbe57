import Documents
import Interchange
import Language

/// A letter as text, as a page and with its dates, alike for many people but for a name, codes and identifiers.
struct MessageForm {
    /// A calendar of some of the letter's shifts.
    struct Dates {
        /// Which of the shifts it has, from 0.
        let numbers: [Int]
        let form: CalendarForm
    }

    /// What it tells of each shift, in their order.
    let shifts: [ShiftPrint]
    private let language: String
    private let subject: String
    private let text: LetterForm
    private let page: LetterForm
    private let dates: Dates?
    /// Slots for codes, each once.
    private let codes: [LetterForm.Slot]
    private let isLeft: Bool

    /// - Parameter page: The letter as a page, with slots.
    init(_ letter: Letter, page: String, shifts: [ShiftPrint], calendar: Dates?) {
        self.shifts = shifts
        language = letter.language.rawValue
        subject = letter.subject
        text = LetterForm(letter.text)
        self.page = LetterForm(page)
        dates = calendar
        isLeft = !letter.leave.isEmpty
        let slots = text.slots.union(self.page.slots).union(isLeft ? [.leave] : [])
        codes = slots.filter { $0 != .name }
    }

    /// - Parameters:
    ///   - code: What stands in a slot that is not the name's; asked once for each.
    ///   - identifier: Of the date of the shift of this number.
    func content(
        name: String, code: (LetterForm.Slot) -> String, identifier: (Int) -> String
    ) -> MessageContent {
        let codes = self.codes.map { ($0, code($0)) }
        func value(_ slot: LetterForm.Slot) -> String { codes.first { $0.0 == slot }?.1 ?? "" }
        let markup = HTMLText.escaped(name)
        return MessageContent(
            language: language, subject: subject, text: text.filled { $0 == .name ? name : value($0) },
            html: page.filled { $0 == .name ? markup : value($0) },
            calendar: dates.map { $0.form.filled($0.numbers.map(identifier)) }, leave: isLeft ? value(.leave) : nil)
    }
}
