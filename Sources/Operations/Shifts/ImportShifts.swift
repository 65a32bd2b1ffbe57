import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// Takes a table of shifts into an event.
///
/// A row is about a shift that is there already when it has its code, or else its post, role, times and skills; what
/// the row says otherwise changes the shift, and an empty cell changes nothing.
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
            let skipped = SkippedTimesQuery.sentences(times.typed, in: event.zone).joined(separator: " ")
            guard let known = try known(row, shift, of: event, at: post, times, in: db) else {
                _ = try AddShift(event: event.code, shift: shift).apply(in: db)
                return skipped.isEmpty ? .added : .lookAt(line: row.line, skipped)
            }
            var isChange = false
            // A row that is refused half-way leaves nothing behind.
            try db.inSavepoint {
                isChange = try EditShift("\(event.code)/\(known.code)", draft(of: row, times)).apply(in: db).isChange
                return .commit
            }
            guard isChange else { return .same }
            return skipped.isEmpty ? .changed : .lookAt(line: row.line, skipped, isNew: false)
        }
    }

    /// The shift of this code, else one with the same post, role, times and skills.
    private func known(
        _ row: ShiftRow, _ shift: AddShift.Details, of event: Event, at post: Post, _ times: ShiftTimes,
        in db: Database
    ) throws -> Shift? {
        if let code = row.code,
            let found = try Shift.fetchOne(
                db, sql: "SELECT * FROM shift WHERE event_id = ? AND code = ? AND state = 'planned'",
                arguments: [event.id, code]),
            found.postId == post.id
        {
            return found
        }
        let alike = try Shift.fetchAll(
            db,
            sql: """
                SELECT * FROM shift WHERE post_id = ? AND role = ? AND starts_wall = ? AND ends_wall = ?
                    AND state = 'planned' ORDER BY id
                """,
            arguments: [post.id, Slug(shift.role)?.rawValue, times.starts.stored, times.ends.stored])
        return try alike.first { found in
            let skills = try String.fetchSet(
                db, sql: "SELECT skill FROM shift_skill WHERE shift_id = ?", arguments: [found.id])
            return skills == Set(shift.skills)
        }
    }

    /// What the row says of a shift that is there.
    private func draft(of row: ShiftRow, _ times: ShiftTimes) -> EditShift.Draft {
        var draft = EditShift.Draft()
        draft.code = row.code
        draft.from = times.starts.spoken
        draft.to = times.ends.spoken
        if row.report != nil { draft.report = times.reports.spoken }
        draft.reportsTo = row.reportPlace
        draft.role = row.role
        draft.minimum = row.minimum
        draft.maximum = row.maximum
        draft.skills = row.skills.isEmpty ? nil : row.skills
        draft.isForAdults = row.age.map { $0.hasPrefix("18") }
        draft.lead = row.lead
        return draft
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
        shift.code = row.code
        return shift
    }
}
