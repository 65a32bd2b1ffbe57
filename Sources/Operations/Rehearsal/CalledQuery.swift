import Foundation
import GRDB
import Persistence
import Volunteering

/// Who of an event stands on the call sheets of a day.
package struct CalledQuery: Query {
    let day: Day
    let now: Date
    let event: Event.ID

    package init(day: Day, now: Date, event: Event.ID) {
        self.day = day
        self.now = now
        self.event = event
    }

    package func answer(in db: Database) throws -> Set<Volunteer.ID> {
        let shifts = try Shift.ID.fetchSet(db, sql: "SELECT id FROM shift WHERE event_id = ?", arguments: [event])
        let rows = try CallSheetsQuery(day: day, now: now).answer(in: db).rows
        return Set(rows.flatMap(\.places).filter { shifts.contains($0.shift) }.map(\.person))
    }
}
