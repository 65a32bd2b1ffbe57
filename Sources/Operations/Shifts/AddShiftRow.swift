import Foundation
import GRDB
import Persistence
import Volunteering

/// Makes a row of shifts at posts, from one time to another, and numbers it so that it can be taken back.
package struct AddShiftRow: Change {
    package struct Details: Sendable {
        /// Posts' codes, kinds of post, or `all`.
        package var posts: [String]
        package var role: String
        package var from: String
        package var to: String
        /// Lengths of time, such as `2h` and `15m`.
        package var length: String
        package var overlap = ""
        /// How long before the start people report, such as `30m` or `30m before`.
        package var report = ""
        package var reportsTo = ""
        package var minimum: Int
        package var maximum: Int
        package var skills: [String] = []
        package var isForAdults = false
        /// Like `12:00-13:00`.
        package var exceptions: [String] = []

        package init(
            posts: [String], role: String, from: String, to: String, length: String, minimum: Int, maximum: Int
        ) {
            self.posts = posts
            self.role = role
            self.from = from
            self.to = to
            self.length = length
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    package let event: String
    package let details: Details
    private static let most = 1_000

    package init(event: String, _ details: Details) {
        self.event = event
        self.details = details
    }

    /// - Throws: ``ShiftError``, ``PostError``, ``EventError``, ``ReminderError/badSpan(_:)``, `TimePhraseError`.
    package func apply(in db: Database) throws -> ShiftRowOutcome {
        let event = try EventQuery(event).answer(in: db)
        guard event.state == .draft || event.state == .published else {
            throw EventError.cannotChange(event.code, state: event.state)
        }
        let posts = try PostSelection(words: details.posts).posts(of: event, in: db)
        let role = try ShiftEntry.role(details.role)
        let skills = try ShiftEntry.skills(details.skills)
        try ShiftEntry.check(minimum: details.minimum, maximum: details.maximum)
        let times = try times(of: event, now: db.transactionDate)
        guard times.count * posts.count <= Self.most else { throw ShiftError.tooMany(times.count * posts.count) }
        let described =
            "\(details.posts.joined(separator: ",")) \(details.from)–\(details.to), \(details.length), \(role.rawValue)"
        try db.execute(
            sql: "INSERT INTO shift_row (event_id, at, actor, described) VALUES (?, ?, vigil_actor(), ?)",
            arguments: [event.id, try db.transactionSeconds(), described])
        let number = db.lastInsertedRowID
        var outcome = ShiftRowOutcome(number: Int(number), event: event.code, zone: event.zone)
        for post in posts {
            for time in times {
                if try isThere(role, at: post, time, in: db) {
                    outcome.thereAlready += 1
                    continue
                }
                let shift = try ShiftEntry(
                    event: event, post: post, role: role, times: time, reportsTo: details.reportsTo,
                    minimum: details.minimum, maximum: details.maximum, skills: skills,
                    isForAdults: details.isForAdults, row: number
                ).insert(in: db)
                outcome.add(shift, post: post)
            }
        }
        outcome.skippedTimes = outcome.shifts.isEmpty ? [] : SkippedTimesQuery.sentences(times, in: event.zone)
        guard !outcome.shifts.isEmpty else {
            try db.execute(sql: "DELETE FROM shift_row WHERE id = ?", arguments: [number])
            try db.audit("shift.row-there", event.code, ["row": described])
            return outcome
        }
        try db.audit(
            "shift.row-added", event.code,
            ["number": "\(number)", "row": described, "shifts": "\(outcome.shifts.count)"])
        return outcome
    }

    private func times(of event: Event, now: Date) throws -> [TypedTimes] {
        let length = try SpanPhrase(details.length).seconds / 60
        let overlap = try details.overlap.isEmpty ? 0 : SpanPhrase(details.overlap).seconds / 60
        guard overlap < length else {
            throw ShiftError.overlapTooLong(overlap: details.overlap, length: details.length)
        }
        let before = details.report.replacing("before", with: "").trimmingCharacters(in: .whitespaces)
        let report = try before.isEmpty ? 0 : SpanPhrase(before).seconds
        let from = try ShiftTimes.start(details.from, of: event, now: now)
        var to = try TimePhrase(now: now, zone: event.zone, usualDay: from.day).wallTime(details.to)
        if !from.isBefore(to), TimePhrase.isClockAlone(details.to) { to.day = to.day.adding(days: 1) }
        guard from.isBefore(to) else { throw ShiftError.endsBeforeStart(start: from.spoken, end: to.spoken) }
        var exceptions: [(from: (hour: Int, minute: Int), to: (hour: Int, minute: Int))] = []
        for text in details.exceptions { exceptions.append(try ShiftPattern.exception(text)) }
        let pieces = ShiftPattern(from: from, to: to, length: length, overlap: overlap, exceptions: exceptions).pieces
        let times = pieces.map { piece in
            let reports = WallTime(piece.starts.instant(in: .gmt).addingTimeInterval(-TimeInterval(report)), in: .gmt)
            return TypedTimes(reports: reports, starts: piece.starts, ends: piece.ends)
        }
        // A piece that the clocks jump over lasts no time at all.
        .filter { $0.starts.instant(in: event.zone) < $0.ends.instant(in: event.zone) }
        guard !times.isEmpty else { throw ShiftError.noShifts(from: from.spoken, to: to.spoken) }
        return times
    }

    private func isThere(_ role: Slug, at post: Post, _ times: TypedTimes, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM shift WHERE post_id = ? AND role = ? AND starts_wall = ? AND ends_wall = ?
                    AND state = 'planned')
                """,
            arguments: [post.id, role.rawValue, times.starts.stored, times.ends.stored]) == true
    }
}
