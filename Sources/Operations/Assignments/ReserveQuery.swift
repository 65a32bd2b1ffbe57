import GRDB
import Persistence
import Volunteering

/// Who waits in a shift's reserve, the first first, without those who are archived.
struct ReserveQuery: Query {
    let shift: Shift.ID

    init(_ shift: Shift.ID) {
        self.shift = shift
    }

    func answer(in db: Database) throws -> [Volunteer] {
        try Volunteer.fetchAll(
            db,
            sql: """
                SELECT volunteer.* FROM assignment JOIN volunteer ON volunteer.id = assignment.volunteer_id
                WHERE assignment.shift_id = ? AND assignment.state = 'reserve' AND volunteer.state = 'active'
                ORDER BY reserve_order
                """,
            arguments: [shift])
    }
}
