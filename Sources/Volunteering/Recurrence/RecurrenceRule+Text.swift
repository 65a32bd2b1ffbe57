import Foundation

extension RecurrenceRule {
    private static let weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// The rule as RFC 5545 writes it, without what is usual: `FREQ=WEEKLY;BYDAY=SA`.
    package var text: String { text(until: { "\($0)".replacing("-", with: "") }) }

    /// - Parameter until: How the last day is written.
    package func text(until: (Day) -> String) -> String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { parts.append("\(name)=\(values.joined(separator: ","))") }
        }
        switch end {
        case .never: break
        case .count(let count): add("COUNT", ["\(count)"])
        case .until(let day): add("UNTIL", [until(day)])
        }
        if interval > 1 { add("INTERVAL", ["\(interval)"]) }
        add("BYMONTH", months.map(String.init))
        add("BYYEARDAY", yearDays.map(String.init))
        add("BYMONTHDAY", monthDays.map(String.init))
        add(
            "BYDAY",
            weekdays.map { "\($0.ordinal.map(String.init) ?? "")\(Self.weekdayCodes[($0.weekday + 6) % 7])" })
        add("BYSETPOS", positions.map(String.init))
        if weekStart != 1 { add("WKST", [Self.weekdayCodes[(weekStart + 6) % 7]]) }
        return parts.joined(separator: ";")
    }

    /// Reads a rule, with or without `RRULE:` before it.
    ///
    /// - Parameters:
    ///   - clock: The time of day at which each one starts, which tells the last day of an UNTIL with a time.
    ///   - zone: In which it is.
    package init(
        parsing text: String, at clock: (hour: Int, minute: Int) = (0, 0), in zone: TimeZone = .gmt
    ) throws(RecurrenceError) {
        var values: [String: String] = [:]
        let body = text.uppercased().hasPrefix("RRULE:") ? String(text.dropFirst(6)) : text
        for part in body.uppercased().split(separator: ";", omittingEmptySubsequences: true) {
            let pair = part.split(separator: "=", omittingEmptySubsequences: false)
            guard pair.count == 2, !pair[1].isEmpty else { throw .notARule(text) }
            let name = pair[0].trimmingCharacters(in: .whitespaces)
            guard values[name] == nil else { throw .twice(name) }
            values[name] = pair[1].trimmingCharacters(in: .whitespaces)
        }
        guard let frequency = values.removeValue(forKey: "FREQ") else { throw .notARule(text) }
        guard let known = Frequency(rawValue: frequency) else {
            throw .badValue(part: "FREQ", value: frequency, expected: "DAILY, WEEKLY, MONTHLY or YEARLY")
        }
        self.init(known)
        for name in values.keys.sorted() {
            guard let value = values[name] else { continue }
            try read(name, value, at: clock, in: zone)
        }
        if values["COUNT"] != nil, values["UNTIL"] != nil { throw .countAndUntil }
        try check()
    }

    private mutating func read(
        _ name: String, _ value: String, at clock: (hour: Int, minute: Int), in zone: TimeZone
    ) throws(RecurrenceError) {
        switch name {
        case "INTERVAL": interval = try Self.single(name, value, 1...1_000)
        case "COUNT": end = .count(try Self.single(name, value, 1...10_000))
        case "UNTIL": end = .until(try Self.lastDay(value, at: clock, in: zone))
        case "BYMONTH": months = try Self.numbers(name, value, 1...12, counting: false)
        case "BYMONTHDAY": monthDays = try Self.numbers(name, value, 1...31, counting: true)
        case "BYYEARDAY": yearDays = try Self.numbers(name, value, 1...366, counting: true)
        case "BYSETPOS": positions = try Self.numbers(name, value, 1...366, counting: true)
        case "BYDAY": weekdays = try Self.weekdays(value)
        case "WKST":
            guard let weekday = Self.weekdayCodes.firstIndex(of: value) else {
                throw .badValue(part: name, value: value, expected: "a weekday such as MO")
            }
            weekStart = weekday + 1
        default: throw .unknownPart(name)
        }
    }

    private static func single(
        _ name: String, _ value: String, _ range: ClosedRange<Int>
    ) throws(RecurrenceError) -> Int {
        guard let number = number(value), range.contains(number) else {
            throw .badValue(
                part: name, value: value, expected: "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// - Parameter counting: May it count from the end, with a minus sign?
    private static func numbers(
        _ name: String, _ value: String, _ range: ClosedRange<Int>, counting: Bool
    ) throws(RecurrenceError) -> [Int] {
        var numbers: Set<Int> = []
        for word in value.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = signed(word), range.contains(abs(number)), number > 0 || counting else {
                throw .badValue(
                    part: name, value: value,
                    expected: "a number from \(range.lowerBound) to \(range.upperBound)"
                        + (counting ? ", or with a minus from the end" : ""))
            }
            numbers.insert(number)
        }
        return numbers.sorted()
    }

    private static func weekdays(_ value: String) throws(RecurrenceError) -> [Weekday] {
        var weekdays: [Weekday] = []
        for word in value.split(separator: ",", omittingEmptySubsequences: false) {
            let ordinal = word.dropLast(2)
            guard let weekday = weekdayCodes.firstIndex(of: String(word.suffix(2))),
                ordinal.isEmpty || signed(ordinal).map({ (1...53).contains(abs($0)) }) == true
            else { throw .badValue(part: "BYDAY", value: value, expected: "weekdays such as MO, 1MO or -1SU") }
            let one = Weekday(ordinal: signed(ordinal), weekday + 1)
            if !weekdays.contains(one) { weekdays.append(one) }
        }
        return weekdays
    }

    private static func signed(_ word: some StringProtocol) -> Int? {
        let digits = word.hasPrefix("-") || word.hasPrefix("+") ? String(word.dropFirst()) : String(word)
        guard !digits.isEmpty, let value = number(digits) else { return nil }
        return word.hasPrefix("-") ? -value : value
    }

    /// `20280226`, `20280226T150000` on the zone's clocks, or `20280226T110000Z`.
    private static func lastDay(
        _ value: String, at clock: (hour: Int, minute: Int), in zone: TimeZone
    ) throws(RecurrenceError) -> Day {
        let digits = value.prefix(8)
        let time = value.dropFirst(8)
        let clockDigits = time.dropFirst().prefix(6)
        guard digits.count == 8, let all = number(digits),
            let day = Day(year: all / 10_000, month: all / 100 % 100, day: all % 100),
            time.isEmpty
                || (time.hasPrefix("T") && clockDigits.count == 6 && ["", "Z"].contains(time.dropFirst(7)))
        else { throw .badValue(part: "UNTIL", value: value, expected: "a day such as 20280226") }
        guard !time.isEmpty else { return day }
        guard let seconds = number(clockDigits), seconds / 10_000 < 24, seconds / 100 % 100 < 60 else {
            throw .badValue(part: "UNTIL", value: value, expected: "a day such as 20280226")
        }
        let last = WallTime(day: day, hour: seconds / 10_000, minute: seconds / 100 % 100)
            .instant(in: time.hasSuffix("Z") ? .gmt : zone)
        let onTheDay = Day(of: last, in: zone)
        let starts = WallTime(day: onTheDay, hour: clock.hour, minute: clock.minute).instant(in: zone)
        return starts <= last ? onTheDay : onTheDay.adding(days: -1)
    }

    private func check() throws(RecurrenceError) {
        let name = frequency.rawValue
        if frequency != .monthly, frequency != .yearly, weekdays.contains(where: { $0.ordinal != nil }) {
            throw .notWith(part: "BYDAY with a number", frequency: name)
        }
        if frequency == .weekly, !monthDays.isEmpty { throw .notWith(part: "BYMONTHDAY", frequency: name) }
        if frequency != .yearly, !yearDays.isEmpty { throw .notWith(part: "BYYEARDAY", frequency: name) }
        if !positions.isEmpty, months.isEmpty, monthDays.isEmpty, yearDays.isEmpty, weekdays.isEmpty {
            throw .positionsAlone
        }
    }
}
