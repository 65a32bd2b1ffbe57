extension RecurrenceRule {
    /// The rule whose days are moved as one of them is; nil where moving them all alike cannot be said.
    ///
    /// A week's days turn with it, a day of a month becomes another of the same month, and what names one day of the
    /// year becomes another day of the year.
    package func moved(from old: Day, to new: Day) -> RecurrenceRule? {
        guard old != new else { return self }
        var rule = completed(from: old)
        guard rule.positions.isEmpty, rule.yearDays.isEmpty else { return nil }
        let difference = new.dayNumber - old.dayNumber
        switch frequency {
        case .daily:
            return rule.months.isEmpty && rule.monthDays.isEmpty && rule.weekdays.isEmpty ? rule : nil
        case .weekly:
            guard rule.months.isEmpty, abs(difference) < 7 else { return nil }
            func turned(_ weekday: Int) -> Int { (weekday - 1 + difference + 7) % 7 + 1 }
            rule.weekdays = rule.weekdays.map { Weekday(turned($0.weekday)) }
            if interval > 1 { rule.weekStart = turned(rule.weekStart) }
        case .monthly:
            guard rule.weekdays.isEmpty, rule.months.isEmpty, rule.monthDays == [old.day],
                (old.year, old.month) == (new.year, new.month), new.day <= 28
            else { return nil }
            rule.monthDays = [new.day]
        case .yearly:
            guard rule.weekdays.isEmpty, rule.months == [old.month], rule.monthDays == [old.day], old.year == new.year
            else { return nil }
            rule.months = [new.month]
            rule.monthDays = [new.day]
        }
        return rule
    }
}
