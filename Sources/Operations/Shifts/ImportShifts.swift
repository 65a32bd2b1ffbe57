import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// Takes a table of shifts into an event; a shift that is there already, with the same post, role, times and skills, stays.
package struct ImportShifts: Change {
    package let event: String
    package let source: ImportSource

    package init(event: String, source: ImportSource) {
        self.event = event
        self.source = source
    }

    package func apply(in db: Database) throws -> ImportSummary {
        let event = try EventQuery(event).answer(in: db)
        let now = try db.transactionDate
        return try TableImport<ShiftRow>(source: source, subject: "Shifts", mainField: .post).run { row in
            let shift = details(of: row)
            let post = try PostQuery(event: event, code: row.post).answer(in: db)
            let times = try ShiftTimes(shift, of: event, now: now)
            if try isThere(shift, at: post, times, in: db) { return .same }
            _ = try AddShift(event: event.code, shift: shift).apply(in: db)
            return .added
        }
    }

    /// A shift with the same post, role, times and skills.
    private func isThere(
        _ shift: AddShift.Details, at post: Post, _ times: ShiftTimes, in db: Database
    ) throws -> Bool {
        let alike = try Shift.ID.fetchAll(
            db,
            sql: "SELECT id FROM shift WHERE post_id = ? AND role = ? AND starts_wall = ? AND ends_wall = ?",
            arguments: [post.id, Slug(shift.role)?.rawValue, times.starts.stored, times.ends.stored])
        return try alike.contains { id in
            let skills = try String.fetchSet(
                db, sql: "SELECT skill FROM shift_skill WHERE shift_id = ?", arguments: [id])
            return skills == Set(shift.skills)
        }
    }

    private func details(of row: ShiftRow) -> AddShift.Details {
        // The other times are on the day of the start, or past its midnight, when they say no day of their own.
        let start = row.date.map { "\($0) \(row.from)" } ?? row.from
        var shift = AddShift.Details(
            post: row.post, role: row.role, start: start, end: row.to,
            minimum: row.minimum ?? 1, maximum: row.maximum ?? max(1, row.minimum ?? 1))
        shift.report = row.report ?? ""
        shift.reportsTo = row.reportPlace ?? ""
        shift.skills = row.skills
        shift.isForAdults = row.age?.hasPrefix("18") ?? false
        shift.lead = row.lead
        return shift
    }
}
