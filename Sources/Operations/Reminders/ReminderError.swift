import Volunteering

/// What is wrong with a reminder rule, or with a question about reminders.
package enum ReminderError: Error, Hashable, Sendable {
    case noSuchRule(String, suggestion: String?)
    case ruleExists(String)
    case badCode(String)
    case noTiming(String)
    case twoTimings(first: String, second: String)
    case badSpan(String)
    case badClock(String)
    case clockWithoutDay(String)
    case dayWithoutClock
    case badDay(String)
    case unknownWord(what: String, found: String, known: [String])
    case nobodyAddressed
    case unknownWording(String, suggestion: String?)
    case nothingToEdit(String)
    case badCallers(Int)
    case badPreset(file: String, reason: String)
}

extension ReminderError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .noSuchRule(let text, let suggestion):
            Explanation(
                "reminder.no-such-rule", "No reminder rule is called \"\(text)\".",
                hint: suggestion.map { "Did you mean \($0)? List them with: vigil reminder rule list" }
                    ?? "List them with: vigil reminder rule list", kind: .invalidData)
        case .ruleExists(let code):
            Explanation(
                "reminder.rule-exists", "There is a reminder rule called \"\(code)\" already.",
                hint: "Change it with: vigil reminder rule edit \(code)", kind: .invalidData)
        case .badCode(let text):
            Explanation(
                "reminder.bad-code", "\"\(text)\" cannot be a rule's code.",
                hint: "Write lower-case letters, digits and hyphens, such as kit-day.", kind: .usage)
        case .noTiming(let code):
            Explanation(
                "reminder.no-timing", "Nothing says when \"\(code)\" speaks.",
                hint: "Say --before 3d, --day-before 1 --at 18:00, --day-after 1 --at 11:00, or --when moved.",
                kind: .usage)
        case .twoTimings(let first, let second):
            Explanation(
                "reminder.two-timings", "A rule speaks at one time, and this one has two: \(first) and \(second).",
                hint: "Keep one of them, and add a second rule for the other.", kind: .usage)
        case .badSpan(let text):
            Explanation(
                "reminder.bad-span", "\"\(text)\" is not a length of time from 1 minute to 366 days.",
                hint: "Write it like 14d, 48h, 90min or 1d12h.", kind: .usage)
        case .badClock(let text):
            Explanation(
                "reminder.bad-clock", "\"\(text)\" is not a time of day.", hint: "Write it like 18:00.", kind: .usage)
        case .clockWithoutDay(let text):
            Explanation(
                "reminder.clock-without-day", "--at \(text) needs the day that it is on.",
                hint: "Say --day-before 1 --at \(text), or --day-before 0 for the day itself.", kind: .usage)
        case .dayWithoutClock:
            Explanation(
                "reminder.day-without-clock", "A day needs the time of day at which the rule speaks.",
                hint: "Add it like --at 18:00.", kind: .usage)
        case .badDay(let text):
            Explanation(
                "reminder.bad-day", "\"\(text)\" is not a number of days from 0 to 366.",
                hint: "Say --day-before 1 for the day before the start, --day-after 1 for the day after the end.",
                kind: .usage)
        case .unknownWord(let what, let found, let known):
            Explanation(
                "reminder.unknown-word", "\"\(found)\" is not \(what).",
                hint: "Write \(known.joined(separator: ", ")).", kind: .usage)
        case .nobodyAddressed:
            Explanation(
                "reminder.nobody-addressed", "The rule speaks to nobody.",
                hint: "Say to whom: --to offered,confirmed", kind: .usage)
        case .unknownWording(let text, let suggestion):
            Explanation(
                "reminder.unknown-wording", "There is no wording called \"\(text)\".",
                hint: suggestion.map { "Did you mean \($0)?" }
                    ?? "There are \(ReminderWordings.names.joined(separator: ", ")).", kind: .usage)
        case .nothingToEdit(let code):
            Explanation(
                "reminder.nothing-to-edit", "Nothing says what is to change in \"\(code)\".",
                hint: "For example: vigil reminder rule edit \(code) --useful-for 12h", kind: .usage)
        case .badCallers(let number):
            Explanation(
                "reminder.bad-callers", "Calls cannot be split among \(number) people.",
                hint: "Say a number from 1 to 99: --callers 3", kind: .usage)
        case .badPreset(let file, let reason):
            Explanation(
                "reminder.bad-preset", "\(file), which is built into Vigil, cannot be read: \(reason)",
                hint: "This is a fault in Vigil: please report it.", kind: .software)
        }
    }
}
