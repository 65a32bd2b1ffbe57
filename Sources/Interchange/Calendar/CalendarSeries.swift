import Foundation
import Volunteering

/// A date that comes again: a VEVENT with a rule, the days left out, and those that are otherwise.
///
/// Its times are on the clocks of a zone, since in UTC it would move by an hour when the clocks do.
package struct CalendarSeries: Hashable, Sendable {
    /// One of its days that is not as the rule says.
    package struct Exception: Hashable, Sendable {
        /// When it would be by the rule.
        package let instead: WallTime
        package let entry: CalendarEntry

        package init(instead: WallTime, entry: CalendarEntry) {
            self.instead = instead
            self.entry = entry
        }
    }

    /// The first of them; the identifier is that of the series.
    package let entry: CalendarEntry
    package let zone: TimeZone
    package let rule: RecurrenceRule
    package let leftOut: [WallTime]
    package let exceptions: [Exception]

    package init(
        entry: CalendarEntry, zone: TimeZone, rule: RecurrenceRule, leftOut: [WallTime], exceptions: [Exception]
    ) {
        self.entry = entry
        self.zone = zone
        self.rule = rule
        self.leftOut = leftOut
        self.exceptions = exceptions
    }

    /// As RFC 5545 wants it beside a start with a zone: the last start in UTC.
    var ruleText: String {
        let clock = WallTime(entry.startsAt, in: zone)
        return rule.text { day in
            let last = WallTime(day: day, hour: clock.hour, minute: clock.minute).instant(in: zone)
            let utc = WallTime(last, in: .gmt)
            return CalendarSeries.written(utc) + "Z"
        }
    }

    /// `20270226T150000`.
    static func written(_ wall: WallTime) -> String {
        "\(wall.day)T\(wall.clock)00".replacing("-", with: "").replacing(":", with: "")
    }
}
