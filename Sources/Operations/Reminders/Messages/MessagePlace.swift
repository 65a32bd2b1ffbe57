import Crypto
import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// What a message needs to know about a place beyond its reminder: for the calendar, and for the codes of answers.
struct MessagePlace: Sendable {
    let assignment: Assignment
    let isShiftCancelled: Bool
    let shiftSequence: Int
    let coordinates: CalendarEntry.Coordinates?

    /// By places in the row, since there are many.
    fileprivate init(_ row: Row) {
        assignment = Assignment(
            id: Assignment.ID(row[0]), shiftId: Shift.ID(row[1]), volunteerId: Volunteer.ID(row[2]), state: row[3],
            reserveOrder: row[4], revision: row[5])
        isShiftCancelled = row[6]
        shiftSequence = row[7]
        if let latitude: Double = row[8], let longitude: Double = row[9] {
            coordinates = CalendarEntry.Coordinates(latitude: latitude, longitude: longitude)
        } else {
            coordinates = nil
        }
    }
}

/// What the messages of one moment need from the record file, read at once, so that they can be written without it.
struct MessageSurroundings: Sendable {
    let places: [Assignment.ID: MessagePlace]
    /// By which the codes of answers are signed.
    let key: SymmetricKey
    /// When the messages are written.
    let now: Date

    /// Reads it within a change, since the record file's key is made when there is none.
    init(of assignments: some Sequence<Assignment.ID>, in db: Database) throws {
        var places: [Assignment.ID: MessagePlace] = [:]
        let rows = try Row.fetchCursor(db.cachedStatement(sql: Self.sql), arguments: [assignments.jsonList])
        while let row = try rows.next() {
            let place = MessagePlace(row)
            places[place.assignment.id] = place
        }
        self.places = places
        if try CardKeyQuery.key(in: db) == nil { try MakeCardKey().apply(in: db) }
        guard let made = try CardKeyQuery.key(in: db) else { throw CardError.noKey }
        key = made
        now = try db.transactionDate
    }

    private static let sql = """
        SELECT assignment.id, assignment.shift_id, assignment.volunteer_id, assignment.state,
            assignment.reserve_order, assignment.revision, shift.state = 'cancelled',
            event.sequence + shift.sequence, post.latitude, post.longitude
        FROM json_each(?) AS wanted
        JOIN assignment ON assignment.id = wanted.value
        JOIN shift ON shift.id = assignment.shift_id
        JOIN event ON event.id = shift.event_id
        JOIN post ON post.id = shift.post_id
        """
}
