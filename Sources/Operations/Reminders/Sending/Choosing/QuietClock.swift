import Foundation
import Volunteering

/// Quiet hours as they stand at one moment, looked up once for each zone.
final class QuietClock {
    private struct Zone {
        let night: (before: Date, after: Date)?
        /// When the next night begins; of use by day.
        let evening: Date
    }

    let now: Date
    private var zones: [TimeZone: Zone] = [:]

    init(at now: Date) {
        self.now = now
    }

    /// Whether it is night where the reminder's event is, and the reminder can wait for the morning.
    func keepsBack(_ reminder: DueReminder) -> Bool {
        !isUrgent(reminder) && zone(reminder.candidate.shift.zone).night != nil
    }

    /// From when on it must not leave: it is not worth sending any more, or the night begins.
    func leaveBefore(_ reminder: DueReminder) -> Int64 {
        guard !isUrgent(reminder) else { return reminder.notAfter }
        return min(reminder.notAfter, zone(reminder.candidate.shift.zone).evening.wholeSeconds)
    }

    /// Whether it is still worth sending at a later time, and does not fall into the night then.
    func canWait(_ reminder: DueReminder, until time: Int64) -> Bool {
        guard time < reminder.notAfter else { return false }
        guard !isUrgent(reminder) else { return true }
        let instant = Date(timeIntervalSince1970: Double(time))
        guard let night = QuietHours.night(around: instant, in: reminder.candidate.shift.zone) else { return true }
        return night.after.wholeSeconds < reminder.notAfter
    }

    private func isUrgent(_ reminder: DueReminder) -> Bool {
        guard reminder.isNews, let notice = reminder.candidate.shift.notice else { return false }
        return notice.isUrgent(before: reminder.candidate.shift.startsAt)
    }

    private func zone(_ zone: TimeZone) -> Zone {
        if let known = zones[zone] { return known }
        let today = Day(of: now, in: zone)
        let made = Zone(
            night: QuietHours.night(around: now, in: zone),
            evening: WallTime(day: today, hour: QuietHours.begins, minute: 0).instant(in: zone))
        zones[zone] = made
        return made
    }
}
