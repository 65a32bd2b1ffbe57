import GRDB
import Persistence
import Volunteering

/// Offers places on one shift to several people, in the order in which they are named.
///
/// Who cannot be taken is left out and told; the others get their places.
package struct AddAssignments: Change {
    package let shift: String
    /// As ``FindPerson`` takes them.
    package let people: [String]
    package let isConfirmed: Bool
    /// The one person named leads the shift.
    package let isLead: Bool
    package let override: String?

    package init(
        shift: String, people: [String], isConfirmed: Bool = false, isLead: Bool = false, override: String? = nil
    ) {
        self.shift = shift
        self.people = people
        self.isConfirmed = isConfirmed
        self.isLead = isLead
        self.override = override
    }

    package func apply(in db: Database) throws -> AssignmentOutcome {
        let shift = try ShiftQuery(shift).answer(in: db)
        let name = try shift.reference(in: db)
        let items = try people.map { named -> AssignmentOutcome.Item in
            do {
                let person = try FindPerson(named).answer(in: db)
                let assignment = try place(of: person, on: shift, in: db)
                if isLead {
                    try db.execute(
                        sql: "UPDATE shift SET lead_id = ? WHERE id = ?", arguments: [person.id, shift.id])
                    try db.audit("shift.lead", name, ["lead": person.code])
                }
                return .init(named: named, assignment, person: person, shift: name)
            } catch let error as any Explainable where people.count > 1 {
                return .init(named: named, shift: name, failed: error)
            }
        }
        return AssignmentOutcome(items: items, title: "Places on \(name)")
    }

    /// A new place, or, for whoever is to lead, the one that they have.
    private func place(of person: Volunteer, on shift: Shift, in db: Database) throws -> Assignment {
        if isLead {
            let held = try Assignment.fetchOne(
                db, sql: "SELECT * FROM assignment WHERE shift_id = ? AND volunteer_id = ?",
                arguments: [shift.id, person.id])
            if let held, held.state.holdsPlace { return held }
        }
        return try OfferPlace(
            shift: shift.id, volunteer: person.id, isConfirmed: isConfirmed, override: override
        ).apply(in: db)
    }
}
