import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// What is known about one volunteer; of the sealed emergency contact only that there is one.
package struct VolunteerProfile: Presentable {
    package struct Consent: Encodable, Sendable {
        let channel: Channel
        let state: ConsentState
        let source: String
        let wording: String
        let at: CampaignTime
    }

    package struct Skill: Encodable, Sendable {
        let name: String
        let expiresOn: String?
    }

    package struct Place: Encodable, Sendable {
        let code: String
        let shift: String
        let post: String
        let role: String
        let state: Assignment.State
        let reportsAt: CampaignTime
        let reportsTo: String
    }

    package let code: String
    /// Of those who turned out to be this person.
    let formerCodes: [String]
    /// Out of use: on no list and no paper, and reminded of nothing.
    let isArchived: Bool
    let givenName: String
    let middleName: String
    let familyName: String
    let email: String?
    let phone: String?
    let language: String?
    let team: String?
    let ageBand: AgeBand?
    let needsSpecialCare: Bool
    let hasEmergencyContact: Bool
    let externalId: String?
    let notes: String
    let skills: [Skill]
    let consents: [Consent]
    let places: [Place]

    private var fullName: String {
        [givenName, middleName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func report(in voice: Voice) -> Report {
        let agreed = Channel.allCases.map { channel in
            guard let consent = consents.first(where: { $0.channel == channel }) else {
                return "\(channel.rawValue) unknown"
            }
            return "\(channel.rawValue) \(consent.state.rawValue) (\(consent.source), \(consent.at.day))"
        }
        let held = skills.map { skill in skill.expiresOn.map { "\(skill.name) until \($0)" } ?? skill.name }
        let facts = [
            Fact("Archived", isArchived ? "yes; bring them back: vigil volunteer archive \(code) --restore" : ""),
            Fact("Phone", phone.map(voice.phone) ?? "none"),
            Fact("Email", email ?? "none"),
            Fact("Language", language ?? "unknown"),
            Fact("Team", team ?? "none"),
            Fact("Skills", held.isEmpty ? "none" : held.joined(separator: ", ")),
            Fact("Age band", ageBand?.rawValue ?? "unknown"),
            Fact("Special care", needsSpecialCare ? "yes" : "no"),
            Fact("Emergency contact", hasEmergencyContact ? "kept sealed" : "none"),
            Fact("Consent to reminders", agreed.joined(separator: ", ")),
            Fact("External id", externalId ?? ""),
            Fact("Also was", formerCodes.joined(separator: ", ")),
            Fact("Notes", notes),
        ]
        var tables: [(String, Table)] = []
        if !places.isEmpty {
            let columns = [
                Column("Code", .millimetres(16)), Column("Shift"), Column("Post", .share(2)), Column("Role"),
                Column("State"), Column("Report"), Column("At", .share(2)),
            ]
            let rows = places.map { place in
                TableLine([
                    Cell(place.code), Cell(place.shift), Cell(place.post), Cell(place.role),
                    Cell(place.state.rawValue), Cell("\(place.reportsAt)"), Cell(place.reportsTo),
                ])
            }
            tables.append(("Shifts", Table(columns: columns, groups: [RowGroup(rows: rows)])))
        }
        return Report(title: fullName, subtitle: code, facts: facts, tables: tables)
    }

    package func document(in voice: Voice) -> Document { report(in: voice).document(in: voice) }

    /// By the names that lists and imports use, with what stands there.
    package func records(in voice: Voice) -> Records {
        let listed = zip(VolunteerList.recordColumns, VolunteerList.record(listed)).map { [$0, $1] }
        return Records(
            columns: ["fact", "value"],
            rows: listed + [
                ["emergency_contact", hasEmergencyContact ? "yes" : ""],
                ["archived", isArchived ? "yes" : ""], ["former_codes", formerCodes.joined(separator: ";")],
            ]
                + places.map { place in
                    [
                        "place",
                        "\(place.code) \(place.shift) \(place.role) \(place.state.rawValue) "
                            + place.reportsAt.instant.iso(in: place.reportsAt.zone),
                    ]
                })
    }

    private var listed: VolunteerList.Item {
        func consent(_ channel: Channel) -> (state: ConsentState, at: String?) {
            guard let said = consents.first(where: { $0.channel == channel }) else { return (.unknown, nil) }
            return (said.state, said.at.instant.iso(in: .gmt))
        }
        let (email, sms, call) = (consent(.email), consent(.sms), consent(.call))
        let ending = skills.compactMap { skill in skill.expiresOn.map { (skill.name, $0) } }
        return VolunteerList.Item(
            code: code, givenName: givenName, middleName: middleName, familyName: familyName, phone: phone,
            email: self.email, language: language, team: team, skills: skills.map(\.name),
            skillsUntil: Dictionary(uniqueKeysWithValues: ending), ageBand: ageBand,
            needsSpecialCare: needsSpecialCare, externalId: externalId, consentEmail: email.state,
            consentSms: sms.state, consentPhone: call.state, consentEmailAt: email.at, consentSmsAt: sms.at,
            consentPhoneAt: call.at, notes: notes)
    }
}

package struct VolunteerProfileQuery: Query {
    package let person: String

    /// - Parameter person: As ``FindPerson`` takes it; an archived person is found where nobody else is meant.
    package init(_ person: String) {
        self.person = person
    }

    package func answer(in db: Database) throws -> VolunteerProfile {
        let (volunteer, isArchived) = try find(in: db)
        let zone = try CampaignQuery().answer(in: db).zone
        let skills = try Row.fetchAll(
            db, sql: "SELECT skill, expires_on FROM volunteer_skill WHERE volunteer_id = ? ORDER BY skill",
            arguments: [volunteer.id])
        let consents = try Row.fetchAll(
            db,
            sql: """
                SELECT channel, state, source, wording, at FROM consent
                WHERE volunteer_id = ? AND purpose = 'reminders' ORDER BY channel
                """,
            arguments: [volunteer.id])
        let hasContact = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM emergency_contact WHERE volunteer_id = ?)",
            arguments: [volunteer.id])
        return VolunteerProfile(
            code: volunteer.code,
            formerCodes: try Volunteer.ID.fetchAll(
                db, sql: "SELECT id FROM volunteer WHERE merged_into = ? ORDER BY id", arguments: [volunteer.id]
            ).map(\.code),
            isArchived: isArchived,
            givenName: volunteer.givenName, middleName: volunteer.middleName,
            familyName: volunteer.familyName, email: volunteer.email, phone: volunteer.phone,
            language: volunteer.language, team: try volunteer.teamId.map { try Team.find(db, id: $0).name },
            ageBand: volunteer.ageBand, needsSpecialCare: volunteer.needsSpecialCare,
            hasEmergencyContact: hasContact ?? false, externalId: volunteer.externalId, notes: volunteer.notes,
            skills: skills.map { .init(name: $0["skill"], expiresOn: $0["expires_on"]) },
            consents: consents.map { row in
                .init(
                    channel: row["channel"], state: row["state"], source: row["source"], wording: row["wording"],
                    at: CampaignTime(Date(timeIntervalSince1970: row["at"]), in: zone))
            },
            places: try places(of: volunteer.id, in: db))
    }

    private func find(in db: Database) throws -> (volunteer: Volunteer, isArchived: Bool) {
        do {
            return (try FindPerson(person).answer(in: db), false)
        } catch PersonError.archived(let code, _) {
            return (try FindPerson(code, isArchived: true).answer(in: db), true)
        }
    }

    private func places(of volunteer: Volunteer.ID, in db: Database) throws -> [VolunteerProfile.Place] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT assignment.id, event.code || '/' || shift.code AS shift, post.name AS post, shift.role,
                    assignment.state, shift.reports_at, shift.reports_to, event.time_zone
                FROM assignment JOIN shift ON shift.id = assignment.shift_id JOIN post ON post.id = shift.post_id
                JOIN event ON event.id = shift.event_id
                WHERE assignment.volunteer_id = ? ORDER BY shift.reports_at, shift.id
                """,
            arguments: [volunteer])
        return rows.map { row in
            .init(
                code: Assignment.ID(row["id"]).code, shift: row["shift"], post: row["post"], role: row["role"],
                state: row["state"], reportsAt: CampaignTime(row: row, "reports_at"), reportsTo: row["reports_to"])
        }
    }
}
