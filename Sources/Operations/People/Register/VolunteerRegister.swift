import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// Writes volunteers, one or a million, through statements that are prepared once.
///
/// The one place that fills a volunteer's sort key and search words. Used within one transaction.
struct VolunteerRegister {
    private let db: Database
    private let names: NameKeys
    private let now: Int64
    private let insertVolunteer: Statement
    private let insertWords: Statement
    private let insertSkill: Statement
    private let insertConsent: Statement
    /// For who has said nothing yet: without the other's upsert, for which SQLite makes a table of its own each time.
    private let insertFirstConsent: Statement
    private var teams: [String: Team.ID] = [:]
    /// The import whose new people are written several at a time, and are not in the search index yet.
    private(set) var pendingImport: Int64?
    private var bulk: Bulk?

    /// The rows of an import that wait for others to be written with.
    private struct Bulk {
        let volunteers: BulkInsert
        let skills: BulkInsert
        let consents: BulkInsert
        /// The number of the next new person, as SQLite would give it.
        var nextId: Int64
    }

    private static let columns = [
        "id", "given_name", "middle_name", "family_name", "email", "email_key", "phone", "language", "team_id",
        "age_band", "needs_special_care", "external_id", "notes", "sort_key", "search_words",
    ]
    /// The same for all people of an import.
    private static let importColumns = ["import_id", "created_at"]
    private static let purpose = "reminders"

    init(_ db: Database) throws {
        self.db = db
        names = try NameKeys(language: CampaignQuery().answer(in: db).language)
        now = try db.transactionSeconds()
        let columns = Self.importColumns + Self.columns
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        insertVolunteer = try db.makeStatement(
            sql: "INSERT INTO volunteer (\(columns.joined(separator: ", "))) VALUES (\(marks))")
        insertWords = try db.makeStatement(
            sql: "INSERT INTO volunteer_search (rowid, search_words) VALUES (?, ?)")
        insertSkill = try db.makeStatement(
            sql: """
                INSERT INTO volunteer_skill (volunteer_id, skill, expires_on) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET expires_on = excluded.expires_on
                WHERE excluded.expires_on IS NOT NULL AND excluded.expires_on IS NOT expires_on
                """)
        let consent = """
            INSERT INTO consent (volunteer_id, purpose, channel, state, source, wording, at)
            VALUES (?, '\(Self.purpose)', ?, ?, ?, ?, ?)
            """
        insertFirstConsent = try db.makeStatement(sql: consent)
        insertConsent = try db.makeStatement(
            sql: consent + """
                 ON CONFLICT DO UPDATE SET state = excluded.state, source = excluded.source,
                    wording = excluded.wording, at = excluded.at
                WHERE excluded.state <> state AND excluded.at >= at AND (? OR excluded.state = 'refused')
                """)
    }

    private func keys(of person: PersonDetails) throws -> PersonKeys {
        var maker = PersonKeys.Maker(names)
        return maker.keys(of: person, emailKey: try person.email.map { try EmailAddress($0).key })
    }

    /// Registers a new volunteer, under this code if one is given.
    mutating func add(
        _ person: PersonDetails, code: Volunteer.ID? = nil, keys made: PersonKeys? = nil
    ) throws -> Volunteer.ID {
        let team = try person.team.map { try teamId(named: $0) }
        let keys = try made ?? keys(of: person)
        if bulk != nil {
            let id = try addToBulk(person, code: code, team: team, keys)
            if person.emergencyContact != nil {
                try flush()
                try setEmergencyContact(person.emergencyContact, of: id, onlyAdding: true)
            }
            return id
        }
        try insertVolunteer.execute(arguments: [
            pendingImport, now, code, person.givenName, person.middleName, person.familyName,
            person.email, keys.emailKey, person.phone, person.language, team,
            person.ageBand, person.needsSpecialCare, person.externalId, person.notes,
            keys.sortKey, keys.searchWords,
        ])
        let id = Volunteer.ID(db.lastInsertedRowID)
        try insertWords.execute(arguments: [id, keys.searchWords])
        try addSkills(person.skills, to: id)
        for consent in person.consents where consent.state != .unknown {
            try insertFirstConsent.execute(arguments: [
                id, consent.channel, consent.state, consent.source, consent.wording,
                Int64(consent.at.timeIntervalSince1970),
            ])
        }
        try setEmergencyContact(person.emergencyContact, of: id, onlyAdding: true)
        return id
    }

    /// Keeps whom to call in an emergency; tells whether anything changed.
    ///
    /// - Parameter onlyAdding: One that is known stays.
    @discardableResult
    func setEmergencyContact(
        _ contact: EmergencyContact?, of volunteer: Volunteer.ID, onlyAdding: Bool
    ) throws -> Bool {
        guard let contact else { return false }
        let before = db.totalChangesCount
        try db.execute(
            sql: """
                INSERT INTO emergency_contact (volunteer_id, name, phone, relation) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET name = excluded.name, phone = excluded.phone,
                    relation = CASE excluded.relation WHEN '' THEN relation ELSE excluded.relation END
                WHERE NOT ? AND (name <> excluded.name OR phone <> excluded.phone
                    OR (excluded.relation <> '' AND relation <> excluded.relation))
                """,
            arguments: [volunteer, contact.name, contact.phone, contact.relation, onlyAdding])
        return db.totalChangesCount > before
    }

    /// From here on new people are the import's, and wait to be written several at a time; see ``flush()``.
    mutating func begin(import id: Int64) throws {
        pendingImport = id
        bulk = Bulk(
            volunteers: try BulkInsert(
                db, into: "volunteer", columns: Self.columns, shared: Self.importColumns,
                are: { row in
                    row.append(id)
                    row.append(now)
                }),
            skills: try BulkInsert(db, into: "volunteer_skill", columns: ["volunteer_id", "skill", "expires_on"]),
            consents: try BulkInsert(
                db, into: "consent", columns: ["volunteer_id", "channel", "state", "source", "wording", "at"],
                shared: ["purpose"], are: { row in row.append(Self.purpose) }),
            nextId: 1 + (try Int64.fetchOne(db, sql: "SELECT max(id) FROM volunteer") ?? 0))
    }

    private mutating func addToBulk(
        _ person: PersonDetails, code: Volunteer.ID?, team: Team.ID?, _ keys: PersonKeys
    ) throws -> Volunteer.ID {
        guard let rows = bulk else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        let id = code?.rawValue ?? rows.nextId
        bulk?.nextId = max(rows.nextId, id + 1)
        let volunteer = rows.volunteers
        volunteer.add { row in
            row.append(id)
            row.append(person.givenName)
            row.append(person.middleName)
            row.append(person.familyName)
            row.append(person.email)
            row.append(keys.emailKey)
            row.append(person.phone)
            row.append(person.language)
            row.append(team?.rawValue)
            row.append(person.ageBand?.rawValue)
            row.append(person.needsSpecialCare ? 1 : 0)
            row.append(person.externalId)
            row.append(person.notes)
            row.append(keys.sortKey)
            row.append(keys.searchWords)
        }
        for (index, skill) in person.skills.enumerated() {
            // Told twice, it is held once, with the last day that was told.
            let isFirst = !person.skills[..<index].contains { $0.name == skill.name }
            guard isFirst else { continue }
            let expires = person.skills.last { $0.name == skill.name && $0.expires != nil }?.expires
            rows.skills.add { row in
                row.append(id)
                row.append(skill.name.rawValue)
                row.append(expires?.description)
            }
        }
        for consent in person.consents where consent.state != .unknown {
            rows.consents.add { row in
                row.append(id)
                row.append(consent.channel.rawValue)
                row.append(consent.state.rawValue)
                row.append(consent.source)
                row.append(consent.wording)
                row.append(Int64(consent.at.timeIntervalSince1970))
            }
        }
        if volunteer.isFull {
            try volunteer.flush()
            try rows.skills.writeWhole()
            try rows.consents.writeWhole()
        }
        return Volunteer.ID(id)
    }

    /// Writes the new people of an import who wait: before anybody asks for them.
    func flush() throws {
        guard let bulk else { return }
        try bulk.volunteers.flush()
        try bulk.skills.flush()
        try bulk.consents.flush()
    }

    /// Adds skills, and newer expiry dates of those held already; tells whether anything changed.
    @discardableResult
    func addSkills(_ skills: [PersonDetails.Skill], to volunteer: Volunteer.ID) throws -> Bool {
        let before = db.totalChangesCount
        for skill in skills {
            try insertSkill.execute(arguments: [volunteer, skill.name.rawValue, skill.expires?.description])
        }
        return db.totalChangesCount > before
    }

    /// Records what was said about being contacted; unknown is not recorded. Tells whether anything changed.
    func record(_ consents: [PersonDetails.Consent], of volunteer: Volunteer.ID) throws -> Bool {
        let before = db.totalChangesCount
        for consent in consents where consent.state != .unknown {
            try insertConsent.execute(arguments: [
                volunteer, consent.channel, consent.state, consent.source, consent.wording,
                Int64(consent.at.timeIntervalSince1970), consent.isDated,
            ])
        }
        return db.totalChangesCount > before
    }

    /// The team of this name in any case, made if there is none.
    mutating func teamId(named name: String) throws -> Team.ID {
        if let known = teams[name] { return known }
        let id = try AddTeam(name: name, isNewOnly: false).apply(in: db).id
        teams[name] = id
        return id
    }

    /// Replaces a volunteer's name, with the keys that follow from it.
    func rename(_ volunteer: Volunteer.ID, to person: PersonDetails) throws {
        let isIndexed = try Bool.fetchOne(
            db, sql: "SELECT import_id IS NULL OR import_id IS NOT ? FROM volunteer WHERE id = ?",
            arguments: [pendingImport, volunteer])
        if isIndexed == true {
            try db.execute(
                sql: """
                    INSERT INTO volunteer_search (volunteer_search, rowid, search_words)
                    SELECT 'delete', id, search_words FROM volunteer WHERE id = ?
                    """,
                arguments: [volunteer])
        }
        let keys = try keys(of: person)
        try db.execute(
            sql: """
                UPDATE volunteer SET given_name = ?, middle_name = ?, family_name = ?, sort_key = ?, search_words = ?
                WHERE id = ?
                """,
            arguments: [
                person.givenName, person.middleName, person.familyName, keys.sortKey, keys.searchWords,
                volunteer,
            ])
        if isIndexed == true { try insertWords.execute(arguments: [volunteer, keys.searchWords]) }
    }

    /// Puts the new people of an import into the search index, all at once.
    ///
    /// While FTS5 has rows in hand, SQLite makes it write them out before every statement with a trigger; so an import
    /// does not give it any until the last row is in.
    mutating func indexImported() throws {
        guard let pendingImport else { return }
        try flush()
        try db.execute(
            sql: """
                INSERT INTO volunteer_search (rowid, search_words)
                SELECT id, search_words FROM volunteer WHERE import_id = ? ORDER BY id
                """,
            arguments: [pendingImport])
        self.pendingImport = nil
        bulk = nil
    }

}
