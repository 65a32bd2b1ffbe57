/// The days on which a rule says that something happens, in order, up to the year 2200.
///
/// Our own: Foundation's `Calendar.RecurrenceRule` never comes back from some rules. Source: RFC 5545, 3.3.10; ADR-0033.
package struct OccurrenceDays: Sequence, IteratorProtocol {
    private let rule: RecurrenceRule
    private let first: Int
    private let firstDay: Day
    private var period = 0
    private var waiting: ArraySlice<Int> = []
    private var given = 0

    init(rule: RecurrenceRule, first: Day) {
        self.rule = rule.completed(from: first)
        self.first = first.dayNumber
        firstDay = first
    }

    package mutating func next() -> Day? {
        if case .count(let count) = rule.end, given >= count { return nil }
        while true {
            while let number = waiting.popFirst() {
                guard number >= first else { continue }
                guard let day = Day(dayNumber: number) else { return nil }
                if case .until(let last) = rule.end, day > last { return nil }
                given += 1
                return day
            }
            guard let days = nextPeriod() else { return nil }
            waiting = days
        }
    }

    /// The days of the next period by their numbers; nil when the calendar is at its end.
    private mutating func nextPeriod() -> ArraySlice<Int>? {
        let step = period * rule.interval
        period += 1
        let range: Range<Int>
        switch rule.frequency {
        case .daily: range = first + step..<first + step + 1
        case .weekly:
            let start = first - (firstDay.weekday - rule.weekStart + 7) % 7 + step * 7
            range = start..<start + 7
        case .monthly:
            let months = firstDay.year * 12 + firstDay.month - 1 + step
            guard let month = Self.month(months / 12, months % 12 + 1) else { return nil }
            range = month
        case .yearly:
            guard let start = Day(year: firstDay.year + step, month: 1, day: 1),
                let end = Day(year: firstDay.year + step, month: 12, day: 31)
            else { return nil }
            range = start.dayNumber..<end.dayNumber + 1
        }
        guard Day(dayNumber: range.upperBound) != nil else { return nil }
        if case .until(let last) = rule.end, range.lowerBound > last.dayNumber { return nil }
        let days = range.filter { named($0, in: range) }
        guard !rule.positions.isEmpty else { return days[...] }
        let places = rule.positions.map { $0 > 0 ? $0 - 1 : days.count + $0 }
        return Set(places).sorted().filter(days.indices.contains).map { days[$0] }[...]
    }

    private static func month(_ year: Int, _ month: Int) -> Range<Int>? {
        guard let start = Day(year: year, month: month, day: 1),
            let next = Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
        else { return nil }
        return start.dayNumber..<next.dayNumber
    }

    private func named(_ number: Int, in period: Range<Int>) -> Bool {
        guard let day = Day(dayNumber: number), let month = Self.month(day.year, day.month) else { return false }
        if !rule.months.isEmpty, !rule.months.contains(day.month) { return false }
        if !rule.monthDays.isEmpty, !rule.monthDays.contains(day.day),
            !rule.monthDays.contains(number - month.upperBound)
        {
            return false
        }
        if !rule.yearDays.isEmpty, !rule.yearDays.contains(number - period.lowerBound + 1),
            !rule.yearDays.contains(number - period.upperBound)
        {
            return false
        }
        guard !rule.weekdays.isEmpty else { return true }
        // An ordinal counts in the month, or in the year where no months are named.
        let counted = rule.frequency == .yearly && rule.months.isEmpty ? period : month
        let weekday = Day.weekday(ofNumber: number)
        return rule.weekdays.contains { wanted in
            guard wanted.weekday == weekday else { return false }
            guard let ordinal = wanted.ordinal else { return true }
            return ordinal > 0
                ? (number - counted.lowerBound) / 7 + 1 == ordinal
                : (counted.upperBound - 1 - number) / 7 + 1 == -ordinal
        }
    }
}
