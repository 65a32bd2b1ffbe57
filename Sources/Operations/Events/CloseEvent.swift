import GRDB
import Persistence
import Volunteering

/// Closes an event that is over: it stays as it was. Closing twice changes nothing.
///
/// Rules that speak of closed events, such as thanks, go on; what else was planned is cancelled.
package struct CloseEvent: Change {
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    /// - Throws: ``EventError``.
    package func apply(in db: Database) throws -> EventChange {
        let event = try EventQuery(code).answer(in: db)
        guard event.state != .closed else { return EventChange(event, db: db) }
        guard event.state == .published else { throw EventError.notPublished(event.code, state: event.state) }
        guard try event.endsAt <= db.transactionDate else {
            throw EventError.notOver(event.code, ends: CampaignTime(event.endsAt, in: event.zone))
        }
        let before = try planned(for: event, in: db)
        try db.execute(sql: "UPDATE event SET state = 'closed' WHERE id = ?", arguments: [event.id])
        try db.audit("event.closed", event.code)
        _ = try PlanReminders().apply(in: db)
        let after = try planned(for: event, in: db)
        return EventChange(
            try Event.find(db, id: event.id), what: .closed(unsent: max(before - after, 0), waiting: after), nil)
    }

    private func planned(for event: Event, in db: Database) throws -> Int {
        // By the places of the event: the ledger holds those of all others too.
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM shift CROSS JOIN assignment AS place ON place.shift_id = shift.id
                CROSS JOIN reminder ON reminder.assignment_id = place.id
                WHERE shift.event_id = ? AND reminder.state = 'planned'
                """,
            arguments: [event.id]) ?? 0
    }
}
