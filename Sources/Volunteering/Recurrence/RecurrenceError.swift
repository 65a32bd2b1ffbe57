package enum RecurrenceError: Error, Hashable, Sendable {
    case notAPhrase(String)
    case notARule(String)
    case unknownPart(String)
    case badValue(part: String, value: String, expected: String)
    case twice(String)
    case countAndUntil
    case notWith(part: String, frequency: String)
    case positionsAlone
}

extension RecurrenceError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .notAPhrase(let text):
            Explanation(
                "recurrence.not-a-phrase", "\"every \(text)\" is not understood.",
                hint: "Say --every \"26 February\", week, \"2 weeks\", \"Saturday 10:00\", \"first Monday\" or "
                    + "\"last day\", or --rrule \"FREQ=…\".", kind: .usage)
        case .notARule(let text):
            Explanation(
                "recurrence.not-a-rule", "\"\(text)\" is not a rule.",
                hint: "Write it like FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=26, or say --every \"26 February\".", kind: .usage
            )
        case .unknownPart(let part):
            Explanation(
                "recurrence.unknown-part", "A rule cannot say \(part) here: only days recur, each at the same time.",
                hint: "These are known: FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYYEARDAY, BYDAY, "
                    + "BYSETPOS, WKST.", kind: .usage)
        case .badValue(let part, let value, let expected):
            Explanation(
                "recurrence.bad-value", "\(part)=\(value) is not \(expected).",
                hint: "Write it like FREQ=MONTHLY;BYDAY=1MO.", kind: .usage)
        case .twice(let part):
            Explanation(
                "recurrence.part-twice", "\(part) stands twice in the rule.", hint: "Name all its values in one.",
                kind: .usage)
        case .countAndUntil:
            Explanation(
                "recurrence.count-and-until", "A rule ends by a number of times or by a day, not by both.",
                hint: "Leave out COUNT or UNTIL.", kind: .usage)
        case .notWith(let part, let frequency):
            Explanation(
                "recurrence.part-not-with", "\(part) means nothing in a rule that is \(frequency).",
                hint: "Source: RFC 5545, 3.3.10. Say BYDAY for weekdays, FREQ=MONTHLY for days of a month.",
                kind: .usage)
        case .positionsAlone:
            Explanation(
                "recurrence.positions-alone", "BYSETPOS chooses among days, and no other part names any.",
                hint: "The last working day of a month: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", kind: .usage)
        }
    }
}
