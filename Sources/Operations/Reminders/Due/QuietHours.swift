import Foundation
import Volunteering

/// The hours in which nobody gets mail or a text message: 21:00 to 08:00 on the clocks of the event's zone.
enum QuietHours {
    static let begins = 21
    static let ends = 8
    /// The last moment of the day at which something is still sent that would otherwise fall into the night.
    private static let lastCall = (hour: 20, minute: 30)

    /// The night that an instant falls in: when to speak before it, and when after it; nil by day.
    static func night(around instant: Date, in zone: TimeZone) -> (before: Date, after: Date)? {
        let wall = WallTime(instant, in: zone)
        guard wall.hour >= begins || wall.hour < ends else { return nil }
        let evening = wall.hour >= begins ? wall.day : wall.day.adding(days: -1)
        return (
            WallTime(day: evening, hour: lastCall.hour, minute: lastCall.minute).instant(in: zone),
            WallTime(day: evening.adding(days: 1), hour: ends, minute: 0).instant(in: zone)
        )
    }

    /// A person is called in daylight by a person; only what a machine sends has to wait.
    static func apply(to channel: Channel) -> Bool { channel != .call }
}
