import Foundation
import GRDB
import Volunteering

/// What a shift was before it was changed or cancelled, and when that happened.
struct ShiftNotice: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
        case change, cancellation

        /// Whether a rule with this timing tells of it.
        func isTold(by timing: ReminderRule.Timing) -> Bool {
            switch (self, timing) {
            case (.change, .change), (.cancellation, .cancellation): true
            default: false
            }
        }
    }

    let id: Int64
    let shift: Shift.ID
    let kind: Kind
    let at: Date
    let reason: String
    let startsAt: Date
    let endsAt: Date
    let reportsAt: Date
    let reportsTo: String
    let role: String
    let place: String
    let postName: String
    /// How the post was to be found.
    let postDetails: String

    private init?(_ row: Row) {
        guard let kind = Kind(rawValue: row["kind"]) else { return nil }
        id = row["id"]
        shift = Shift.ID(row["shift_id"])
        self.kind = kind
        at = Date(timeIntervalSince1970: row["at"])
        reason = row["reason"]
        startsAt = Date(timeIntervalSince1970: row["was_starts_at"])
        endsAt = Date(timeIntervalSince1970: row["was_ends_at"])
        reportsAt = Date(timeIntervalSince1970: row["was_reports_at"])
        reportsTo = row["was_reports_to"]
        role = row["was_role"]
        place = row["was_place"]
        postName = row["was_post"]
        postDetails = row["was_whereabouts"]
    }

    /// Less than this before the start, old or new, it is told by night too.
    private static let wakesPeople: TimeInterval = 12 * 3_600

    /// Whether it cannot wait for the morning.
    ///
    /// - Parameter starts: When the shift starts now.
    func isUrgent(before starts: Date) -> Bool {
        min(startsAt, starts).timeIntervalSince(at) < Self.wakesPeople
    }

    /// The newest of each shift: what it says holds, older ones give way to it.
    static func inForce(in db: Database) throws -> [Shift.ID: ShiftNotice] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM notice WHERE id IN (SELECT max(id) FROM notice GROUP BY shift_id)")
        return Dictionary(rows.compactMap(ShiftNotice.init).map { ($0.shift, $0) }, uniquingKeysWith: { $1 })
    }

    /// What each person was told last, by the place that they hold, of the notices that are in force.
    static func toldBefore(in db: Database) throws -> [Assignment.ID: ShiftNotice] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT notice.*, told.assignment_id
                FROM notice_person AS told JOIN notice ON notice.id = told.since_id
                WHERE told.notice_id IN (SELECT max(id) FROM notice GROUP BY shift_id)
                """)
        return Dictionary(
            rows.compactMap { row in ShiftNotice(row).map { (Assignment.ID(row["assignment_id"]), $0) } },
            uniquingKeysWith: { $1 })
    }
}
