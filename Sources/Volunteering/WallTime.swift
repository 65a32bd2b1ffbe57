import Foundation

/// A day on the calendar.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    package init(of instant: Date, in zone: TimeZone) {
        let parts = Calendar.gregorian(in: zone).dateComponents([.year, .month, .day], from: instant)
        year = parts.year ?? 1970
        month = parts.month ?? 1
        day = parts.day ?? 1
    }

    /// Reads `2027-02-26`.
    package init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2027-02-26`.
    package var description: String { "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))" }

    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The first instant of the day, and that of the day after: what falls between them is on the day.
    package func bounds(in zone: TimeZone) -> Range<Date> {
        let start = WallTime(day: self, hour: 0, minute: 0).instant(in: zone)
        let end = WallTime(day: adding(days: 1), hour: 0, minute: 0).instant(in: zone)
        return start..<end
    }

    package func adding(days: Int) -> Day {
        let noon = WallTime(day: self, hour: 12, minute: 0).instant(in: .gmt)
        return Day(of: noon.addingTimeInterval(Double(days) * 86_400), in: .gmt)
    }

    /// 1 for Monday … 7 for Sunday.
    package var weekday: Int {
        let noon = WallTime(day: self, hour: 12, minute: 0).instant(in: .gmt)
        return (Calendar.gregorian(in: .gmt).component(.weekday, from: noon) + 5) % 7 + 1
    }
}

/// What a clock on the wall shows: a day, an hour and a minute, in no zone yet.
package struct WallTime: Hashable, Sendable {
    package var day: Day
    /// `0...23`
    package var hour: Int
    /// `0...59`
    package var minute: Int

    package init(day: Day, hour: Int, minute: Int) {
        self.day = day
        self.hour = hour
        self.minute = minute
    }

    package init(_ instant: Date, in zone: TimeZone) {
        let parts = Calendar.gregorian(in: zone).dateComponents([.hour, .minute], from: instant)
        self.init(day: Day(of: instant, in: zone), hour: parts.hour ?? 0, minute: parts.minute ?? 0)
    }

    /// `15:00`.
    package var clock: String { "\(pad(hour, 2)):\(pad(minute, 2))" }

    /// `2027-02-26T15:00`, as the record file keeps it beside the instant.
    package var stored: String { "\(day)T\(clock)" }

    /// The instant at which clocks in the zone show this time.
    ///
    /// Where the clocks are put forward over it, the first instant after the gap; where they are put back and show
    /// it twice, the first of the two. Source: Handbook, "Reminders", on time.
    package func instant(in zone: TimeZone) -> Date {
        var wanted = DateComponents()
        (wanted.year, wanted.month, wanted.day) = (day.year, day.month, day.day)
        (wanted.hour, wanted.minute, wanted.second) = (hour, minute, 0)
        let asUTC = Calendar.gregorian(in: .gmt).date(from: wanted) ?? .distantPast
        // No zone is further than 26 hours from UTC: between these two the clocks may change, once.
        let before = zone.secondsFromGMT(for: asUTC.addingTimeInterval(-26 * 3600))
        let after = zone.secondsFromGMT(for: asUTC.addingTimeInterval(26 * 3600))
        for offset in [max(before, after), min(before, after)] {
            let candidate = asUTC.addingTimeInterval(-Double(offset))
            if zone.secondsFromGMT(for: candidate) == offset { return candidate }
        }
        return Self.change(
            in: zone, from: before, after: asUTC.addingTimeInterval(-Double(after)),
            upTo: asUTC.addingTimeInterval(-Double(before)))
    }

    /// The first second at which clocks no longer show the offset that they had.
    private static func change(in zone: TimeZone, from before: Int, after start: Date, upTo end: Date) -> Date {
        var low = start
        var high = end
        while high.timeIntervalSince(low) > 1 {
            let middle = low.addingTimeInterval((high.timeIntervalSince(low) / 2).rounded(.down))
            if zone.secondsFromGMT(for: middle) == before { low = middle } else { high = middle }
        }
        return high
    }
}

extension Calendar {
    /// The Gregorian calendar in a zone, whatever the machine is set to.
    package static func gregorian(in zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }
}

/// A number of digits alone: `Int` also takes a sign.
func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
}

private func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
