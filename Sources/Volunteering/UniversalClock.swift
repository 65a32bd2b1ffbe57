import Foundation

/// An instant as clocks in Greenwich show it, by the C library's calendar: thousands of mails a second are dated by it,
/// and the first `Calendar` or `ISO8601FormatStyle` of a command takes longer than a short listing.
package struct UniversalClock {
    package let year: Int
    /// `1...12`
    package let month: Int
    package let day: Int
    /// 0 for Sunday.
    package let weekday: Int
    /// Two digits each.
    package let hour, minute, second: String

    package init(_ date: Date) {
        var seconds = time_t(date.timeIntervalSince1970.rounded(.down))
        var parts = tm()
        gmtime_r(&seconds, &parts)
        year = Int(parts.tm_year) + 1900
        month = Int(parts.tm_mon) + 1
        day = Int(parts.tm_mday)
        weekday = Int(parts.tm_wday)
        hour = Self.twoDigits(Int(parts.tm_hour))
        minute = Self.twoDigits(Int(parts.tm_min))
        second = Self.twoDigits(Int(parts.tm_sec))
    }

    /// `20270226T110000Z`.
    package var stamp: String {
        "\(year)\(Self.twoDigits(month))\(Self.twoDigits(day))T\(hour)\(minute)\(second)Z"
    }

    /// `2027-02-26T11:00:00`, in no zone.
    package var dateAndTime: String {
        "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))T\(hour):\(minute):\(second)"
    }

    package static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
