import Foundation
import GRDB
import Persistence
import Volunteering

/// Places that are offered and whose people have had a message, with when they had the first.
package struct AskedPlacesQuery: Query {
    let event: Event.ID

    package init(event: Event.ID) {
        self.event = event
    }

    package func answer(in db: Database) throws -> [(code: String, at: Date)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT assignment.id, min(reminder.settled_at) AS at FROM assignment
                JOIN shift ON shift.id = assignment.shift_id
                JOIN reminder ON reminder.assignment_id = assignment.id AND reminder.state = 'sent'
                WHERE shift.event_id = ? AND assignment.state = 'offered' AND shift.state = 'planned'
                GROUP BY assignment.id ORDER BY assignment.id
                """,
            arguments: [event]
        ).map { (Assignment.ID($0["id"]).code, Date(timeIntervalSince1970: $0["at"])) }
    }
}
