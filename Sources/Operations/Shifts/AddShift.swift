import Foundation
import GRDB
import Persistence
import Volunteering

/// Adds a shift at a post, with its times typed in the event's zone; a time without a day is on the event's day.
package struct AddShift: Change {
    package struct Details: Sendable {
        package var post: String
        package var role: String
        /// Reports at the start when empty.
        package var report = ""
        package var reportsTo = ""
        package var start: String
        package var end: String
        package var minimum: Int
        package var maximum: Int
        package var skills: [String] = []
        package var isForAdults = false
        /// As ``FindPerson`` takes it.
        package var lead: String?
        /// The next of its post when nil.
        package var code: String?

        package init(post: String, role: String, start: String, end: String, minimum: Int, maximum: Int) {
            self.post = post
            self.role = role
            self.start = start
            self.end = end
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    package let event: String
    package let shift: Details

    package init(event: String, shift: Details) {
        self.event = event
        self.shift = shift
    }

    /// - Throws: ``ShiftError``, ``PostError``, ``EventError``, `TimePhraseError`.
    package func apply(in db: Database) throws -> Shift {
        let event = try EventQuery(event).answer(in: db)
        let post = try PostQuery(event: event, code: shift.post).answer(in: db)
        let entry = ShiftEntry(
            event: event, post: post, role: try ShiftEntry.role(shift.role),
            times: try ShiftTimes(shift, of: event, now: db.transactionDate).typed, reportsTo: shift.reportsTo,
            minimum: shift.minimum, maximum: shift.maximum, skills: try ShiftEntry.skills(shift.skills),
            isForAdults: shift.isForAdults, lead: try shift.lead.map { try FindPerson($0).answer(in: db).id },
            code: shift.code)
        let added = try entry.insert(in: db)
        try db.audit(
            "shift.added", "\(event.code)/\(added.code)",
            ["role": added.role, "start": entry.times.starts.stored])
        return added
    }
}

/// When people report, and when a shift starts and ends, on the clocks of its event.
struct ShiftTimes {
    let reports: WallTime
    let starts: WallTime
    let ends: WallTime

    var typed: TypedTimes { TypedTimes(reports: reports, starts: starts, ends: ends) }

    /// A start as it is typed: a time alone is on the event's day, or past the midnight that the event runs over.
    static func start(_ text: String, of event: Event, now: Date) throws -> WallTime {
        let day = Day(of: event.startsAt, in: event.zone)
        let typed = try TimePhrase(now: now, zone: event.zone, usualDay: day).wallTime(text)
        guard TimePhrase.isClockAlone(text) else { return typed }
        // "01:00" at an event from 22:00 to 02:00 is not 21 hours before it. Setting up some hours before is.
        let isLongBefore = event.startsAt.timeIntervalSince(typed.instant(in: event.zone)) > longestSettingUp
        var next = typed
        next.day = typed.day.adding(days: 1)
        return isLongBefore && next.instant(in: event.zone) < event.endsAt ? next : typed
    }

    private static let longestSettingUp: TimeInterval = 6 * 3_600

    init(_ shift: AddShift.Details, of event: Event, now: Date) throws {
        starts = try Self.start(shift.start, of: event, now: now)
        let onItsDay = TimePhrase(now: now, zone: event.zone, usualDay: starts.day)
        ends = try TypedTimes.end(shift.end, after: starts, by: onItsDay)
        var reports = try shift.report.isEmpty ? starts : onItsDay.wallTime(shift.report)
        // A clock time late in the day, for a shift that starts soon after midnight, is on the evening before.
        if starts.isBefore(reports), TimePhrase.isClockAlone(shift.report), starts.hour < 6, reports.hour >= 18 {
            reports.day = reports.day.adding(days: -1)
        }
        self.reports = reports
        guard starts.instant(in: event.zone) < ends.instant(in: event.zone) else {
            throw ShiftError.endsBeforeStart(start: starts.spoken, end: ends.spoken)
        }
        guard reports.instant(in: event.zone) <= starts.instant(in: event.zone) else {
            throw ShiftError.reportsLate(report: reports.spoken, start: starts.spoken)
        }
    }
}
