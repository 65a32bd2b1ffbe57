/// What people say after "every": `26 February`, `week`, `2 weeks`, `Saturday 10:00`, `first Monday`, `last day`.
package struct EveryPhrase: Hashable, Sendable {
    package let rule: RecurrenceRule
    /// The time of day, where it is said.
    package let clock: Clock?

    package struct Clock: Hashable, Sendable {
        package let hour: Int
        package let minute: Int

        package init(hour: Int, minute: Int) {
            self.hour = hour
            self.minute = minute
        }
    }

    /// - Throws: ``RecurrenceError/notAPhrase(_:)``.
    package init(_ text: String) throws(RecurrenceError) {
        var words = TimePhrase.words(of: text).filter {
            !["every", "and", "of", "the", "month", "on", "at"].contains($0)
        }
        // "month" alone is a unit; after a weekday or a number it says nothing.
        if words.isEmpty, text.lowercased().contains("month") { words = ["month"] }
        if words.count == 1, number(words[0]) != nil, text.lowercased().contains("month"),
            !text.lowercased().contains("of")
        {
            words.append("months")
        }
        var clock: Clock?
        words = words.filter { word in
            guard let (hour, minute) = TimePhrase.readClock(word) else { return true }
            clock = Clock(hour: hour, minute: minute)
            return false
        }
        guard let rule = Self.rule(words) else { throw .notAPhrase(text) }
        self.rule = rule
        self.clock = clock
    }

    private static func rule(_ words: [String]) -> RecurrenceRule? {
        switch words.count {
        case 1:
            if let unit = TimeWords.units[words[0]] { return RecurrenceRule(unit) }
            if let (day, month) = date(words[0]) { return yearly(day, month) }
            if let day = dayOfMonth(words[0]) { return monthly(day) }
        case 2:
            if let count = number(words[0]) ?? (words[0] == "other" ? 2 : nil), let unit = TimeWords.units[words[1]] {
                guard (1...1_000).contains(count) else { return nil }
                var rule = RecurrenceRule(unit)
                rule.interval = count
                return rule
            }
            for (dayWord, monthWord) in [(words[0], words[1]), (words[1], words[0])] {
                if let month = TimeWords.months[monthWord], let day = number(dayWord) ?? dayOfMonth(dayWord) {
                    return yearly(day, month)
                }
            }
            if words == ["last", "day"] { return monthly(-1) }
            if let ordinal = TimeWords.ordinals[words[0]], let weekday = TimeWords.weekdays[words[1]] {
                var rule = RecurrenceRule(.monthly)
                rule.weekdays = [.init(ordinal: ordinal, weekday)]
                return rule
            }
        case 3:
            if let month = TimeWords.months[words[2]], let ordinal = TimeWords.ordinals[words[0]],
                let weekday = TimeWords.weekdays[words[1]]
            {
                var rule = RecurrenceRule(.yearly)
                rule.months = [month]
                rule.weekdays = [.init(ordinal: ordinal, weekday)]
                return rule
            }
        default: break
        }
        return weekly(words)
    }

    /// Weekdays alone.
    private static func weekly(_ words: [String]) -> RecurrenceRule? {
        let weekdays = words.compactMap { TimeWords.weekdays[$0] }
        guard !weekdays.isEmpty, weekdays.count == words.count else { return nil }
        var rule = RecurrenceRule(.weekly)
        rule.weekdays = Set(weekdays).sorted().map { .init($0) }
        return rule
    }

    private static func yearly(_ day: Int, _ month: Int) -> RecurrenceRule? {
        // 2028 has a 29 February.
        guard Day(year: 2028, month: month, day: day) != nil else { return nil }
        var rule = RecurrenceRule(.yearly)
        rule.months = [month]
        rule.monthDays = [day]
        return rule
    }

    private static func monthly(_ day: Int) -> RecurrenceRule {
        var rule = RecurrenceRule(.monthly)
        rule.monthDays = [day]
        return rule
    }

    /// `26.02` or `26.2.`
    private static func date(_ word: String) -> (day: Int, month: Int)? {
        let parts = word.split(separator: ".").map { number($0) }
        guard parts.count == 2, let day = parts[0], let month = parts[1], (1...12).contains(month) else { return nil }
        return (day, month)
    }

    /// `26th`.
    private static func dayOfMonth(_ word: String) -> Int? {
        guard ["st", "nd", "rd", "th"].contains(word.suffix(2)), let day = number(word.dropLast(2)),
            (1...31).contains(day)
        else { return nil }
        return day
    }
}
