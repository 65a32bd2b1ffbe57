import Foundation

/// An instant as clocks in Greenwich show it; thousands of mails a second are dated by it.
struct UniversalClock {
    let year: Int
    /// `1...12`
    let month: Int
    let day: Int
    /// 0 for Sunday.
    let weekday: Int
    /// Two digits each.
    let hour, minute, second: String

    init(_ date: Date) {
        var seconds = time_t(date.timeIntervalSince1970.rounded(.down))
        var parts = tm()
        gmtime_r(&seconds, &parts)
        year = Int(parts.tm_year) + 1900
        month = Int(parts.tm_mon) + 1
        day = Int(parts.tm_mday)
        weekday = Int(parts.tm_wday)
        hour = Self.twoDigits(parts.tm_hour)
        minute = Self.twoDigits(parts.tm_min)
        second = Self.twoDigits(parts.tm_sec)
    }

    /// `20270226T110000Z`.
    var stamp: String {
        "\(year)\(Self.twoDigits(Int32(month)))\(Self.twoDigits(Int32(day)))T\(hour)\(minute)\(second)Z"
    }

    private static func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
