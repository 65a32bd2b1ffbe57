import GRDB
import Persistence
import Volunteering

/// Publishes drafts, so that reminders go out for them. Publishing what is published changes nothing.
package struct PublishEvents: Change {
    package let codes: [String]

    package init(_ codes: [String]) {
        self.codes = codes
    }

    package func apply(in db: Database) throws -> [Event] {
        try codes.map { code in
            var event = try EventQuery(code).answer(in: db)
            guard event.state != .published else { return event }
            guard event.state == .draft else { throw EventError.notADraft(event.code, state: event.state) }
            let hasShifts = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM shift WHERE event_id = ? AND state = 'planned')",
                arguments: [event.id])
            guard hasShifts == true else { throw EventError.hasNoShifts(event.code) }
            try db.execute(sql: "UPDATE event SET state = 'published' WHERE id = ?", arguments: [event.id])
            try db.audit("event.published", event.code)
            event.state = .published
            return event
        }
    }
}
