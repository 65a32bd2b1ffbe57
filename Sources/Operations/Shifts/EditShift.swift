import Foundation
import GRDB
import Persistence
import Volunteering

/// Changes a shift; other times, another role or another place to report to are told to whoever had been told.
package struct EditShift: Change {
    /// What is said; what is nil stays.
    package struct Draft: Sendable, Hashable {
        package var code: String?
        package var from: String?
        package var to: String?
        package var report: String?
        package var reportsTo: String?
        package var role: String?
        package var minimum: Int?
        package var maximum: Int?
        package var skills: [String]?
        package var isForAdults: Bool?
        /// As ``FindPerson`` takes it; nobody when empty.
        package var lead: String?

        package init() {}
    }

    package let shift: String
    package let draft: Draft
    package let allowsCollisions: Bool

    package init(_ shift: String, _ draft: Draft, allowsCollisions: Bool = false) {
        self.shift = shift
        self.draft = draft
        self.allowsCollisions = allowsCollisions
    }

    /// - Throws: ``ShiftError``, ``EventError``, `TimePhraseError`.
    package func apply(in db: Database) throws -> ShiftChange {
        let shift = try ShiftQuery(shift).answer(in: db)
        let event = try Event.find(db, id: shift.eventId)
        let name = "\(event.code)/\(shift.code)"
        guard shift.state == .planned, event.state == .draft || event.state == .published else {
            throw ShiftError.cannotEdit(name)
        }
        let old = try TypedTimes.of(shift, zone: event.zone, in: db)
        let times = try times(of: event, old: old, now: db.transactionDate)
        let values = try ShiftValues(draft, of: shift, in: db)
        try values.checkRoom(on: name, in: db)
        // A code finds its shift in whatever case it is typed: another case is the same code.
        let newCode = draft.code.flatMap { $0.lowercased() == shift.code.lowercased() ? nil : $0 }
        if let newCode { try rename(shift, to: newCode, event, in: db) }
        let changes =
            values.changes + Self.changes(from: old, to: times)
            + (newCode == nil ? [] : ["code"])
        guard !changes.isEmpty else { return ShiftChange([name], words: "stays as it is", nil, isChange: false) }
        func write() throws {
            if times != old { try times.write(to: shift.id, in: event.zone, db) }
            try values.write(to: shift.id, in: db)
            try db.audit("shift.edited", name, ["changed": changes.joined(separator: ", ")])
        }
        let isNews = times != old || values.role != shift.role || values.reportsTo != shift.reportsTo
        // Nobody has to hear of a shift that was over and is.
        let ends = max(old.ends.instant(in: event.zone), times.ends.instant(in: event.zone))
        guard isNews, try ends > db.transactionDate else {
            try write()
            return ShiftChange([name], words: "changed: " + changes.joined(separator: ", "), nil)
        }
        let consequences = try ConsequentChange(
            notice: GiveNotice(kind: .change), shifts: [shift.id], allowsCollisions: allowsCollisions,
            raisesShifts: true
        ).make(in: db, write)
        return ShiftChange(
            [name], words: "changed: " + changes.joined(separator: ", "), consequences,
            skippedTimes: times == old ? [] : SkippedTimesQuery.sentences(times, in: event.zone))
    }

    private static func changes(from old: TypedTimes, to new: TypedTimes) -> [String] {
        [
            old.starts != new.starts ? "starts \(new.starts.spoken)" : nil,
            old.ends != new.ends ? "ends \(new.ends.spoken)" : nil,
            old.reports != new.reports ? "report \(new.reports.spoken)" : nil,
        ].compactMap { $0 }
    }

    /// A time without a day is on the shift's day; who reports some time before a start goes on doing so.
    private func times(of event: Event, old: TypedTimes, now: Date) throws -> TypedTimes {
        var times = old
        if let from = draft.from {
            times.starts = try TimePhrase(now: now, zone: event.zone, usualDay: old.starts.day).wallTime(from)
            let difference = WallShift(from: old.starts, to: times.starts)
            times.reports = difference.applied(to: old.reports)
        }
        let onItsDay = TimePhrase(now: now, zone: event.zone, usualDay: times.starts.day)
        if let to = draft.to {
            times.ends = try TypedTimes.end(to, after: times.starts, by: onItsDay)
        }
        if let report = draft.report {
            times.reports = report.isEmpty ? times.starts : try onItsDay.wallTime(report)
            if times.starts.isBefore(times.reports), TimePhrase.isClockAlone(report), times.starts.hour < 6,
                times.reports.hour >= 18
            {
                times.reports.day = times.reports.day.adding(days: -1)
            }
        }
        try times.check(in: event.zone)
        if times != old { try times.checkLength(in: event.zone) }
        return times
    }

    private func rename(_ shift: Shift, to code: String, _ event: Event, in db: Database) throws {
        let isPrinted = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM sheet WHERE shift_id = ?)", arguments: [shift.id])
        guard isPrinted != true else { throw ShiftError.codePrinted(shift.code) }
        try ShiftEntry.check(code: code, of: event, in: db)
        try db.execute(sql: "UPDATE shift SET code = ? WHERE id = ?", arguments: [code, shift.id])
    }
}
