/// One day of the calendar in every form that the papers use.
struct WordedDay: Sendable {
    let full: String
    let fullWithYear: String
    let short: String
    let date: String

    /// - Parameters:
    ///   - month: `1...12`.
    ///   - weekday: `1...7`, Sunday first.
    init(year: Int, month: Int, day: Int, weekday: Int, language: PaperLanguage) {
        let names = DateNames(language)
        let monthName = names.months[month - 1]
        let shortMonth = names.shortMonths[month - 1]
        let weekdayName = names.weekdays[weekday - 1]
        let shortWeekday = names.shortWeekdays[weekday - 1]
        date = "\(day) \(shortMonth) \(year)"
        switch language {
        case .az:
            full = "\(day) \(monthName), \(weekdayName)"
            fullWithYear = "\(day) \(monthName) \(Self.azerbaijaniOrdinal(year)) il, \(weekdayName)"
            short = "\(day) \(shortMonth) (\(shortWeekday))"
        case .en:
            full = "\(weekdayName) \(day) \(monthName)"
            fullWithYear = "\(weekdayName) \(day) \(monthName) \(year)"
            short = "\(shortWeekday) \(day) \(shortMonth)"
        case .ru:
            full = "\(weekdayName), \(day) \(monthName)"
            fullWithYear = "\(weekdayName), \(day) \(monthName) \(year) г."
            short = "\(shortWeekday) \(day) \(shortMonth)"
        case .tr:
            full = "\(day) \(monthName) \(weekdayName)"
            fullWithYear = "\(day) \(monthName) \(year) \(weekdayName)"
            short = "\(day) \(shortMonth) \(shortWeekday)"
        }
    }

    /// `2027-ci`, `2026-cı`, `2030-cu`, `2023-cü`: the ending follows the last vowel of the spoken number.
    static func azerbaijaniOrdinal(_ number: Int) -> String {
        let ending =
            switch (number % 10, number / 10 % 10) {
            case (1, _), (2, _), (5, _), (7, _), (8, _): "ci"
            case (3, _), (4, _): "cü"
            case (6, _): "cı"
            case (9, _): "cu"
            case (_, 2), (_, 5), (_, 7), (_, 8): "ci"
            case (_, 4), (_, 6), (_, 9): "cı"
            case (_, 1), (_, 3): "cu"
            // Whole hundreds (yüz), then whole thousands (min).
            default: number / 100 % 10 == 0 ? "ci" : "cü"
            }
        return "\(number)-\(ending)"
    }
}
