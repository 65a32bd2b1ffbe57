import Foundation
import Language
import Volunteering

extension RecurrenceRule {
    /// The rule as people say it: "every year: 26 February", "hər həftə: şənbə, 10:00".
    func words(in language: PaperLanguage, from first: Day, at time: String = "") -> String {
        let words = RecurrenceWords(language)
        // What goes without saying in the rule is said to people.
        var rule = self
        if rule.frequency == .weekly, rule.weekdays.isEmpty { rule.weekdays = [Weekday(first.weekday)] }
        let namesDays = !(rule.monthDays.isEmpty && rule.weekdays.isEmpty && rule.yearDays.isEmpty)
        if rule.frequency == .monthly, !namesDays { rule.monthDays = [first.day] }
        if rule.frequency == .yearly, !namesDays {
            if rule.months.isEmpty { rule.months = [first.month] }
            rule.monthDays = [first.day]
        }
        var parts: [String] = []
        if rule.weekdays.isEmpty, rule.monthDays.count == 1, rule.months.count == 1 {
            parts.append(words.date(day: rule.monthDays[0], month: rule.months[0]))
        } else {
            parts += [
                rule.weekdays.map { words.weekday($0.weekday, ordinal: $0.ordinal) },
                rule.monthDays.map(words.dayOfMonth), rule.yearDays.map(words.dayOfYear), rule.months.map(words.month),
            ].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
        }
        if !rule.positions.isEmpty { parts.append(words.chosen(rule.positions)) }
        let unit: RecurrenceWords.Unit =
            switch frequency {
            case .daily: .day
            case .weekly: .week
            case .monthly: .month
            case .yearly: .year
            }
        let days =
            ([words.every(interval, unit)] + (parts.isEmpty ? [] : [parts.joined(separator: "; ")]))
            .joined(separator: ": ") + (time.isEmpty ? "" : ", \(time)")
        switch end {
        case .never: return days
        case .count(let count): return "\(days); \(words.times(count))"
        case .until(let day):
            let noon = WallTime(day: day, hour: 12, minute: 0).instant(in: .gmt)
            return "\(days); \(words.until(DateWords(language: language, timeZone: .gmt).date(noon)))"
        }
    }

    /// What a rule leaves out although people may not think of it; nil where there is nothing.
    func caution(from first: Day) -> String? {
        let namesDay = monthDays.isEmpty && weekdays.isEmpty && yearDays.isEmpty
        let days = namesDay && (frequency == .monthly || frequency == .yearly) ? [first.day] : monthDays
        let inMonths = namesDay && frequency == .yearly && months.isEmpty ? [first.month] : months
        if frequency == .yearly, inMonths == [2], days == [29] {
            return "29 February is there in leap years only. The last day of February in every year: "
                + "--rrule \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\""
        }
        guard frequency == .monthly, let latest = days.filter({ $0 > 28 }).max() else { return nil }
        return "Months without a day \(latest) are left out. The last day of every month: --every \"last day\""
    }
}
