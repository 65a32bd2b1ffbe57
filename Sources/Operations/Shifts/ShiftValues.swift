import GRDB
import Persistence
import Volunteering

/// What a shift has beside its times, as it is to be.
struct ShiftValues {
    let role: String
    let reportsTo: String
    let minimum: Int
    let maximum: Int
    let skills: [Slug]
    let isForAdults: Bool
    let lead: Volunteer.ID?
    /// In words; empty when all is as it was.
    let changes: [String]

    /// - Throws: ``ShiftError``, ``PersonError``.
    init(_ draft: EditShift.Draft, of shift: Shift, in db: Database) throws {
        let oldSkills = try String.fetchAll(
            db, sql: "SELECT skill FROM shift_skill WHERE shift_id = ? ORDER BY skill", arguments: [shift.id])
        role = try draft.role.map { try ShiftEntry.role($0).rawValue } ?? shift.role
        reportsTo = draft.reportsTo ?? shift.reportsTo
        minimum = draft.minimum ?? shift.minimum
        // A minimum above what was the maximum takes the maximum along, unless that is told too.
        maximum = draft.maximum ?? max(shift.maximum, minimum)
        try ShiftEntry.check(minimum: minimum, maximum: maximum)
        skills = try ShiftEntry.skills(draft.skills ?? oldSkills)
        isForAdults = draft.isForAdults ?? shift.isForAdults
        lead = try draft.lead.map { $0.isEmpty ? nil : try FindPerson($0).answer(in: db).id } ?? shift.leadId
        changes = [
            role != shift.role ? "role \(role)" : nil,
            reportsTo != shift.reportsTo ? "report to \(reportsTo.isEmpty ? "the post" : reportsTo)" : nil,
            minimum != shift.minimum || maximum != shift.maximum ? "\(minimum)–\(maximum) people" : nil,
            Set(skills.map(\.rawValue)) != Set(oldSkills)
                ? "skills " + (skills.isEmpty ? "none" : skills.map(\.rawValue).joined(separator: " ")) : nil,
            isForAdults != shift.isForAdults ? (isForAdults ? "for adults" : "open to minors") : nil,
            lead != shift.leadId ? "lead \(lead?.code ?? "nobody")" : nil,
        ].compactMap { $0 }
    }

    /// - Throws: ``ShiftError/maximumBelowAssigned(_:assigned:maximum:)``.
    func checkRoom(on shift: String, in db: Database) throws {
        let held = try PlacesHeldQuery(ShiftQuery(shift).answer(in: db).id).answer(in: db)
        guard held <= maximum else {
            throw ShiftError.maximumBelowAssigned(shift, assigned: held, maximum: maximum)
        }
    }

    func write(to shift: Shift.ID, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE shift SET role = ?, reports_to = ?, minimum = ?, maximum = ?, is_for_adults = ?, lead_id = ?
                WHERE id = ?
                """,
            arguments: [role, reportsTo, minimum, maximum, isForAdults, lead, shift])
        try ShiftEntry.write(skills, of: shift, in: db)
    }
}
