import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// Who could take a place on a shift, in the order in which they should be asked.
package struct CoverList: Listing {
    package struct Item: Encodable, Sendable {
        package let code: String
        let name: String
        let phone: String?
        let email: String?
        let language: String?
        let team: String?
        /// The role is among their skills.
        let hasRole: Bool
        /// At this event, without this shift.
        let minutesHeld: Int
        /// Nil when they were never asked to cover.
        package let lastAsked: Asking?
    }

    /// The last time that somebody was asked, and what came of it.
    package struct Asking: Encodable, Sendable {
        let shift: String
        let at: CampaignTime
        package let answer: AskingAnswer?
        let note: String

        var words: String {
            "\(at) \(shift): \(answer?.rawValue ?? "no answer yet")\(note.isEmpty ? "" : " (\(note))")"
        }
    }

    package let items: [Item]
    let shift: String
    /// Places that nobody holds.
    package let open: Int
    package var title: String { "Who could cover \(shift) (\(open) open)" }
    package var emptyNote: String {
        "Nobody who can be reached is free and has the skills. Look wider: vigil volunteer list --skill SKILL"
    }

    private enum CodingKeys: CodingKey {
        case items, shift, open
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code", .millimetres(16)) { $0.code },
            ListingColumn("name", "Name", .share(2)) { $0.name },
            ListingColumn(
                "phone", "Phone", .millimetres(30), people: { item, voice in item.phone.map(voice.phone) ?? "" },
                programs: { $0.phone ?? "" }),
            ListingColumn("email", "Email", .share(2)) { $0.email ?? "" },
            ListingColumn("language", "Lang", .millimetres(10)) { $0.language ?? "" },
            ListingColumn("team", "Team", .share(2)) { $0.team ?? "" },
            ListingColumn(
                "has_role", "Skilled", .millimetres(14), people: { item, _ in item.hasRole ? "yes" : "" },
                programs: { $0.hasRole ? "yes" : "no" }),
            ListingColumn(
                "minutes_held", "Hours", .millimetres(14), alignment: .trailing,
                people: { item, _ in item.minutesHeld == 0 ? "0" : String(format: "%g", Double(item.minutesHeld) / 60)
                },
                programs: { "\($0.minutesHeld)" }),
            ListingColumn("last_asked", "Last asked", .share(3)) { $0.lastAsked?.words ?? "" },
        ]
    }
}

package struct CoverQuery: Query {
    package let shift: String
    package let limit: Int

    package init(shift: String, limit: Int = 10) {
        self.shift = shift
        self.limit = limit
    }

    /// Whom a rule forbids or a concern speaks against is left out.
    package func answer(in db: Database) throws -> CoverList {
        let shift = try ShiftQuery(shift).answer(in: db)
        let event = try Event.find(db, id: shift.eventId)
        let suitability = try Suitability(shift, in: db)
        var people: [Volunteer] = []
        try CoverSearch(shift, of: event, in: db).visit(in: db) { person in
            do {
                if try suitability.concerns(about: person, in: db).isEmpty { people.append(person) }
            } catch is AssignmentError {
                // A rule that the search does not know: they are somewhere else at that time.
            }
            return people.count >= limit
        }
        let open = max(0, shift.maximum - (try PlacesHeldQuery(shift.id).answer(in: db)))
        return CoverList(
            items: try people.map { try item($0, for: shift, of: event, in: db) }, shift: suitability.reference,
            open: open)
    }

    private func item(
        _ person: Volunteer, for shift: Shift, of event: Event, in db: Database
    ) throws -> CoverList.Item {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM volunteer_skill WHERE volunteer_id = :person AND skill = :role)
                    AS has_role,
                    (SELECT coalesce(sum(shift.ends_at - shift.starts_at), 0) / 60 FROM assignment
                        JOIN shift ON shift.id = assignment.shift_id WHERE volunteer_id = :person
                        AND assignment.state IN ('offered', 'confirmed') AND shift.event_id = :event) AS minutes
                """,
            arguments: ["person": person.id, "role": shift.role, "event": event.id])
        let asked = try Row.fetchOne(
            db,
            sql: """
                SELECT asking.*, event.code || '/' || shift.code AS shift, event.time_zone FROM asking
                JOIN shift ON shift.id = asking.shift_id JOIN event ON event.id = shift.event_id
                WHERE volunteer_id = ? ORDER BY asked_at DESC, asking.id DESC LIMIT 1
                """,
            arguments: [person.id])
        return CoverList.Item(
            code: person.code, name: person.fullName, phone: person.phone, email: person.email,
            language: person.language, team: try person.teamId.map { try Team.find(db, id: $0).name },
            hasRole: row?["has_role"] ?? false, minutesHeld: row?["minutes"] ?? 0,
            lastAsked: asked.map { row in
                .init(
                    shift: row["shift"], at: CampaignTime(row: row, "asked_at"), answer: row["answer"],
                    note: row["note"])
            })
    }
}
