import GRDB
import Interchange
import Persistence
import Volunteering

/// Names a sector of an event, and who leads it. Naming it again changes the lead, if one is given.
package struct SetSector: Change {
    package let event: String
    package let code: String
    /// As ``FindPerson`` takes it.
    package let lead: String?

    package init(event: String, code: String, lead: String? = nil) {
        self.event = event
        self.code = code.trimmedOnOneLine
        self.lead = lead
    }

    package func apply(in db: Database) throws -> Sector {
        let event = try EventQuery(event).answer(in: db)
        guard !code.isEmpty else { throw PostError.noSector }
        let leadId = try lead.map { try FindPerson($0).answer(in: db).id }
        if let found = try Sector.fetchOne(
            db, sql: "SELECT * FROM sector WHERE event_id = ? AND code = ?", arguments: [event.id, code])
        {
            guard let leadId, leadId != found.leadId else { return found }
            try db.execute(sql: "UPDATE sector SET lead_id = ? WHERE id = ?", arguments: [leadId, found.id])
            try db.audit("sector.lead", "\(event.code)/\(code)", ["lead": leadId.code])
            return try Sector.find(db, id: found.id)
        }
        try db.execute(
            sql: "INSERT INTO sector (event_id, code, lead_id) VALUES (?, ?, ?)", arguments: [event.id, code, leadId])
        let id = Sector.ID(db.lastInsertedRowID)
        try db.audit("sector.added", "\(event.code)/\(code)", leadId.map { ["lead": $0.code] } ?? [:])
        return try Sector.find(db, id: id)
    }
}
