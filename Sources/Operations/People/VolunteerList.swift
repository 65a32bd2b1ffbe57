import Documents
import Foundation
import GRDB
import Interchange
import Language
import Persistence
import Volunteering

/// Volunteers in the order of the campaign's alphabet.
package struct VolunteerList: Listing {
    package struct Item: Codable, Sendable {
        let code: String
        let givenName: String
        let middleName: String
        let familyName: String
        let phone: String?
        let email: String?
        let language: String?
        let team: String?
        let skills: [String]
        /// The last day of those that end.
        let skillsUntil: [String: String]
        let ageBand: AgeBand?
        let needsSpecialCare: Bool
        let externalId: String?
        let consentEmail: ConsentState
        let consentSms: ConsentState
        let consentPhone: ConsentState
        /// ISO 8601, UTC.
        let consentEmailAt: String?
        let consentSmsAt: String?
        let consentPhoneAt: String?
        let notes: String
    }

    package let items: [Item]
    let query: String?
    package var title: String { query.map { "Volunteers: \($0)" } ?? "Volunteers" }
    package var emptyNote: String {
        query == nil
            ? "There is no volunteer yet. Import a list: vigil volunteer import FILE"
            : "Nobody was found. A part of a name in any spelling is enough."
    }

    private enum CodingKeys: CodingKey {
        case items
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code", .millimetres(16)) { $0.code },
            ListingColumn("family_name", "Family name", .share(2)) { $0.familyName },
            ListingColumn("given_name", "Given name", .share(2)) {
                [$0.givenName, $0.middleName].filter { !$0.isEmpty }.joined(separator: " ")
            },
            ListingColumn(
                "phone", "Phone", .millimetres(30), people: { item, voice in item.phone.map(voice.phone) ?? "" },
                programs: { $0.phone ?? "" }),
            ListingColumn("email", "Email", .share(3)) { $0.email ?? "" },
            ListingColumn("language", "Lang", .millimetres(10)) { $0.language ?? "" },
            ListingColumn("team", "Team", .share(2)) { $0.team ?? "" },
            ListingColumn(
                "skills", "Skills", .share(2), people: { item, _ in item.skills.joined(separator: ", ") },
                programs: { $0.skills.joined(separator: ";") }),
            ListingColumn("age_band", "Age", .millimetres(12)) { $0.ageBand?.rawValue ?? "" },
        ]
    }

    /// The columns that an import reads back: what we write we can read.
    package func records(in voice: Voice) -> Records {
        let columns = [
            "code", "given_name", "middle_name", "family_name", "phone", "email", "language", "team", "skills",
            "age_band", "special_care", "consent_email", "consent_email_at", "consent_sms", "consent_sms_at",
            "consent_phone", "consent_phone_at", "external_id", "notes",
        ]
        let rows = items.map { item in
            [
                item.code, item.givenName, item.middleName, item.familyName, item.phone ?? "", item.email ?? "",
                item.language ?? "", item.team ?? "", Self.dated(item.skills, item.skillsUntil),
                item.ageBand?.rawValue ?? "", item.needsSpecialCare ? "yes" : "", Self.word(item.consentEmail),
                item.consentEmailAt ?? "", Self.word(item.consentSms), item.consentSmsAt ?? "",
                Self.word(item.consentPhone), item.consentPhoneAt ?? "", item.externalId ?? "", item.notes,
            ]
        }
        return Records(columns: columns, rows: rows)
    }

    private static func dated(_ skills: [String], _ until: [String: String]) -> String {
        guard !until.isEmpty else { return skills.joined(separator: ";") }
        return skills.map { skill in until[skill].map { "\(skill)@\($0)" } ?? skill }.joined(separator: ";")
    }

    private static func word(_ consent: ConsentState) -> String {
        switch consent {
        case .given: "yes"
        case .refused: "no"
        case .unknown: ""
        }
    }
}

/// Volunteers by a part of their name in any spelling, an email, a phone number or a code; everybody without one.
package struct VolunteerListQuery: Query {
    package let text: String?
    package let team: String?
    package let skill: String?
    /// Lists those who are archived, instead of the others.
    package let isArchived: Bool

    package init(_ text: String? = nil, team: String? = nil, skill: String? = nil, isArchived: Bool = false) {
        self.text = text
        self.team = team
        self.skill = skill
        self.isArchived = isArchived
    }

    package func answer(in db: Database) throws -> VolunteerList {
        var conditions = [
            isArchived ? "volunteer.state = 'archived' AND volunteer.merged_into IS NULL" : "volunteer.state = 'active'"
        ]
        var arguments = StatementArguments()
        if let text {
            if let id = Volunteer.ID(code: text) {
                conditions.append(FindPerson.followingMerges("id = ?"))
                arguments += [id]
            } else if text.contains("@") {
                conditions.append(FindPerson.followingMerges("email_key = ?"))
                arguments += [text.lowercased()]
            } else if let phone = try PhoneQuery(text).answer(in: db) {
                conditions.append(FindPerson.followingMerges("phone = ?"))
                arguments += [phone]
            } else if let expression = NameKeys.matchExpression(for: text) {
                conditions.append(
                    "volunteer.id IN (SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH ?)")
                arguments += [expression]
            } else {
                conditions.append("0")
            }
        }
        if let team {
            conditions.append("team_id = ?")
            arguments += [try TeamQuery(team).answer(in: db).id]
        }
        if let skill {
            guard let slug = Slug(skill) else { throw PersonError.badSkill(skill) }
            conditions.append("volunteer.id IN (SELECT volunteer_id FROM volunteer_skill WHERE skill = ?)")
            arguments += [slug.rawValue]
        }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT volunteer.id, given_name, middle_name, family_name, phone, email, language, team.name,
                    (SELECT group_concat(skill || coalesce('@' || expires_on, ''), ';') FROM volunteer_skill
                        WHERE volunteer_id = volunteer.id),
                    age_band, needs_special_care, external_id,
                    (SELECT group_concat(channel || ' ' || state || ' ' || strftime('%Y-%m-%dT%H:%M:%SZ', at, 'unixepoch'))
                        FROM consent WHERE volunteer_id = volunteer.id AND purpose = 'reminders'),
                    notes
                FROM volunteer LEFT JOIN team ON team.id = volunteer.team_id
                WHERE \(conditions.joined(separator: " AND ")) ORDER BY sort_key
                """, arguments: arguments)
        return VolunteerList(items: try Array(rows.map { row in Self.item(row) }), query: text)
    }

    /// Columns are read by their place: by name they would be looked for a million times over.
    private static func item(_ row: Row) -> VolunteerList.Item {
        let held = (row[8] as String? ?? "").split(separator: ";").map { $0.split(separator: "@").map(String.init) }
        let until = held.filter { $0.count == 2 }.map { ($0[0], $0[1]) }
        let consents = consents(row[12] ?? "")
        return VolunteerList.Item(
            code: Volunteer.ID(row[0]).code, givenName: row[1], middleName: row[2], familyName: row[3], phone: row[4],
            email: row[5], language: row[6], team: row[7], skills: held.compactMap(\.first),
            skillsUntil: until.isEmpty ? [:] : Dictionary(until) { first, _ in first },
            ageBand: row[9], needsSpecialCare: row[10], externalId: row[11],
            consentEmail: consents[.email]?.state ?? .unknown, consentSms: consents[.sms]?.state ?? .unknown,
            consentPhone: consents[.call]?.state ?? .unknown, consentEmailAt: consents[.email]?.at,
            consentSmsAt: consents[.sms]?.at, consentPhoneAt: consents[.call]?.at, notes: row[13])
    }

    /// Reads `call given 2027-01-02T03:04:05Z,email refused …`.
    private static func consents(_ words: String) -> [Channel: (state: ConsentState, at: String)] {
        var consents: [Channel: (state: ConsentState, at: String)] = [:]
        for said in words.split(separator: ",") {
            let word = said.split(separator: " ").map(String.init)
            guard word.count == 3, let channel = Channel(rawValue: word[0]), let state = ConsentState(rawValue: word[1])
            else { continue }
            consents[channel] = (state, word[2])
        }
        return consents
    }
}
