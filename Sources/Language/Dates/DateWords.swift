import Foundation
import Synchronization

/// Dates and times in the words of a language, on the clocks of one time zone.
///
/// The patterns are written out per language: the formatter's own Azerbaijani ones are wrong.
package final class DateWords: Sendable {
    package let language: PaperLanguage
    package let timeZone: TimeZone
    /// The city that a zone is named after, in the language: "Bakı", "Baku", "Баку", "Bakü"; `UTC` stays `UTC`.
    package let zoneCity: String

    private let calendar: Calendar
    /// By number of days since 1 January 1970 on the zone's own calendar.
    private let days = Mutex<[Int: WordedDay]>([:])

    package init(language: PaperLanguage, timeZone: TimeZone) {
        self.language = language
        self.timeZone = timeZone
        zoneCity = Self.city(of: timeZone, in: language)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        self.calendar = calendar
    }

    /// "Friday 26 February", "26 fevral, cümə", "пятница, 26 февраля", "26 Şubat Cuma".
    package func day(_ date: Date) -> String { wordedDay(date).full }

    /// "Friday 26 February 2027", "26 fevral 2027-ci il, cümə".
    package func dayWithYear(_ date: Date) -> String { wordedDay(date).fullWithYear }

    /// "Fri 26 Feb", "26 fev (C.)", "пт 26 фев", "26 Şub Cum".
    package func shortDay(_ date: Date) -> String { wordedDay(date).short }

    /// "28 Mar 2027": for a day whose weekday does not matter.
    package func date(_ date: Date) -> String { wordedDay(date).date }

    /// "13:15".
    package func time(_ date: Date) -> String { Self.time(minutes: local(date).minutes) }

    /// "Fri 26 Feb, 13:15".
    package func shortDayAndTime(_ date: Date) -> String { "\(shortDay(date)), \(time(date))" }

    /// "14:00–17:00"; an end on a later day is named: "22:00 – Sat 27 Feb 02:00". Midnight that ends a day is 24:00.
    package func span(_ start: Date, _ end: Date) -> String {
        let (startDay, startMinutes) = local(start)
        let (endDay, endMinutes) = local(end)
        let opening = Self.time(minutes: startMinutes)
        if endDay == startDay { return "\(opening)–\(Self.time(minutes: endMinutes))" }
        if endDay == startDay + 1, endMinutes == 0 { return "\(opening)–24:00" }
        return "\(opening) – \(shortDay(end)) \(Self.time(minutes: endMinutes))"
    }

    /// "25 Feb 2027, 18:02".
    package func asOf(_ date: Date) -> String { "\(self.date(date)), \(time(date))" }

    private func local(_ date: Date) -> (day: Int, minutes: Int) {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + timeZone.secondsFromGMT(for: date)
        let (day, rest) = Self.divided(seconds, by: 86_400)
        return (day, rest / 60)
    }

    private func wordedDay(_ date: Date) -> WordedDay {
        let number = local(date).day
        if let known = days.withLock({ $0[number] }) { return known }
        let noon = Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: noon)
        let day = WordedDay(
            year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1, weekday: parts.weekday ?? 1,
            language: language)
        days.withLock { days in
            // A list spans weeks; what asks for thousands of different days is not a list.
            if days.count >= 1_000 { days.removeAll() }
            days[number] = day
        }
        return day
    }

    private static func time(minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    private static func divided(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    private static func city(of zone: TimeZone, in language: PaperLanguage) -> String {
        guard zone.identifier.contains("/"), !zone.identifier.hasPrefix("Etc/") else { return zone.identifier }
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: language.rawValue)
        formatter.timeZone = zone
        formatter.dateFormat = "VVV"
        let city = formatter.string(from: Date(timeIntervalSince1970: 0))
        let last = zone.identifier.split(separator: "/").last.map { String($0).replacing("_", with: " ") }
        return city.isEmpty ? last ?? zone.identifier : city
    }
}
