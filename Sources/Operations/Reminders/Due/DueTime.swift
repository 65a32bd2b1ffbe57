import Foundation
import Volunteering

/// When a rule speaks for one shift, as it looks at a given moment.
struct DueTime: Hashable, Sendable {
    /// Why nothing goes out although the rule speaks.
    enum Skip: String, Codable, Hashable, Sendable {
        /// It would fall into the night, the evening before is over, and in the morning it is too late.
        case quietHours = "quiet-hours"
        /// The rule's time of day comes after this shift has begun.
        case afterStart = "after-start"
        /// It speaks when the event moves or is cancelled, and that has not happened.
        case awaited
    }

    /// What the rule's clock says.
    let nominalAt: Date
    /// From when it counts as due: `nominalAt`, or the evening before the night that it falls in.
    let since: Date
    /// When it goes out: not before the moment of looking, and not in quiet hours.
    let dueAt: Date
    /// From then on it is not worth sending any more.
    let notAfter: Date
    let skip: Skip?

    init(nominalAt: Date, since: Date, dueAt: Date, notAfter: Date, skip: Skip?) {
        self.nominalAt = nominalAt
        self.since = since
        self.dueAt = dueAt
        self.notAfter = notAfter
        self.skip = skip
    }

    /// - Parameters:
    ///   - starts: The shift's start, which nothing that counts from it may pass.
    ///   - zone: The event's.
    ///   - now: The moment of looking.
    ///   - notice: What has happened, for a rule that speaks when something happens.
    /// - Returns: Nil for a rule that speaks when something happens, and it has not.
    init?(
        rule: ReminderRule, starts: Date, ends: Date, zone: TimeZone, notice: ShiftNotice? = nil, now: Date
    ) {
        if let notice, notice.kind.isTold(by: rule.timing) {
            self = DueTime(
                notice, usefulFor: rule.usefulFor, channel: rule.channel, starts: starts, zone: zone, now: now)
            return
        }
        let anchor = rule.anchor == .start ? starts : ends
        guard let nominal = Self.nominal(rule.timing, from: anchor, in: zone) else { return nil }
        nominalAt = nominal
        let useful = TimeInterval(rule.usefulFor)
        // Thanks are worth saying for some days after the end, whenever on the next day they were due.
        notAfter = rule.anchor == .end ? ends.addingTimeInterval(useful) : min(nominal + useful, starts)
        guard nominal < notAfter else {
            (since, dueAt, skip) = (nominal, nominal, .afterStart)
            return
        }
        let isQuiet = QuietHours.apply(to: rule.channel)
        let night = isQuiet ? QuietHours.night(around: nominal, in: zone) : nil
        since = night?.before ?? nominal
        guard now < notAfter else {
            (dueAt, skip) = (nominal, nil)
            return
        }
        var time = nominal
        if let night { time = night.before >= now ? night.before : night.after }
        time = max(time, now)
        // Whoever looks by night sends in the morning.
        if isQuiet, let night = QuietHours.night(around: time, in: zone) { time = night.after }
        if time < notAfter {
            (dueAt, skip) = (time, nil)
        } else {
            (dueAt, skip) = (nominal, .quietHours)
        }
    }

    private static func nominal(_ timing: ReminderRule.Timing, from anchor: Date, in zone: TimeZone) -> Date? {
        switch timing {
        case .elapsed(let seconds): anchor.addingTimeInterval(TimeInterval(seconds))
        case .wall(let days, let hour, let minute):
            WallTime(day: Day(of: anchor, in: zone).adding(days: days), hour: hour, minute: minute).instant(in: zone)
        case .change, .cancellation: nil
        }
    }
}
