import Mustache

/// What every message of a language has: its beginning and end, how to answer, and what facts are called.
struct LetterWords: Sendable {
    struct Pattern: Decodable {
        let greeting: String
        let closing: String
        let answer: String
        let links: String
        let coming: String
        let notComing: String
        let asItIs: String
        let leaving: String
        let leave: String

        private enum CodingKeys: String, CodingKey {
            case greeting, closing, answer, links, coming, leaving, leave
            case notComing = "not-coming"
            case asItIs = "as-it-is"
        }
    }

    struct SheetPattern: Decodable {
        let subject: String
        let text: String
        let after: String
    }

    /// What stands in a mail with a lead's sheets.
    struct Sheets: Sendable {
        let subject: MustacheTemplate
        let text: MustacheTemplate
        let after: MustacheTemplate
    }

    let greeting: MustacheTemplate
    let closing: String
    let answer: MustacheTemplate
    let links: String
    let coming: String
    let notComing: String
    /// The body of an answer that is ready to be sent.
    let asItIs: String
    let leaving: String
    let leave: String
    let sheets: Sheets
    private let facts: [LetterFact: String]

    init(_ pattern: Pattern, sheets: SheetPattern, facts: [String: String], file: String) throws {
        greeting = try ReminderWordings.template(pattern.greeting, file: file)
        closing = pattern.closing
        answer = try ReminderWordings.template(pattern.answer, file: file)
        links = pattern.links
        coming = pattern.coming
        notComing = pattern.notComing
        asItIs = pattern.asItIs
        leaving = pattern.leaving
        leave = pattern.leave
        self.sheets = Sheets(
            subject: try ReminderWordings.template(sheets.subject, file: file),
            text: try ReminderWordings.template(sheets.text, file: file),
            after: try ReminderWordings.template(sheets.after, file: file))
        var named: [LetterFact: String] = [:]
        for fact in LetterFact.allCases {
            guard let word = facts[fact.rawValue] else {
                throw ReminderError.badPreset(file: file, reason: "facts, \(fact.rawValue) is missing")
            }
            named[fact] = word
        }
        self.facts = named
    }

    func label(_ fact: LetterFact) -> String { facts[fact] ?? fact.rawValue }
}
