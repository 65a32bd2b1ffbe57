import Foundation
import GRDB
import Interchange
import Language
import Persistence
import Volunteering

/// Adds to a known volunteer what a list says that is new; empty never overwrites.
struct PersonUpdate {
    private let db: Database
    private let known: KnownPerson
    /// Somebody was taken together with somebody else.
    private let hasFormerSelves: Bool

    init(_ db: Database) throws {
        self.db = db
        known = try KnownPerson(db)
        hasFormerSelves =
            try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM volunteer WHERE merged_into IS NOT NULL)") ?? true
    }

    /// - Parameter onlyAdding: Fills in what is not known yet, and leaves what is.
    /// - Returns: What was known before; nil when nothing changed.
    func apply(
        _ person: PersonDetails, _ keys: PersonKeys, to id: Volunteer.ID, onlyAdding: Bool,
        by register: inout VolunteerRegister
    ) throws -> PersonBefore? {
        if !hasFormerSelves, try known.isAll(of: person, keys, known: id) { return nil }
        let known = try Volunteer.find(db, id: id)
        let before = try PersonBefore(known, before: person, db)
        let person = hasFormerSelves ? try FormerSelves(of: id, in: db).without(person) : person
        var fields: [String] = []
        if let renamed = Self.name(of: person, over: known) {
            try register.rename(id, to: renamed)
            fields.append("name")
        }
        let columns = try columns(of: person, over: known, onlyAdding: onlyAdding, by: &register)
        try columns.write(to: id, in: db)
        fields += columns.names
        if try register.addSkills(person.skills, to: id) { fields.append("skills") }
        if try register.record(person.consents, of: id) { fields.append("consent") }
        if try register.setEmergencyContact(person.emergencyContact, of: id, onlyAdding: onlyAdding) {
            fields.append("emergency_contact")
        }
        guard !fields.isEmpty else { return nil }
        try db.audit("volunteer.changed", id.code, ["fields": fields.joined(separator: ", ")])
        return before
    }

    /// What the list says otherwise of the person's own row.
    private func columns(
        of person: PersonDetails, over known: Volunteer, onlyAdding: Bool, by register: inout VolunteerRegister
    ) throws -> VolunteerColumns {
        var columns = VolunteerColumns()
        func set(_ name: String, _ new: String?, _ old: String?) {
            guard let new, !new.isEmpty, new != old, old == nil || !onlyAdding else { return }
            columns.set(name, new)
        }
        if let email = person.email, known.email == nil || !onlyAdding {
            let key = try EmailAddress(email).key
            // The same mailbox in other capitals is nothing new.
            if try key != known.email.map({ try EmailAddress($0).key }) {
                columns.set("email", email)
                columns.set("email_key", key)
            }
        }
        set("phone", person.phone, known.phone)
        set("language", person.language, known.language)
        set("external_id", person.externalId, known.externalId)
        set("age_band", person.ageBand?.rawValue, known.ageBand?.rawValue)
        if let team = person.team, known.teamId == nil || !onlyAdding {
            let teamId = try register.teamId(named: team)
            if teamId != known.teamId { columns.set("team_id", teamId) }
        }
        if !person.notes.isEmpty, !known.notes.contains(person.notes) {
            columns.set("notes", known.notes.isEmpty ? person.notes : "\(known.notes)\n\(person.notes)")
        }
        // A list that does not ask says no as well as one that does: only a yes is taken from it.
        if person.needsSpecialCare, !known.needsSpecialCare { columns.set("needs_special_care", true) }
        return columns
    }

    /// The name with what the list adds to it; nil when it says nothing new.
    ///
    /// Another spelling of the same name is nothing new: lists without ə and ş do not take them from a name that has
    /// them.
    private static func name(of person: PersonDetails, over known: Volunteer) -> PersonDetails? {
        let sounds = Set(SearchKey.skeleton(person.fullName).split(separator: " "))
        guard !sounds.isSubset(of: SearchKey.skeleton(known.fullName).split(separator: " ")) else { return nil }
        var name = person
        if name.givenName.isEmpty { name.givenName = known.givenName }
        if name.middleName.isEmpty { name.middleName = known.middleName }
        if name.familyName.isEmpty { name.familyName = known.familyName }
        return name
    }
}
