/// When something comes again, in the words of a language. A colon stands where other tongues would decline.
package struct RecurrenceWords: Sendable {
    package enum Unit: Sendable {
        case day, week, month, year
    }

    private let language: PaperLanguage
    private let names: DateNames

    package init(_ language: PaperLanguage) {
        self.language = language
        names = DateNames(language)
    }

    /// "every week", "every 2 weeks", "hər 2 həftədən bir", "каждые 2 недели", "2 haftada bir".
    package func every(_ count: Int, _ unit: Unit) -> String {
        switch language {
        case .en:
            let word = ["day", "week", "month", "year"][index(unit)]
            return count == 1 ? "every \(word)" : "every \(count) \(word)s"
        case .az:
            let word = ["gün", "həftə", "ay", "il"][index(unit)]
            let ablative = ["gündən", "həftədən", "aydan", "ildən"][index(unit)]
            return count == 1 ? "hər \(word)" : "hər \(count) \(ablative) bir"
        case .tr:
            let word = ["gün", "hafta", "ay", "yıl"][index(unit)]
            let locative = ["günde", "haftada", "ayda", "yılda"][index(unit)]
            return count == 1 ? "her \(word)" : "\(count) \(locative) bir"
        case .ru: return russian(count, unit)
        }
    }

    /// - Parameters:
    ///   - weekday: 1 for Monday … 7 for Sunday.
    ///   - ordinal: Which one of the month or the year, from the end when negative.
    package func weekday(_ weekday: Int, ordinal: Int?) -> String {
        let name = names.weekdays[weekday % 7]
        guard let ordinal else { return name }
        let place = abs(ordinal)
        switch language {
        case .en:
            let words = ["first", "second", "third", "fourth", "fifth"]
            let word = place <= 5 ? words[place - 1] : "\(place)th"
            guard ordinal < 0 else { return "\(word) \(name)" }
            return place == 1 ? "last \(name)" : "\(word) \(name) from the end"
        case .az:
            if ordinal == -1 { return "sonuncu \(name)" }
            let counted = "\(WordedDay.azerbaijaniOrdinal(place)) \(name)"
            return ordinal < 0 ? "axırdan \(counted)" : counted
        case .tr:
            if ordinal == -1 { return "son \(name)" }
            return ordinal < 0 ? "sondan \(place). \(name)" : "\(place). \(name)"
        case .ru:
            let ending = ["-е", "-й", "-й", "-я", "-й", "-я", "-я"][weekday % 7]
            if ordinal == -1 {
                return ["последнее", "последний", "последний", "последняя", "последний", "последняя", "последняя"][
                    weekday % 7] + " \(name)"
            }
            return "\(place)\(ending) \(name)" + (ordinal < 0 ? " с конца" : "")
        }
    }

    /// "26 February", "26 fevral", "26 февраля", "26 Şubat".
    package func date(day: Int, month: Int) -> String {
        let name = names.months[month - 1]
        guard day < 0 else { return "\(day) \(name)" }
        return "\(dayOfMonth(day)), \(self.month(month))"
    }

    /// "day 15", "last day".
    package func dayOfMonth(_ day: Int) -> String {
        let place = abs(day)
        switch language {
        case .en: return day > 0 ? "day \(place)" : place == 1 ? "last day" : "day \(place) from the end"
        case .az:
            let counted = "\(WordedDay.azerbaijaniOrdinal(place)) günü"
            return day > 0 ? "ayın \(counted)" : place == 1 ? "ayın son günü" : "ayın axırdan \(counted)"
        case .tr: return day > 0 ? "ayın \(place). günü" : place == 1 ? "ayın son günü" : "ayın sondan \(place). günü"
        case .ru: return day > 0 ? "\(place)-е число" : place == 1 ? "последний день" : "\(place)-й день с конца"
        }
    }

    /// The month by itself: "February", "fevral", "февраль", "Şubat".
    package func month(_ month: Int) -> String {
        guard language == .ru else { return names.months[month - 1] }
        return [
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
            "декабрь",
        ][month - 1]
    }

    /// "day 100 of the year".
    package func dayOfYear(_ day: Int) -> String {
        switch language {
        case .en: day > 0 ? "day \(day) of the year" : "day \(-day) from the year's end"
        case .az: "ilin \(day > 0 ? "" : "axırdan ")\(WordedDay.azerbaijaniOrdinal(abs(day))) günü"
        case .tr: day > 0 ? "yılın \(day). günü" : "yılın sondan \(-day). günü"
        case .ru: day > 0 ? "\(day)-й день года" : "\(-day)-й день года с конца"
        }
    }

    /// Which ones of the days that were named: "of these only the last".
    package func chosen(_ positions: [Int]) -> String {
        let numbers = positions.map(String.init).joined(separator: ", ")
        switch language {
        case .en: return positions == [-1] ? "of these only the last" : "of these only number \(numbers)"
        case .az: return positions == [-1] ? "bunlardan yalnız sonuncusu" : "bunlardan yalnız № \(numbers)"
        case .tr: return positions == [-1] ? "bunlardan yalnız sonuncusu" : "bunlardan yalnız \(numbers). olanı"
        case .ru: return positions == [-1] ? "из них только последний" : "из них только № \(numbers)"
        }
    }

    /// - Parameter date: As ``DateWords/date(_:)`` gives it.
    package func until(_ date: String) -> String {
        switch language {
        case .en: "until \(date)"
        case .az: "\(date) tarixinə qədər"
        case .tr: "\(date) tarihine kadar"
        case .ru: "до \(date)"
        }
    }

    /// "10 times".
    package func times(_ count: Int) -> String {
        switch language {
        case .en: count == 1 ? "once" : "\(count) times"
        case .az: "\(count) dəfə"
        case .tr: "\(count) kez"
        case .ru: "\(count) \([2, 3, 4].contains(count % 10) && !(12...14).contains(count % 100) ? "раза" : "раз")"
        }
    }

    private func index(_ unit: Unit) -> Int {
        switch unit {
        case .day: 0
        case .week: 1
        case .month: 2
        case .year: 3
        }
    }

    private func russian(_ count: Int, _ unit: Unit) -> String {
        let one = ["каждый день", "каждую неделю", "каждый месяц", "каждый год"][index(unit)]
        guard count > 1 else { return one }
        let few = ["дня", "недели", "месяца", "года"][index(unit)]
        let many = ["дней", "недель", "месяцев", "лет"][index(unit)]
        if count % 10 == 1, count % 100 != 11 {
            return one.replacing(" ", with: " \(count)-\(unit == .week ? "ю" : "й") ", maxReplacements: 1)
        }
        return "каждые \(count) \((2...4).contains(count % 10) && !(12...14).contains(count % 100) ? few : many)"
    }
}
