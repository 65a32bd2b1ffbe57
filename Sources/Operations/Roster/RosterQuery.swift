import Foundation
import GRDB
import Persistence
import Volunteering

/// The roster of an event as the record file has it now, by sector, post and time; people in the campaign's order.
package struct RosterQuery: Query {
    package let event: String
    package let post: String?
    package let shift: String?
    package let layout: RosterLayout?

    /// - Parameter layout: The one built in for the event's kind when nil.
    package init(event: String, post: String? = nil, shift: String? = nil, layout: RosterLayout? = nil) {
        self.layout = layout
        self.event = event
        self.post = post
        self.shift = shift
    }

    /// - Throws: ``EventError``, ``PostError``, ``ShiftError``, ``RosterError/noShifts(event:)``, ``LayoutError``.
    package func answer(in db: Database) throws -> Roster {
        let event = try EventQuery(event).answer(in: db)
        let post = try post.map { try PostQuery(event: event, code: $0).answer(in: db).id }
        let shift = try shift.map { try ShiftQuery(event: event.code, code: $0).answer(in: db).id }
        let people = try people(of: event, at: post, on: shift, in: db)
        let shifts = try Row.fetchAll(
            db,
            sql: """
                SELECT shift.*, post.code AS post, post.name AS post_name, post.description, post.latitude,
                    post.longitude, sector.code AS sector, sector.lead_id AS sector_lead_id,
                    coalesce(sector.lead_id, shift.lead_id) AS caller_id
                FROM shift JOIN post ON post.id = shift.post_id LEFT JOIN sector ON sector.id = post.sector_id
                WHERE shift.event_id = :event AND shift.state = 'planned' AND (:post IS NULL OR post.id = :post)
                    AND (:shift IS NULL OR shift.id = :shift)
                ORDER BY sector.code, length(post.code), post.code, shift.starts_at, shift.id
                """,
            arguments: ["event": event.id, "post": post, "shift": shift])
        guard !shifts.isEmpty else { throw RosterError.noShifts(event: event.code) }
        let sheets = try shifts.map { row in try sheet(row, people: people[row["id"]] ?? [], in: db) }
        let campaign = try CampaignQuery().answer(in: db).name
        return Roster(
            event: RosterEvent(event), campaign: campaign,
            layout: try layout ?? LayoutShelf().standard(for: event.kind), sheets: sheets)
    }

    /// Everybody who is meant in one pass, by shift.
    private func people(
        of event: Event, at post: Post.ID?, on shift: Shift.ID?, in db: Database
    ) throws -> [Shift.ID: [Row]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT assignment.id AS assignment_id, assignment.shift_id, assignment.state, volunteer.id,
                    given_name, middle_name, family_name, phone, language, age_band, needs_special_care, sort_key,
                    team.name AS team,
                    (SELECT group_concat(skill, ';') FROM volunteer_skill WHERE volunteer_id = volunteer.id
                        AND skill <> shift.role AND (expires_on IS NULL OR expires_on >= substr(shift.starts_wall, 1, 10))) AS skills
                FROM shift JOIN assignment ON assignment.shift_id = shift.id
                JOIN volunteer ON volunteer.id = assignment.volunteer_id
                LEFT JOIN team ON team.id = volunteer.team_id
                WHERE shift.event_id = :event AND assignment.state IN ('offered', 'confirmed', 'reserve')
                    AND (:post IS NULL OR shift.post_id = :post) AND (:shift IS NULL OR shift.id = :shift)
                ORDER BY assignment.shift_id, volunteer.id IS NOT shift.lead_id, assignment.reserve_order,
                    volunteer.sort_key, volunteer.id
                """,
            arguments: ["event": event.id, "post": post, "shift": shift])
        return Dictionary(grouping: rows) { $0["shift_id"] }
    }

    private func sheet(_ row: Row, people: [Row], in db: Database) throws -> RosterSheet {
        let code: String = row["code"]
        let leadId: Volunteer.ID? = row["lead_id"]
        var counts = (assigned: 0, reserve: 0)
        let listed = people.map { person -> RosterSheet.Row in
            let state: Assignment.State = person["state"]
            let rowCode: String
            if state == .reserve {
                counts.reserve += 1
                rowCode = "\(code)-R\(counts.reserve)"
            } else {
                counts.assigned += 1
                rowCode = "\(code)-\(counts.assigned)"
            }
            return Self.row(person, code: rowCode, state: state, leadId: leadId)
        }
        let callerId: Volunteer.ID? = row["caller_id"]
        let sectorLead: Volunteer.ID? = row["sector_lead_id"]
        let lead = try callerId.map { try Volunteer.find(db, id: $0) }.map {
            RosterSheet.Lead(name: $0.fullName, phone: $0.phone, isOfSector: sectorLead != nil)
        }
        return RosterSheet(
            shift: code, post: row["post"], postName: row["post_name"], sector: row["sector"] ?? "",
            place: row["description"], latitude: row["latitude"], longitude: row["longitude"], role: row["role"],
            reportsAt: Date(timeIntervalSince1970: row["reports_at"]), reportsTo: row["reports_to"],
            startsAt: Date(timeIntervalSince1970: row["starts_at"]),
            endsAt: Date(timeIntervalSince1970: row["ends_at"]), minimum: row["minimum"], maximum: row["maximum"],
            lead: lead, rows: listed.filter { $0.state != .reserve } + listed.filter { $0.state == .reserve })
    }

    private static func row(
        _ person: Row, code: String, state: Assignment.State, leadId: Volunteer.ID?
    ) -> RosterSheet.Row {
        let id: Volunteer.ID = person["id"]
        let age: AgeBand? = person["age_band"]
        let skills: String? = person["skills"]
        let middle: String = person["middle_name"]
        let given: String = person["given_name"]
        var row = RosterSheet.Row(
            code: code, assignment: Assignment.ID(person["assignment_id"]).code, volunteer: id.code,
            familyName: person["family_name"], givenName: middle.isEmpty ? given : "\(given) \(middle)",
            phone: person["phone"], language: person["language"],
            skills: skills.map { $0.split(separator: ";").map(String.init) } ?? [], isLead: id == leadId,
            isMarked: age?.isMinor ?? false || person["needs_special_care"], state: state)
        row.team = person["team"] ?? ""
        row.sortKey = person["sort_key"]
        return row
    }
}
