/// On which days something happens again: the rules of RFC 5545 that name days. The time of day is not its matter.
package struct RecurrenceRule: Hashable, Sendable {
    package enum Frequency: String, Hashable, Sendable, CaseIterable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    package enum End: Hashable, Sendable {
        case never
        /// So many occurrences, the first of all among them.
        case count(Int)
        /// The last day on which it may happen.
        case until(Day)
    }

    /// Saturdays, or the first Monday, or the last Sunday.
    package struct Weekday: Hashable, Sendable {
        /// Which one of the month or the year, from the end when negative; nil for each.
        package var ordinal: Int?
        /// 1 for Monday … 7 for Sunday.
        package var weekday: Int

        package init(ordinal: Int? = nil, _ weekday: Int) {
            self.ordinal = ordinal
            self.weekday = weekday
        }
    }

    package var frequency: Frequency
    /// `1...`: every so many days, weeks, months or years.
    package var interval = 1
    package var end = End.never
    /// `1...12`
    package var months: [Int] = []
    /// `1...31`, or `-31 ... -1` from the month's end.
    package var monthDays: [Int] = []
    /// `1...366`, or from the year's end.
    package var yearDays: [Int] = []
    package var weekdays: [Weekday] = []
    /// Which ones of those of a month or a year; from the end when negative.
    package var positions: [Int] = []
    /// The weekday on which a week begins, 1 for Monday.
    package var weekStart = 1

    package init(_ frequency: Frequency) {
        self.frequency = frequency
    }

    /// The rule with nothing left to be taken from the first day: "every year" is that day of that month.
    func completed(from first: Day) -> RecurrenceRule {
        guard monthDays.isEmpty, yearDays.isEmpty, weekdays.isEmpty else { return self }
        var rule = self
        switch frequency {
        case .daily: break
        case .weekly: rule.weekdays = [Weekday(first.weekday)]
        case .monthly: rule.monthDays = [first.day]
        case .yearly:
            if months.isEmpty { rule.months = [first.month] }
            rule.monthDays = [first.day]
        }
        return rule
    }

    /// The days of the rule from the first on, in order; without the first where the rule does not name it.
    package func days(from first: Day) -> OccurrenceDays {
        OccurrenceDays(rule: self, first: first)
    }
}
