import GRDB
import Interchange
import Persistence
import Volunteering

/// Changes by hand what is kept of one volunteer.
package struct EditVolunteer: Change {
    package struct Outcome: Sendable {
        package let volunteer: Volunteer
        /// What is different now, in words; empty when it was so already.
        package let fields: [String]
    }

    /// As ``FindPerson`` takes it.
    package let person: String
    package let edit: PersonEdit
    /// Families may share an address.
    package let mayShareEmail: Bool

    package init(_ person: String, _ edit: PersonEdit, mayShareEmail: Bool = false) {
        self.person = person
        self.edit = edit.onOneLine
        self.mayShareEmail = mayShareEmail
    }

    /// - Throws: ``PersonError``.
    package func apply(in db: Database) throws -> Outcome {
        let known = try FindPerson(person).answer(in: db)
        var register = try VolunteerRegister(db)
        var fields = try rename(known, by: register)
        fields += try writeColumns(of: known, by: &register, in: db)
        fields += try writeSkills(of: known.id, by: register, in: db)
        fields += try writeConsents(of: known.id, by: register, in: db)
        if try believeEmailAgain(of: known, in: db), !fields.contains("email") { fields.append("email") }
        if try writeEmergencyContact(of: known.id, in: db) { fields.append("emergency contact") }
        if !fields.isEmpty {
            try db.audit("volunteer.edited", known.code, ["fields": fields.joined(separator: ", ")])
        }
        return Outcome(volunteer: try Volunteer.find(db, id: known.id), fields: fields)
    }

    private func rename(_ known: Volunteer, by register: VolunteerRegister) throws -> [String] {
        var person = PersonDetails()
        person.givenName = edit.cleared.contains(.given) ? "" : edit.givenName ?? known.givenName
        person.middleName = edit.cleared.contains(.middle) ? "" : edit.middleName ?? known.middleName
        person.familyName = edit.cleared.contains(.family) ? "" : edit.familyName ?? known.familyName
        guard !(person.givenName + person.familyName).isEmpty else {
            throw PersonError.noNameLeft(known.code)
        }
        let names = [person.givenName, person.middleName, person.familyName]
        guard names != [known.givenName, known.middleName, known.familyName] else { return [] }
        try register.rename(known.id, to: person)
        return ["name"]
    }

    private func writeColumns(
        of known: Volunteer, by register: inout VolunteerRegister, in db: Database
    ) throws -> [String] {
        var columns = VolunteerColumns()
        var fields: [String] = []
        func set(_ field: PersonEdit.Field, _ column: String, _ new: String?, _ old: String?) {
            let value = edit.cleared.contains(field) ? nil : new ?? old
            guard value != old else { return }
            columns.set(column, value)
            fields.append(field.rawValue)
        }
        set(.email, "email", edit.email, known.email)
        if fields == ["email"] { columns.set("email_key", try emailKey(of: known, in: db)) }
        set(.phone, "phone", edit.phone, known.phone)
        set(.language, "language", edit.language, known.language)
        set(.ageBand, "age_band", edit.ageBand?.rawValue, known.ageBand?.rawValue)
        try expectFree(edit.externalId, of: known, in: db)
        set(.externalId, "external_id", edit.externalId, known.externalId)
        let team =
            edit.cleared.contains(.team) ? nil : try edit.team.map { try register.teamId(named: $0) } ?? known.teamId
        if team != known.teamId {
            columns.set("team_id", team)
            fields.append("team")
        }
        if let care = edit.needsSpecialCare, care != known.needsSpecialCare {
            columns.set("needs_special_care", care)
            fields.append("special care")
        }
        let notes = edit.cleared.contains(.notes) ? "" : edit.notes ?? known.notes
        if notes != known.notes {
            columns.set("notes", notes)
            fields.append("notes")
        }
        try columns.write(to: known.id, in: db)
        return fields
    }

    /// The form in which emails are compared; nil when the email is taken away.
    private func emailKey(of known: Volunteer, in db: Database) throws -> String? {
        guard !edit.cleared.contains(.email), let email = edit.email else { return nil }
        let address: EmailAddress
        do { address = try EmailAddress(email) } catch { throw PersonError.badEmail(email, reason: error.words) }
        let other = try Volunteer.fetchOne(
            db,
            sql: """
                SELECT * FROM volunteer WHERE email_key = ? AND id <> ? AND coalesce(merged_into, id) <> ?
                """,
            arguments: [address.key, known.id, known.id])
        if let other, !mayShareEmail { throw PersonError.emailTaken(email, by: "\(other.code) \(other.fullName)") }
        return address.key
    }

    /// Whoever types an address that mail came back from knows that it is right: it is used again.
    private func believeEmailAgain(of known: Volunteer, in db: Database) throws -> Bool {
        guard edit.email != nil, let key = try emailKey(of: known, in: db) else { return false }
        try db.execute(
            sql: "DELETE FROM flagged_address WHERE channel = 'email' AND address = ?", arguments: [key])
        return db.changesCount > 0
    }

    private func expectFree(_ externalId: String?, of known: Volunteer, in db: Database) throws {
        guard let externalId, externalId != known.externalId else { return }
        let other = try Volunteer.fetchOne(
            db, sql: "SELECT * FROM volunteer WHERE external_id = ?", arguments: [externalId])
        if let other { throw PersonError.externalIdTaken(externalId, by: "\(other.code) \(other.fullName)") }
    }

    private func writeSkills(
        of volunteer: Volunteer.ID, by register: VolunteerRegister, in db: Database
    ) throws -> [String] {
        let before = db.totalChangesCount
        if edit.cleared.contains(.skills) {
            try db.execute(sql: "DELETE FROM volunteer_skill WHERE volunteer_id = ?", arguments: [volunteer])
        }
        for skill in edit.droppedSkills {
            try db.execute(
                sql: "DELETE FROM volunteer_skill WHERE volunteer_id = ? AND skill = ?",
                arguments: [volunteer, skill.rawValue])
            guard db.changesCount > 0 else { throw PersonError.lacksSkill(skill.rawValue) }
        }
        for skill in edit.skills {
            // What is typed counts as it is typed: a skill without a last day is held for ever.
            try db.execute(
                sql: """
                    INSERT INTO volunteer_skill (volunteer_id, skill, expires_on) VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET expires_on = excluded.expires_on
                    WHERE excluded.expires_on IS NOT expires_on
                    """,
                arguments: [volunteer, skill.name.rawValue, skill.expires?.description])
        }
        return db.totalChangesCount > before ? ["skills"] : []
    }

    private func writeConsents(
        of volunteer: Volunteer.ID, by register: VolunteerRegister, in db: Database
    ) throws -> [String] {
        var isNew = try register.record(edit.consents, of: volunteer)
        for consent in edit.consents where consent.state == .unknown {
            try db.execute(
                sql: "DELETE FROM consent WHERE volunteer_id = ? AND purpose = 'reminders' AND channel = ?",
                arguments: [volunteer, consent.channel])
            isNew = isNew || db.changesCount > 0
        }
        return isNew ? ["consent"] : []
    }

    private func writeEmergencyContact(of volunteer: Volunteer.ID, in db: Database) throws -> Bool {
        if edit.cleared.contains(.emergencyContact) {
            try db.execute(sql: "DELETE FROM emergency_contact WHERE volunteer_id = ?", arguments: [volunteer])
            return db.changesCount > 0
        }
        let row = try Row.fetchOne(
            db, sql: "SELECT name, phone, relation FROM emergency_contact WHERE volunteer_id = ?",
            arguments: [volunteer])
        let known = row.map { EmergencyContact(name: $0["name"], phone: $0["phone"], relation: $0["relation"]) }
        guard let contact = try edit.emergencyContact(over: known), contact != known else { return false }
        try db.execute(
            sql: "INSERT OR REPLACE INTO emergency_contact (volunteer_id, name, phone, relation) VALUES (?, ?, ?, ?)",
            arguments: [volunteer, contact.name, contact.phone, contact.relation])
        return true
    }
}
