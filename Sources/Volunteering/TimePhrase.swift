import Foundation

/// What could not be read as a time or a day.
package enum TimePhraseError: Error, Hashable, Sendable {
    case notATime(String)
    case notADay(String)
    case dayMissing(String)
}

extension TimePhraseError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .notATime(let text):
            Explanation(
                "time.not-a-time", "\"\(text)\" is not a time.",
                hint: "Write it like 2027-02-26 15:00, 26.02.2027 15:00, tomorrow 18:00 or fri 9:00.", kind: .usage)
        case .notADay(let text):
            Explanation(
                "time.not-a-day", "\"\(text)\" is not a day.",
                hint: "Write it like 2027-02-26, 26.02.2027, today, tomorrow or fri.", kind: .usage)
        case .dayMissing(let text):
            Explanation(
                "time.day-missing", "\"\(text)\" has a time and no day.",
                hint: "Write the day before it, like 2027-02-26 \(text).", kind: .usage)
        }
    }
}

/// Reads times as people type them.
package struct TimePhrase: Sendable {
    private let today: Day
    private let now: Date
    private let zone: TimeZone
    /// The day of a time that has none of its own.
    private let usualDay: Day?

    package init(now: Date, zone: TimeZone, usualDay: Day? = nil) {
        self.now = now
        self.zone = zone
        self.usualDay = usualDay
        today = Day(of: now, in: zone)
    }

    /// Reads `2027-02-26`, `26.02.2027`, `26.02`, `today`, `tomorrow` or `fri`.
    package func day(_ text: String) throws(TimePhraseError) -> Day {
        let words = Self.words(of: text)
        guard words.count == 1, let day = readDay(words[0]) else { throw .notADay(text) }
        return day
    }

    /// Reads a day and a clock time in either order, a clock time alone where the day is known, or `now`.
    package func wallTime(_ text: String) throws(TimePhraseError) -> WallTime {
        let words = Self.words(of: text)
        switch words.count {
        case 1:
            if words[0] == "now" { return WallTime(now, in: zone) }
            if let (hour, minute) = Self.readClock(words[0]) {
                guard let usualDay else { throw .dayMissing(text) }
                return WallTime(day: usualDay, hour: hour, minute: minute)
            }
        case 2:
            if let day = readDay(words[0]), let (hour, minute) = Self.readClock(words[1]) {
                return WallTime(day: day, hour: hour, minute: minute)
            }
            if let day = readDay(words[1]), let (hour, minute) = Self.readClock(words[0]) {
                return WallTime(day: day, hour: hour, minute: minute)
            }
        default: break
        }
        throw .notATime(text)
    }

    /// Is it a time like `18:00`, without a day?
    package static func isClockAlone(_ text: String) -> Bool {
        let words = words(of: text)
        return words.count == 1 && readClock(words[0]) != nil
    }

    /// The instant of a typed time, in the zone; a time that ends in `Z` is in UTC.
    package func instant(_ text: String) throws(TimePhraseError) -> Date {
        if text.hasSuffix("Z") { return try wallTime(String(text.dropLast())).instant(in: .gmt) }
        if text.lowercased() == "now" { return now }
        return try wallTime(text).instant(in: zone)
    }

    static func words(of text: String) -> [String] {
        var text = text.lowercased().replacingOccurrences(of: ",", with: " ")
        // "2027-02-26T15:00": the T stands between two digits.
        if let match = text.range(of: "[0-9]t[0-9]", options: .regularExpression) {
            text.replaceSubrange(text.index(after: match.lowerBound)..<text.index(before: match.upperBound), with: " ")
        }
        for (phrase, word) in TimeWords.phrases { text = text.replacingOccurrences(of: phrase, with: word) }
        return text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private func readDay(_ word: String) -> Day? {
        if let day = Day(iso: word) { return day }
        if let offset = TimeWords.relativeDays[word] { return today.adding(days: offset) }
        if let weekday = TimeWords.weekdays[word] {
            return today.adding(days: (weekday - today.weekday + 7) % 7)
        }
        // "26.02." is a day too, as some languages write it.
        let numbers = word.hasSuffix(".") ? word.dropLast() : word[...]
        let parts = numbers.split(separator: ".", omittingEmptySubsequences: false).map { number($0) }
        guard let day = parts.first ?? nil, parts.count > 1, let month = parts[1] else { return nil }
        if parts.count == 3, let year = parts[2], year > 1900 { return Day(year: year, month: month, day: day) }
        guard parts.count == 2, let thisYear = Day(year: today.year, month: month, day: day) else { return nil }
        return thisYear >= today ? thisYear : Day(year: today.year + 1, month: month, day: day)
    }

    static func readClock(_ word: String) -> (hour: Int, minute: Int)? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
            parts.dropFirst().allSatisfy({ $0.count == 2 }), let hour = number(parts[0]),
            let minute = number(parts[1]), let second = number(parts.count == 3 ? parts[2] : "00"),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        return (hour, minute)
    }
}
