import GRDB
import Persistence
import Volunteering

/// The place that is meant by its code, or by a person and an event.
struct PlaceQuery: Query {
    /// A code like `A0012`, or a person as ``FindPerson`` takes one.
    let text: String
    /// Needed where a person is named.
    let event: String?

    /// - Throws: ``AssignmentError``, ``EventError`` or ``PersonError``.
    func answer(in db: Database) throws -> Assignment {
        if let id = Assignment.ID(code: text) {
            let found = try Assignment.fetchOne(db, sql: "SELECT * FROM assignment WHERE id = ?", arguments: [id])
            guard let found else { throw AssignmentError.unknownCode(text) }
            return found
        }
        guard let code = event else { throw AssignmentError.needsEvent(text) }
        let event = try EventQuery(code).answer(in: db)
        let person = try FindPerson(text).answer(in: db)
        let all = try Assignment.fetchAll(
            db,
            sql: """
                SELECT assignment.* FROM assignment JOIN shift ON shift.id = assignment.shift_id
                WHERE shift.event_id = ? AND volunteer_id = ? ORDER BY shift.starts_at, assignment.id
                """,
            arguments: [event.id, person.id])
        let open = all.filter { $0.state.holdsPlace || $0.state == .reserve }
        let meant = open.isEmpty ? all : open
        guard let first = meant.first else {
            throw AssignmentError.noAssignment(person: person.fullName, scope: event.code)
        }
        guard meant.count == 1 else {
            throw AssignmentError.severalPlaces(person: person.fullName, codes: meant.map(\.id.code))
        }
        return first
    }
}
