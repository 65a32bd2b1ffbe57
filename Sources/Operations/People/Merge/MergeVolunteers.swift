import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// Takes people together who are one: the kept one gets what they lack, and everything that was the others' is theirs.
///
/// The others' rows stay, archived, so that their codes, external ids, emails and phones find the kept person for
/// ever. Source: Handbook, ADR-0011.
package struct MergeVolunteers: Change {
    /// As ``FindPerson`` takes them.
    package let kept: String
    package let others: [String]

    package init(kept: String, others: [String]) {
        self.kept = kept
        self.others = others
    }

    /// - Throws: ``PersonError``.
    package func apply(in db: Database) throws -> PeopleMerged {
        let person = try FindPerson(kept).answer(in: db)
        var gone: [Volunteer] = []
        for text in others {
            let other = try FindPerson(text).answer(in: db)
            guard other.id != person.id else { throw PersonError.samePerson(text, name: person.fullName) }
            if !gone.contains(other) { gone.append(other) }
        }
        var merged = PeopleMerged(code: person.code, name: person.fullName)
        for other in gone {
            var notes = try takeFacts(of: other, to: Volunteer.find(db, id: person.id), in: db)
            try close(other, into: person.id, in: db)
            notes += try PlaceMerge(db, from: other.id, to: person.id).run()
            notes += try takeReferences(of: other.id, to: person.id, in: db)
            for note in notes { merged.add(other.code, note) }
            if notes.isEmpty { merged.add(other.code, "brings nothing new; its code still finds \(person.code)") }
            try db.audit(
                "volunteer.merged", person.code,
                ["from": "\(other.code) \(other.fullName)", "what": notes.joined(separator: "; ")])
            try db.audit("volunteer.merged-away", other.code, ["into": person.code])
        }
        return merged
    }

    /// Columns of the kept person's row that are filled in, and what is said of it.
    private struct Facts {
        var columns = VolunteerColumns()
        var notes: [String] = []

        mutating func take(_ what: String, _ column: String, _ mine: String?, _ theirs: String?) {
            guard let theirs, theirs != mine else { return }
            if mine == nil {
                columns.set(column, theirs)
                notes.append("gives \(what) \(theirs)")
            } else {
                let isAlias = ["email", "phone", "external_id"].contains(column)
                notes.append("\(what) \(theirs) \(isAlias ? "still finds them" : "is not taken over")")
            }
        }
    }

    /// Fills in what the kept person lacks.
    private func takeFacts(of other: Volunteer, to person: Volunteer, in db: Database) throws -> [String] {
        let facts = try facts(of: other, to: person, in: db)
        if person.externalId == nil, other.externalId != nil {
            // An external id is one person's: it goes over, and finds them there.
            try db.execute(sql: "UPDATE volunteer SET external_id = NULL WHERE id = ?", arguments: [other.id])
        }
        try facts.columns.write(to: person.id, in: db)
        return try facts.notes + takeName(of: other, to: person, in: db)
            + takeSkills(of: other.id, to: person.id, in: db)
            + takeConsents(of: other.id, to: person.id, in: db) + takeContact(of: other.id, to: person.id, in: db)
    }

    private func facts(of other: Volunteer, to person: Volunteer, in db: Database) throws -> Facts {
        var facts = Facts()
        if other.email?.lowercased() != person.email?.lowercased() {
            facts.take("email", "email", person.email, other.email)
        }
        if person.email == nil, other.email != nil {
            let key = try String.fetchOne(
                db, sql: "SELECT email_key FROM volunteer WHERE id = ?", arguments: [other.id])
            facts.columns.set("email_key", key)
        }
        facts.take("phone", "phone", person.phone, other.phone)
        facts.take("language", "language", person.language, other.language)
        facts.take("age band", "age_band", person.ageBand?.rawValue, other.ageBand?.rawValue)
        facts.take("external id", "external_id", person.externalId, other.externalId)
        if let team = other.teamId, team != person.teamId {
            let name = try Team.find(db, id: team).name
            if person.teamId == nil { facts.columns.set("team_id", team) }
            facts.notes.append(person.teamId == nil ? "gives team \(name)" : "team \(name) is not taken over")
        }
        if other.needsSpecialCare, !person.needsSpecialCare {
            facts.columns.set("needs_special_care", true)
            facts.notes.append("gives the mark for special care")
        }
        if !other.notes.isEmpty, !person.notes.contains(other.notes) {
            facts.columns.set("notes", person.notes.isEmpty ? other.notes : "\(person.notes)\n\(other.notes)")
            facts.notes.append("gives notes")
        }
        return facts
    }

    private func takeName(of other: Volunteer, to person: Volunteer, in db: Database) throws -> [String] {
        var name = PersonDetails()
        name.givenName = person.givenName.isEmpty ? other.givenName : person.givenName
        name.middleName = person.middleName.isEmpty ? other.middleName : person.middleName
        name.familyName = person.familyName.isEmpty ? other.familyName : person.familyName
        guard name.fullName != person.fullName else { return [] }
        try VolunteerRegister(db).rename(person.id, to: name)
        return ["makes the name \(name.fullName)"]
    }

    /// Skills are united; of two last days the later counts, and a last day that is known over none.
    private func takeSkills(of other: Volunteer.ID, to person: Volunteer.ID, in db: Database) throws -> [String] {
        let before = try String.fetchSet(
            db, sql: "SELECT skill FROM volunteer_skill WHERE volunteer_id = ?", arguments: [person])
        try db.execute(
            sql: """
                INSERT INTO volunteer_skill (volunteer_id, skill, expires_on)
                SELECT ?, skill, expires_on FROM volunteer_skill WHERE volunteer_id = ?
                ON CONFLICT DO UPDATE SET expires_on = excluded.expires_on
                WHERE excluded.expires_on > coalesce(expires_on, '')
                """,
            arguments: [person, other])
        let skills = try String.fetchAll(
            db, sql: "SELECT skill FROM volunteer_skill WHERE volunteer_id = ? ORDER BY skill", arguments: [other])
        try db.execute(sql: "DELETE FROM volunteer_skill WHERE volunteer_id = ?", arguments: [other])
        let new = skills.filter { !before.contains($0) }
        return new.isEmpty ? [] : ["gives skills \(new.joined(separator: ", "))"]
    }

    /// A no of either stands: whether a yes was dated by the person themselves is not known any more.
    private func takeConsents(of other: Volunteer.ID, to person: Volunteer.ID, in db: Database) throws -> [String] {
        try db.execute(
            sql: """
                INSERT INTO consent (volunteer_id, purpose, channel, state, source, wording, at)
                SELECT ?, purpose, channel, state, source, wording, at FROM consent WHERE volunteer_id = ?
                ON CONFLICT DO UPDATE SET state = excluded.state, source = excluded.source,
                    wording = excluded.wording, at = excluded.at
                WHERE excluded.state = 'refused' AND state = 'given'
                """,
            arguments: [person, other])
        let said = try Row.fetchAll(
            db,
            sql: """
                SELECT mine.channel, mine.state FROM consent AS mine
                JOIN consent AS theirs ON theirs.volunteer_id = ? AND theirs.purpose = mine.purpose
                    AND theirs.channel = mine.channel
                WHERE mine.volunteer_id = ? AND mine.purpose = 'reminders' ORDER BY mine.channel
                """,
            arguments: [other, person])
        try db.execute(sql: "DELETE FROM consent WHERE volunteer_id = ?", arguments: [other])
        guard !said.isEmpty else { return [] }
        return ["consent is now " + said.map { "\($0[0] as String) \($0[1] as String)" }.joined(separator: ", ")]
    }

    private func takeContact(of other: Volunteer.ID, to person: Volunteer.ID, in db: Database) throws -> [String] {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO emergency_contact (volunteer_id, name, phone, relation)
                SELECT ?, name, phone, relation FROM emergency_contact WHERE volunteer_id = ?
                """,
            arguments: [person, other])
        let isTaken = db.changesCount > 0
        try db.execute(sql: "DELETE FROM emergency_contact WHERE volunteer_id = ?", arguments: [other])
        if isTaken { return ["gives the emergency contact"] }
        return db.changesCount > 0 ? ["emergency contact is not taken over"] : []
    }

    /// The other's row says from now on whom it means; so do the rows that meant the other.
    private func close(_ other: Volunteer, into person: Volunteer.ID, in db: Database) throws {
        try db.execute(
            sql: "UPDATE volunteer SET state = 'archived', merged_into = ? WHERE id = ?",
            arguments: [person, other.id])
        try db.execute(
            sql: "UPDATE volunteer SET merged_into = ? WHERE merged_into = ?", arguments: [person, other.id])
    }

    /// Leads, and whatever else in the record file names the other.
    private func takeReferences(of other: Volunteer.ID, to person: Volunteer.ID, in db: Database) throws -> [String] {
        var notes: [String] = []
        for reference in try PersonReference.all(in: db) where !reference.isPersonal {
            try db.execute(
                sql: "UPDATE OR IGNORE \(reference.table) SET \(reference.column) = ? WHERE \(reference.column) = ?",
                arguments: [person, other])
            let count = db.changesCount
            if count > 0, reference.column == "lead_id" {
                notes.append("leads \(count.counted(reference.table))")
            }
        }
        return notes
    }
}
