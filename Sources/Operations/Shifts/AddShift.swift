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
        guard let role = Slug(shift.role) else { throw ShiftError.badRole(shift.role) }
        let skills = try shift.skills.map { text in
            guard let skill = Slug(text) else { throw ShiftError.badSkill(text) }
            return skill
        }
        guard shift.minimum >= 1, shift.maximum <= 500, shift.minimum <= shift.maximum else {
            throw ShiftError.badNumbers(minimum: shift.minimum, maximum: shift.maximum)
        }
        let times = try ShiftTimes(shift, of: event, now: db.transactionDate)
        let code = try nextCode(at: post, in: db)
        let lead = try shift.lead.map { try FindPerson($0).answer(in: db).id }
        try db.execute(
            sql: """
                INSERT INTO shift (event_id, post_id, code, role, reports_wall, starts_wall, ends_wall, reports_at,
                    starts_at, ends_at, reports_to, minimum, maximum, is_for_adults, lead_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                event.id, post.id, code, role.rawValue, times.reports.stored, times.starts.stored, times.ends.stored,
                times.reports.seconds(in: event.zone), times.starts.seconds(in: event.zone),
                times.ends.seconds(in: event.zone), shift.reportsTo, shift.minimum, shift.maximum,
                shift.isForAdults, lead,
            ])
        let id = Shift.ID(db.lastInsertedRowID)
        for skill in Set(skills) {
            try db.execute(
                sql: "INSERT INTO shift_skill (shift_id, skill) VALUES (?, ?)", arguments: [id, skill.rawValue])
        }
        try db.audit("shift.added", "\(event.code)/\(code)", ["role": role.rawValue, "start": times.starts.stored])
        return try Shift.find(db, id: id)
    }

    /// The post's own code for its first shift, then `B4.2`, `B4.3` …
    private func nextCode(at post: Post, in db: Database) throws -> String {
        let taken = try String.fetchAll(db, sql: "SELECT code FROM shift WHERE post_id = ?", arguments: [post.id])
        guard !taken.isEmpty else { return post.code }
        let last = taken.compactMap { Int($0.dropFirst(post.code.count + 1)) }.max() ?? 1
        return "\(post.code).\(last + 1)"
    }
}

/// When people report, and when a shift starts and ends, on the clocks of its event.
struct ShiftTimes {
    let reports: WallTime
    let starts: WallTime
    let ends: WallTime

    init(_ shift: AddShift.Details, of event: Event, now: Date) throws {
        let day = Day(of: event.startsAt, in: event.zone)
        starts = try TimePhrase(now: now, zone: event.zone, usualDay: day).wallTime(shift.start)
        let onItsDay = TimePhrase(now: now, zone: event.zone, usualDay: starts.day)
        var ends = try onItsDay.wallTime(shift.end)
        // A clock time before the start, typed without a day, is past midnight.
        if ends.isBefore(starts), TimePhrase.isClockAlone(shift.end) {
            ends.day = ends.day.adding(days: 1)
        }
        self.ends = ends
        reports = try shift.report.isEmpty ? starts : onItsDay.wallTime(shift.report)
        guard starts.instant(in: event.zone) < ends.instant(in: event.zone) else {
            throw ShiftError.endsBeforeStart(start: starts.spoken, end: ends.spoken)
        }
        guard reports.instant(in: event.zone) <= starts.instant(in: event.zone) else {
            throw ShiftError.reportsLate(report: reports.spoken, start: starts.spoken)
        }
    }
}
