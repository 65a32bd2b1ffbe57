import Foundation
import Volunteering

package enum SeriesError: Error, Hashable, Sendable {
    case inSeries(String)
    case notInSeries(String)
    case notInRule(String, day: Day, next: Day?)
    case otherTime(String, starts: String, said: String)
    case onlyOnce(String)
    case nothingSaid
    case badAhead(String)
    case untilBeforeStart(Day)
    case ruleDoesNotMove(String, from: Day, to: Day)
    case notOnRule(Day, String)
    case madeAlready(Day, event: String)
    case ended(String)
    case cannotMake([MakeOccurrences.Outcome.Failure])
    case unreadable(String)
}

extension SeriesError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .inSeries(let code):
            Explanation(
                "series.in-series", "\(code) belongs to a series already.",
                hint: "See: vigil event series \(code). End it: vigil event cancel \(code) --occurrence following",
                kind: .invalidData)
        case .notInSeries(let code):
            Explanation(
                "series.not-in-series", "\(code) does not come again, so --occurrence means nothing for it.",
                hint: "Leave --occurrence out, or: vigil event repeat \(code) --every year", kind: .usage)
        case .notInRule(let code, let day, let next):
            Explanation(
                "series.not-in-rule", "\(code) is on \(day), which is not one of those days.",
                hint: next.map { "The next one is \($0). Move it first: vigil event move \(code) --start \"\($0) …\"" }
                    ?? "No day is. Look at the rule again.", kind: .invalidData)
        case .otherTime(let code, let starts, let said):
            Explanation(
                "series.other-time", "\(code) starts at \(starts), not at \(said).",
                hint: "Leave the time out, or move it first: vigil event move \(code) --start \(said)",
                kind: .invalidData)
        case .onlyOnce(let code):
            Explanation(
                "series.only-once", "By this rule \(code) does not come again.",
                hint: "Look at --until, --count and the rule. Once more on another day: vigil event copy \(code)",
                kind: .invalidData)
        case .nothingSaid:
            Explanation(
                "series.nothing-said", "Say when it comes again, by --every or by --rrule, not by both.",
                hint: "vigil event repeat march-2027 --every \"26 February\"", kind: .usage)
        case .badAhead(let text):
            Explanation(
                "series.bad-ahead", "\"\(text)\" is not a number of days from 1 to 730.",
                hint: "Write it like --ahead 60d.", kind: .usage)
        case .untilBeforeStart(let day):
            Explanation(
                "series.until-before-start", "It would end on \(day), before it starts.",
                hint: "Write the day with its year, like --until 2030-12-31.", kind: .usage)
        case .ruleDoesNotMove(let rule, let old, let new):
            Explanation(
                "series.rule-does-not-move", "\(rule) cannot be moved as a whole from \(old) to \(new).",
                hint: "Move this one alone, or end the series here (vigil event cancel … --occurrence following) and "
                    + "begin another with: vigil event repeat", kind: .invalidData)
        case .notOnRule(let day, let code):
            Explanation(
                "series.not-a-day-of-it", "\(day) is no day of this series.",
                hint: "See its days: vigil event series \(code)", kind: .invalidData)
        case .madeAlready(let day, let event):
            Explanation(
                "series.made-already", "\(event) is there for \(day) already.",
                hint: "Cancel it: vigil event cancel \(event)", kind: .invalidData)
        case .ended(let code):
            Explanation(
                "series.ended", "The series of \(code) has ended.",
                hint: "Begin another: vigil event repeat with an event that is in none.", kind: .invalidData)
        case .cannotMake(let failures):
            Explanation(
                "series.cannot-make",
                failures.map { "\($0.title) on \($0.day) could not be made: \($0.reason)" }.joined(separator: " "),
                hint: "Mend the shifts of the pattern, or leave the day out: vigil event repeat EVENT --except DAY",
                kind: .invalidData)
        case .unreadable(let number):
            Explanation(
                "series.unreadable", "Series \(number) in the record file cannot be read.",
                hint: "See: vigil doctor", kind: .software)
        }
    }
}
