import Foundation
import GRDB
import Persistence
import Volunteering

/// What a reminder says about a shift. Shared, since hundreds of reminders are about one.
final class ShiftFacts: Sendable {
    let id: Shift.ID
    let code: String
    let role: String
    let reportsAt: Date
    let reportsTo: String
    let startsAt: Date
    let endsAt: Date
    let postCode: String
    let postName: String
    let postDetails: String
    let event: Event
    let zone: TimeZone
    let leadName: String
    /// E.164; the lead of the shift, else of its sector.
    let leadPhone: String?
    /// Its newest: it was changed or cancelled after people had been told of it.
    let notice: ShiftNotice?

    /// Whose shifts are in question.
    enum Scope {
        /// Those that end after an instant.
        case ending(after: Date)
        case of(Volunteer.ID, event: Event.ID?)
        case these(Set<Shift.ID>)
    }

    static func fetch(_ scope: Scope, in db: Database) throws -> [Shift.ID: ShiftFacts] {
        let condition: String
        let values: StatementArguments
        switch scope {
        case .ending(let instant): (condition, values) = ("shift.ends_at > ?", [instant.wholeSeconds])
        case .of(let volunteer, let event):
            condition = """
                shift.id IN (SELECT shift_id FROM assignment WHERE volunteer_id = ?1)
                    AND (?2 IS NULL OR shift.event_id = ?2)
                """
            values = [volunteer, event]
        case .these(let ids):
            condition = "shift.id IN (SELECT value FROM json_each(?))"
            values = [ids.jsonList]
        }
        let events = Dictionary(
            uniqueKeysWithValues: try Event.fetchAll(db, sql: "SELECT * FROM event").map { ($0.id, $0) })
        let notices = try ShiftNotice.inForce(in: db)
        let rows = try Row.fetchCursor(db, sql: sql + condition, arguments: values)
        var found: [Shift.ID: ShiftFacts] = [:]
        while let row = try rows.next() {
            guard let event = events[Event.ID(row["event_id"])] else { continue }
            let facts = ShiftFacts(row, event: event, notice: notices[Shift.ID(row["id"])])
            found[facts.id] = facts
        }
        return found
    }

    private static let sql = """
        SELECT shift.*, post.code AS post_code, post.name AS post_name, post.description AS post_details,
            trim(lead.given_name || ' ' || lead.family_name) AS lead_name, lead.phone AS lead_phone
        FROM shift
        JOIN post ON post.id = shift.post_id
        LEFT JOIN sector ON sector.id = post.sector_id
        LEFT JOIN volunteer AS lead ON lead.id = coalesce(shift.lead_id, sector.lead_id) AND lead.state = 'active'
        WHERE\u{20}
        """

    private init(_ row: Row, event: Event, notice: ShiftNotice?) {
        self.notice = notice
        id = Shift.ID(row["id"])
        code = row["code"]
        role = row["role"]
        reportsAt = Date(timeIntervalSince1970: row["reports_at"])
        reportsTo = row["reports_to"]
        startsAt = Date(timeIntervalSince1970: row["starts_at"])
        endsAt = Date(timeIntervalSince1970: row["ends_at"])
        postCode = row["post_code"]
        postName = row["post_name"]
        postDetails = row["post_details"]
        self.event = event
        zone = event.zone
        leadName = row["lead_name"] ?? ""
        leadPhone = row["lead_phone"]
    }
}
