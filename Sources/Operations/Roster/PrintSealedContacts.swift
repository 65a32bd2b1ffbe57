import Foundation
import GRDB
import Persistence
import Volunteering

/// Emergency contacts for paper: each sheet that is made is a row of the audit, with the name of who made it.
package struct PrintSealedContacts: Change {
    package let event: String
    package let layout: RosterLayout

    package init(event: String, layout: RosterLayout) {
        self.event = event
        self.layout = layout
    }

    /// - Throws: ``EventError``, ``RosterError/noShifts(event:)``, ``LayoutError/sealed``.
    package func apply(in db: Database) throws -> SealedContacts {
        guard layout.rows == .contacts else { throw LayoutError.sealed }
        let event = try EventQuery(event).answer(in: db)
        let sheets = try sheets(of: event, in: db)
        guard !sheets.isEmpty else { throw RosterError.nobodyPlaced(event: event.code) }
        for sheet in sheets {
            try db.audit(
                "emergency.printed", event.code,
                [
                    "sealed for": sheet.lead?.code ?? "control", "sectors": sheet.sectors.joined(separator: ", "),
                    "people": "\(sheet.people)",
                ])
        }
        return SealedContacts(
            event: RosterEvent(event), campaign: try CampaignQuery().answer(in: db).name, layout: layout,
            sheets: sheets)
    }

    /// Who leads two sectors gets one sheet; where nobody leads, it stays at control.
    private func sheets(of event: Event, in db: Database) throws -> [SealedContacts.Sheet] {
        let leads = try Self.leads(of: event, in: db)
        let contacts = try Self.contacts(in: db)
        var order: [Volunteer.ID?] = []
        var groups: [Volunteer.ID?: (sectors: [String], entries: [RosterEntry])] = [:]
        for var entry in try RosterExtractQuery.placed(at: event, in: db) {
            let sector = entry.place?.sector ?? ""
            let lead = leads[sector]
            if groups[lead] == nil {
                order.append(lead)
                groups[lead] = ([], [])
            }
            entry.contact = contacts[entry.volunteer]
            if groups[lead]?.sectors.contains(sector) == false { groups[lead]?.sectors.append(sector) }
            groups[lead]?.entries.append(entry)
        }
        return try order.compactMap { id in
            guard let group = groups[id] else { return nil }
            let lead = try id.map { try Volunteer.find(db, id: $0) }
            return SealedContacts.Sheet(lead: lead, sectors: group.sectors, entries: group.entries)
        }
    }

    private static func leads(of event: Event, in db: Database) throws -> [String: Volunteer.ID] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT code, lead_id FROM sector WHERE event_id = ? AND lead_id IS NOT NULL",
            arguments: [event.id])
        return Dictionary(rows.map { ($0["code"], $0["lead_id"]) }) { first, _ in first }
    }

    private static func contacts(in db: Database) throws -> [String: EmergencyContact] {
        let rows = try Row.fetchAll(db, sql: "SELECT volunteer_id, name, phone, relation FROM emergency_contact")
        return Dictionary(
            rows.map { row in
                (
                    (row["volunteer_id"] as Volunteer.ID).code,
                    EmergencyContact(name: row["name"], phone: row["phone"], relation: row["relation"])
                )
            }
        ) { first, _ in first }
    }
}
