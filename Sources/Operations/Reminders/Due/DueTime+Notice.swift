import Foundation
import Volunteering

extension DueTime {
    /// When a change or a cancellation is told: at once, or in the morning after a night, until the start that holds.
    init(
        _ notice: ShiftNotice, usefulFor: Int, channel: Channel, starts: Date, zone: TimeZone, now: Date
    ) {
        let isUrgent = notice.isUrgent(before: starts)
        let isQuiet = QuietHours.apply(to: channel) && !isUrgent
        let until = min(notice.at.addingTimeInterval(TimeInterval(usefulFor)), max(starts, notice.startsAt))
        // Who hears of it from a person is called in the morning as well, unless it cannot wait.
        let morning = isUrgent ? nil : QuietHours.night(around: notice.at, in: zone)?.after
        let first = morning.map { $0 < until ? $0 : notice.at } ?? notice.at
        var time = max(first, now)
        if isQuiet, let night = QuietHours.night(around: time, in: zone), night.after < until { time = night.after }
        self.init(
            nominalAt: notice.at, since: first, dueAt: now < until ? time : first, notAfter: max(until, notice.at),
            skip: notice.at < until ? nil : .afterStart)
    }
}
