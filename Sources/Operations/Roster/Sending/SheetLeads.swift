import GRDB
import Persistence
import Volunteering

/// Who leads which shifts of an event, in the order of the roster: the sector's lead, else the shift's.
package struct SheetLeadsQuery: Query {
    package let event: String

    package init(event: String) {
        self.event = event
    }

    /// - Throws: ``EventError``, ``RosterError/noShifts(event:)``.
    package func answer(in db: Database) throws -> SheetLeads {
        let event = try EventQuery(event).answer(in: db)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT shift.code, coalesce(sector.lead_id, shift.lead_id) AS lead
                FROM shift JOIN post ON post.id = shift.post_id LEFT JOIN sector ON sector.id = post.sector_id
                WHERE shift.event_id = ? AND shift.state = 'planned'
                ORDER BY sector.code, length(post.code), post.code, shift.starts_at, shift.id
                """,
            arguments: [event.id])
        guard !rows.isEmpty else { throw RosterError.noShifts(event: event.code) }
        var leads: [SheetLeads.Lead] = []
        var unled: [String] = []
        for row in rows {
            guard let id: Volunteer.ID = row["lead"] else {
                unled.append(row["code"])
                continue
            }
            if let known = leads.firstIndex(where: { $0.person.id == id }) {
                leads[known].shifts.insert(row["code"])
            } else {
                let person = try Volunteer.find(db, id: id)
                leads.append(
                    SheetLeads.Lead(
                        person: person, shifts: [row["code"]], obstacle: try Self.obstacle(person, in: db)))
            }
        }
        return SheetLeads(event: event, campaign: try CampaignQuery().answer(in: db), leads: leads, unled: unled)
    }

    /// Why somebody cannot be written to. Whoever leads gets the sheets unless they refused.
    private static func obstacle(_ person: Volunteer, in db: Database) throws -> String? {
        let state = try String.fetchOne(db, sql: "SELECT state FROM volunteer WHERE id = ?", arguments: [person.id])
        guard state == "active" else { return "person-\(state ?? "erased")" }
        guard let email = person.email, !email.isEmpty else { return "no-email" }
        let isFlagged = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM flagged_address JOIN volunteer ON volunteer.email_key = address
                    WHERE flagged_address.channel = 'email' AND volunteer.id = ?)
                """,
            arguments: [person.id])
        if isFlagged == true { return "address-failed" }
        let isRefused = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM consent WHERE volunteer_id = ? AND purpose = 'reminders'
                    AND channel = 'email' AND state = 'refused')
                """,
            arguments: [person.id])
        return isRefused == true ? "consent-refused" : nil
    }
}

package struct SheetLeads: Sendable {
    package struct Lead: Sendable {
        package let person: Volunteer
        package fileprivate(set) var shifts: Set<String>
        /// Why they cannot be written to, as lists of reminders have it.
        package let obstacle: String?
    }

    package let event: Event
    package let campaign: Campaign
    package let leads: [Lead]
    /// Shifts that nobody leads.
    package let unled: [String]
}
