import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// What follows from moving, changing or cancelling: who is told and how, what is planned anew, who is double-booked.
package struct Consequences: Encodable, Sendable {
    package let reach: NoticeReach
    package let collisions: [Collision]
    /// Reminders of the old plan that were cancelled, and those of the new plan.
    package let cancelledReminders: Int
    package let plannedReminders: Int
    /// Sheets that were printed with what no longer holds.
    package let printedSheets: [String]

    /// What is left to be done by hand, each with the command for it.
    var remarks: [Line] {
        var remarks: [Line] = []
        if !printedSheets.isEmpty {
            remarks.append(Line("Printed before, and to be printed again: \(printedSheets.joined(separator: ", "))."))
        }
        if reach.onlyByCall > 0 {
            remarks.append(Line("The calls are on the call sheet of the day: vigil reminder calls --for today"))
        }
        if !reach.nobody.isEmpty {
            remarks.append(Line("Cannot be reached by message or call: \(reach.nobody.joined(separator: ", "))."))
        }
        return remarks
    }

    var facts: [Fact] {
        var ways = [
            (reach.email, "by email"), (reach.sms, "by text message"), (reach.onlyByCall, "only by a call"),
            (reach.oncePublished, "once the event is published"), (reach.nobody.count, "not at all"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if ways.isEmpty { ways = ["nobody"] }
        return [
            Fact("To be told", reach.people == 0 ? ways[0] : "\(reach.people): " + ways.joined(separator: ", ")),
            Fact("Reminders", "\(cancelledReminders) cancelled, \(plannedReminders) planned"),
            Fact("Double bookings", collisions.isEmpty ? "none" : "\(collisions.count)"),
        ]
    }

    var tables: [(title: String, table: Table)] {
        guard !collisions.isEmpty else { return [] }
        let rows = collisions.map { collision in
            TableLine([
                Cell("\(collision.name) (\(collision.volunteer))"), Cell(collision.shift), Cell(collision.other),
                Cell(collision.otherStartsAt.until(collision.otherEndsAt)),
            ])
        }
        let columns = [
            Column("Who", .share(2)), Column("Shift", .share(1)), Column("At the same time", .share(1)),
            Column("When", .share(2)),
        ]
        return [("Double bookings", Table(columns: columns, groups: [RowGroup(rows: rows)]))]
    }
}

/// Makes a change to shifts together with everything that follows from it, in one transaction.
struct ConsequentChange {
    let notice: GiveNotice
    let shifts: [Shift.ID]
    /// Go on although people become double-booked.
    let allowsCollisions: Bool
    /// The shifts are given a new generation; an event's own generation does it for all of them.
    let raisesShifts: Bool

    /// - Throws: ``ShiftError/doubleBooked(_:)``, and what the change throws.
    func make(in db: Database, _ change: () throws -> Void) throws -> Consequences {
        let before = Set(try Collision.of(shifts, in: db).map(\.pair))
        let places = try notice.note(shifts, in: db)
        try change()
        let collisions = try Collision.of(shifts, in: db).filter { !before.contains($0.pair) }
        guard allowsCollisions || collisions.isEmpty else { throw ShiftError.doubleBooked(collisions) }
        try GiveNotice.forgetWhatHoldsAgain(in: db)
        if raisesShifts { try raise(in: db) }
        let plan = try PlanReminders().apply(in: db)
        return Consequences(
            reach: try NoticeReachQuery(places: places).answer(in: db), collisions: collisions,
            cancelledReminders: plan.cancelled, plannedReminders: plan.added,
            printedSheets: try printed(in: db))
    }

    private func raise(in db: Database) throws {
        for shift in shifts {
            try db.execute(sql: "UPDATE shift SET generation = generation + 1 WHERE id = ?", arguments: [shift])
        }
    }

    private func printed(in db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT printf('%s-%02d', series, number) FROM sheet
                WHERE shift_id IN (SELECT value FROM json_each(?)) ORDER BY series, number
                """,
            arguments: [shifts.jsonList])
    }
}
