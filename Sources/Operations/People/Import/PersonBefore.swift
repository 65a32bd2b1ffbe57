import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// What was known of somebody before an import changed them, so that the import can be taken back.
struct PersonBefore: Codable {
    struct Skill: Codable {
        let name: String
        let expires: String?
    }

    struct Consent: Codable {
        let channel: Channel
        let state: ConsentState
        let source: String
        let wording: String
        let at: Int64
    }

    let volunteer: Volunteer
    /// Nil when the import had nothing to say about skills.
    let skills: [Skill]?
    /// Nil when the import had nothing to say about consent.
    let consents: [Consent]?

    /// Whom to call in an emergency, if anybody was known; nil when the import had nothing to say about it.
    let contacts: [EmergencyContact]?

    /// - Parameter news: What the import says of them, and so may change.
    init(_ volunteer: Volunteer, before news: PersonDetails, _ db: Database) throws {
        self.volunteer = volunteer
        let (skillsToo, consentsToo) = (!news.skills.isEmpty, !news.consents.isEmpty)
        contacts =
            news.emergencyContact == nil
            ? nil
            : try Row.fetchAll(
                db.cachedStatement(sql: "SELECT name, phone, relation FROM emergency_contact WHERE volunteer_id = ?"),
                arguments: [volunteer.id]
            ).map { EmergencyContact(name: $0[0], phone: $0[1], relation: $0[2]) }
        skills =
            !skillsToo
            ? nil
            : try Row.fetchAll(
                db.cachedStatement(sql: "SELECT skill, expires_on FROM volunteer_skill WHERE volunteer_id = ?"),
                arguments: [volunteer.id]
            ).map { Skill(name: $0[0], expires: $0[1]) }
        consents =
            !consentsToo
            ? nil
            : try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT channel, state, source, wording, at FROM consent
                        WHERE volunteer_id = ? AND purpose = 'reminders'
                        """),
                arguments: [volunteer.id]
            ).map { Consent(channel: $0[0], state: $0[1], source: $0[2], wording: $0[3], at: $0[4]) }
    }

    /// Keeps it with the import; what was known before the first change of an import stands, and of whom the same
    /// import brought nothing was known.
    func keep(as importId: Int64, in db: Database) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(self), as: UTF8.self)
        let statement = try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO import_change (import_id, volunteer_id, before)
                SELECT ?, id, ? FROM volunteer WHERE id = ? AND import_id IS NOT ?
                """)
        try statement.execute(arguments: [importId, json, volunteer.id, importId])
    }

    static func kept(_ json: String) throws -> PersonBefore {
        try JSONDecoder().decode(PersonBefore.self, from: Data(json.utf8))
    }

    /// Makes the person what they were.
    func restore(by register: VolunteerRegister, in db: Database) throws {
        let now = try Volunteer.find(db, id: volunteer.id)
        if now.givenName != volunteer.givenName || now.middleName != volunteer.middleName
            || now.familyName != volunteer.familyName
        {
            var name = PersonDetails()
            (name.givenName, name.middleName, name.familyName) = (
                volunteer.givenName, volunteer.middleName, volunteer.familyName
            )
            try register.rename(volunteer.id, to: name)
        }
        let update = try db.cachedStatement(
            sql: """
                UPDATE volunteer SET email = ?, email_key = ?, phone = ?, language = ?, team_id = ?, age_band = ?,
                    external_id = ?, notes = ?, needs_special_care = ? WHERE id = ?
                """)
        try update.execute(arguments: [
            volunteer.email, try volunteer.email.map { try EmailAddress($0).key }, volunteer.phone, volunteer.language,
            volunteer.teamId, volunteer.ageBand, volunteer.externalId, volunteer.notes,
            volunteer.needsSpecialCare, volunteer.id,
        ])
        try restoreSkills(in: db)
        try restoreConsents(in: db)
        guard let contacts else { return }
        try db.execute(sql: "DELETE FROM emergency_contact WHERE volunteer_id = ?", arguments: [volunteer.id])
        for contact in contacts { try register.setEmergencyContact(contact, of: volunteer.id, onlyAdding: false) }
    }

    private func restoreSkills(in db: Database) throws {
        guard let skills else { return }
        try db.cachedStatement(sql: "DELETE FROM volunteer_skill WHERE volunteer_id = ?")
            .execute(arguments: [volunteer.id])
        let insert = try db.cachedStatement(
            sql: "INSERT INTO volunteer_skill (volunteer_id, skill, expires_on) VALUES (?, ?, ?)")
        for skill in skills { try insert.execute(arguments: [volunteer.id, skill.name, skill.expires]) }
    }

    /// Consents are changed where they stand, so that who is reachable again is planned for again.
    private func restoreConsents(in db: Database) throws {
        guard let consents else { return }
        let upsert = try db.cachedStatement(
            sql: """
                INSERT INTO consent (volunteer_id, purpose, channel, state, source, wording, at)
                VALUES (?, 'reminders', ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET state = excluded.state, source = excluded.source,
                    wording = excluded.wording, at = excluded.at
                """)
        let delete = try db.cachedStatement(
            sql: "DELETE FROM consent WHERE volunteer_id = ? AND purpose = 'reminders' AND channel = ?")
        for channel in Channel.allCases {
            if let consent = consents.first(where: { $0.channel == channel }) {
                try upsert.execute(arguments: [
                    volunteer.id, channel, consent.state, consent.source, consent.wording, consent.at,
                ])
            } else {
                try delete.execute(arguments: [volunteer.id, channel])
            }
        }
    }
}
