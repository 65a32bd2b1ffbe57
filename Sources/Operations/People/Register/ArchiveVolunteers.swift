import GRDB
import Persistence
import Volunteering

/// Takes people out of use, or brings them back; what is known of them is kept.
///
/// Who is archived is neither found nor assigned. Their places that are not over yet are withdrawn, and they lead
/// nothing that is still to come; bringing them back gives them neither.
package struct ArchiveVolunteers: Change {
    /// As ``FindPerson`` takes them.
    package let named: [String]
    package let isRestoring: Bool

    package init(_ named: [String], isRestoring: Bool = false) {
        self.named = named
        self.isRestoring = isRestoring
    }

    package func apply(in db: Database) throws -> ArchiveOutcome {
        let items = try named.map { text -> ArchiveOutcome.Item in
            do {
                let person = try FindPerson(text, isArchived: isRestoring).answer(in: db)
                return isRestoring ? try restore(person, in: db) : try archive(person, in: db)
            } catch let error as any Explainable where named.count > 1 {
                return .init(code: "", name: text, isDone: false, what: error.explanation.summary)
            }
        }
        return ArchiveOutcome(items: items, isRestoring: isRestoring)
    }

    private func restore(_ person: Volunteer, in db: Database) throws -> ArchiveOutcome.Item {
        try db.execute(sql: "UPDATE volunteer SET state = 'active' WHERE id = ?", arguments: [person.id])
        try db.audit("volunteer.restored", person.code)
        return .init(code: person.code, name: person.fullName, isDone: true, what: "is back, without places")
    }

    private func archive(_ person: Volunteer, in db: Database) throws -> ArchiveOutcome.Item {
        let withdrawn = try withdrawPlaces(of: person.id, in: db)
        let led = try giveUpLeads(of: person.id, in: db)
        try db.execute(sql: "UPDATE volunteer SET state = 'archived' WHERE id = ?", arguments: [person.id])
        try db.audit(
            "volunteer.archived", person.code,
            ["withdrawn": withdrawn.joined(separator: ", "), "led": led.joined(separator: ", ")])
        var what: [String] = []
        if !withdrawn.isEmpty { what.append("withdrawn from \(withdrawn.joined(separator: ", "))") }
        if !led.isEmpty { what.append("leads no more: \(led.joined(separator: ", "))") }
        return .init(
            code: person.code, name: person.fullName, isDone: true,
            what: what.isEmpty ? "had no open place" : what.joined(separator: "; "))
    }

    /// - Returns: The shifts, such as `march-2027/B4`.
    private func withdrawPlaces(of volunteer: Volunteer.ID, in db: Database) throws -> [String] {
        let places = try Row.fetchAll(
            db,
            sql: """
                SELECT assignment.id, event.code || '/' || shift.code AS shift
                FROM assignment JOIN shift ON shift.id = assignment.shift_id JOIN event ON event.id = shift.event_id
                WHERE volunteer_id = ? AND assignment.state IN ('offered', 'confirmed', 'reserve')
                    AND shift.ends_at > ? AND event.state <> 'closed'
                ORDER BY shift.starts_at, assignment.id
                """,
            arguments: [volunteer, try db.transactionSeconds()])
        return try places.map { place in
            _ = try AnswerAssignments(.withdraw, named: [Assignment.ID(place["id"]).code]).apply(in: db)
            return place["shift"]
        }
    }

    private func giveUpLeads(of volunteer: Volunteer.ID, in db: Database) throws -> [String] {
        let now = try db.transactionSeconds()
        let sectors = try String.fetchAll(
            db,
            sql: """
                SELECT event.code || '/' || sector.code FROM sector JOIN event ON event.id = sector.event_id
                WHERE lead_id = ? AND ends_at > ? ORDER BY event.starts_at, sector.code
                """,
            arguments: [volunteer, now])
        let shifts = try String.fetchAll(
            db,
            sql: """
                SELECT event.code || '/' || shift.code FROM shift JOIN event ON event.id = shift.event_id
                WHERE lead_id = ? AND shift.ends_at > ? ORDER BY shift.starts_at, shift.id
                """,
            arguments: [volunteer, now])
        try db.execute(
            sql: """
                UPDATE sector SET lead_id = NULL
                WHERE lead_id = ? AND event_id IN (SELECT id FROM event WHERE ends_at > ?)
                """,
            arguments: [volunteer, now])
        try db.execute(
            sql: "UPDATE shift SET lead_id = NULL WHERE lead_id = ? AND ends_at > ?", arguments: [volunteer, now])
        return sectors.map { "sector \($0)" } + shifts.map { "shift \($0)" }
    }
}
