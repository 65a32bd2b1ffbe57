import Foundation
import GRDB
import Volunteering

/// Sees quickly that a list says nothing new of somebody known, as all of it does when it is imported again.
struct KnownPerson {
    private let person: Statement
    private let skills: Statement
    private let consents: Statement

    init(_ db: Database) throws {
        person = try db.makeStatement(
            sql: """
                SELECT given_name, middle_name, family_name, email_key, phone, language, external_id, age_band, notes,
                    needs_special_care, (SELECT name FROM team WHERE id = team_id)
                FROM volunteer WHERE id = ?
                """)
        skills = try db.makeStatement(sql: "SELECT skill, expires_on FROM volunteer_skill WHERE volunteer_id = ?")
        consents = try db.makeStatement(
            sql: "SELECT channel, state FROM consent WHERE volunteer_id = ? AND purpose = 'reminders'")
    }

    /// Whether every word of the list is known already, letter by letter.
    ///
    /// False says nothing: a word that is written otherwise need not be new.
    func isAll(of news: PersonDetails, _ keys: PersonKeys, known id: Volunteer.ID) throws -> Bool {
        guard news.emergencyContact == nil else { return false }
        let rows = try Row.fetchCursor(person, arguments: [id])
        guard let row = try rows.next(), Self.has(row, news, keys) else { return false }
        return try hasSkills(news.skills, id) && hasConsents(news.consents, id)
    }

    private static func has(_ row: Row, _ news: PersonDetails, _ keys: PersonKeys) -> Bool {
        func same(_ column: Int, _ new: String?) -> Bool {
            guard let new, !new.isEmpty else { return true }
            return (row[column] as String?) == new
        }
        return row[0] == news.givenName && row[1] == news.middleName && row[2] == news.familyName
            && same(3, keys.emailKey) && same(4, news.phone) && same(5, news.language) && same(6, news.externalId)
            && same(7, news.ageBand?.rawValue) && (news.notes.isEmpty || row[8] == news.notes)
            && (!news.needsSpecialCare || row[9]) && same(10, news.team)
    }

    private func hasSkills(_ news: [PersonDetails.Skill], _ id: Volunteer.ID) throws -> Bool {
        guard !news.isEmpty else { return true }
        var held: [(name: String, expires: String?)] = []
        let rows = try Row.fetchCursor(skills, arguments: [id])
        while let row = try rows.next() { held.append((row[0], row[1])) }
        return news.allSatisfy { new in
            held.contains {
                $0.name == new.name.rawValue && (new.expires == nil || $0.expires == new.expires?.description)
            }
        }
    }

    private func hasConsents(_ news: [PersonDetails.Consent], _ id: Volunteer.ID) throws -> Bool {
        guard !news.isEmpty else { return true }
        var held: [(channel: String, state: String)] = []
        let rows = try Row.fetchCursor(consents, arguments: [id])
        while let row = try rows.next() { held.append((row[0], row[1])) }
        return news.allSatisfy { new in
            new.state == .unknown
                || held.contains { $0.channel == new.channel.rawValue && $0.state == new.state.rawValue }
        }
    }
}
