import GRDB
import Interchange
import Persistence
import Volunteering

/// What a message needs to know about a place beyond its reminder: for the calendar, and for the codes of answers.
struct MessagePlace: Sendable {
    let assignment: Assignment
    let isShiftCancelled: Bool
    let eventSequence: Int
    let coordinates: CalendarEntry.Coordinates?

    static func find(_ id: Assignment.ID, in db: Database) throws -> MessagePlace? {
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else { return nil }
        var coordinates: CalendarEntry.Coordinates?
        if let latitude: Double = row["latitude"], let longitude: Double = row["longitude"] {
            coordinates = CalendarEntry.Coordinates(latitude: latitude, longitude: longitude)
        }
        return MessagePlace(
            assignment: try Assignment(row: row), isShiftCancelled: row["shift_state"] == "cancelled",
            eventSequence: row["sequence"], coordinates: coordinates)
    }

    private static let sql = """
        SELECT assignment.*, shift.state AS shift_state, event.sequence, post.latitude, post.longitude
        FROM assignment
        JOIN shift ON shift.id = assignment.shift_id
        JOIN event ON event.id = shift.event_id
        JOIN post ON post.id = shift.post_id
        WHERE assignment.id = ?
        """
}
