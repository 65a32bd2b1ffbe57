import Volunteering

extension RuleDraft {
    typealias Timing = (timing: ReminderRule.Timing, anchor: ReminderRule.Anchor)

    /// The time that is told; nil when nothing is said about it.
    ///
    /// - Throws: ``ReminderError`` when two times are told, or half of one.
    func timing() throws(ReminderError) -> Timing? {
        var told: [(option: String, value: Timing)] = []
        if let before { told.append(("--before", (.elapsed(seconds: -(try SpanPhrase(before).seconds)), .start))) }
        if let after { told.append(("--after", (.elapsed(seconds: try SpanPhrase(after).seconds), .end))) }
        if let dayBefore { told.append(("--day-before", (try wall(days: dayBefore, sign: -1), .start))) }
        if let dayAfter { told.append(("--day-after", (try wall(days: dayAfter, sign: 1), .end))) }
        if let when { told.append(("--when", (try happening(when), .start))) }
        if told.count > 1 { throw .twoTimings(first: told[0].option, second: told[1].option) }
        if let at, dayBefore == nil, dayAfter == nil { throw .clockWithoutDay(at) }
        return told.first?.value
    }

    private func wall(days: Int, sign: Int) throws(ReminderError) -> ReminderRule.Timing {
        guard (0...366).contains(days) else { throw .badDay("\(days)") }
        guard let at else { throw .dayWithoutClock }
        let parts = at.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            at.utf8.allSatisfy({ (48...58).contains($0) }), let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else { throw .badClock(at) }
        return .wall(days: sign * days, hour: hour, minute: minute)
    }

    private func happening(_ text: String) throws(ReminderError) -> ReminderRule.Timing {
        switch text.lowercased() {
        case "moved": .change
        case "cancelled": .cancellation
        default: throw .unknownWord(what: "what can happen to an event", found: text, known: ["moved", "cancelled"])
        }
    }
}
