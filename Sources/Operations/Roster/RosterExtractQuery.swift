import Foundation
import GRDB
import Persistence
import Volunteering

/// The people of an event in a layout that takes no numbers.
package struct RosterExtractQuery: Query {
    package let event: String
    package let layout: RosterLayout

    package init(event: String, layout: RosterLayout) {
        self.event = event
        self.layout = layout
    }

    /// - Throws: ``EventError``, ``RosterError/noShifts(event:)``, ``LayoutError/sealed``.
    package func answer(in db: Database) throws -> RosterExtract {
        let event = try EventQuery(event).answer(in: db)
        let entries =
            switch layout.rows {
            case .sheets, .places: try Self.placed(at: event, in: db)
            case .unassigned: try Self.unassigned(at: event, in: db)
            // Emergency contacts leave the record file by one door alone, which is in the audit.
            case .contacts: throw LayoutError.sealed
            }
        return RosterExtract(
            event: RosterEvent(event), campaign: try CampaignQuery().answer(in: db).name, layout: layout,
            entries: entries)
    }

    /// Everybody with a place or waiting for one, in the roster's order.
    static func placed(at event: Event, in db: Database) throws -> [RosterEntry] {
        try RosterQuery(event: event.code).answer(in: db).sheets.flatMap { sheet in
            sheet.rows.map { RosterEntry($0, on: sheet) }
        }
    }

    private static func unassigned(at event: Event, in db: Database) throws -> [RosterEntry] {
        let answers = try answers(at: event, in: db)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT volunteer.*, team.name AS team_name,
                    (SELECT group_concat(skill, ';') FROM (SELECT skill FROM volunteer_skill
                        WHERE volunteer_id = volunteer.id
                            AND (expires_on IS NULL OR expires_on >= substr(:day, 1, 10)) ORDER BY skill)) AS skills
                FROM volunteer LEFT JOIN team ON team.id = volunteer.team_id
                WHERE volunteer.state = 'active' AND NOT EXISTS (
                    SELECT 1 FROM assignment JOIN shift ON shift.id = assignment.shift_id
                    WHERE assignment.volunteer_id = volunteer.id AND shift.event_id = :event
                        AND shift.state = 'planned' AND assignment.state IN ('offered', 'confirmed', 'reserve'))
                ORDER BY volunteer.sort_key, volunteer.id
                """,
            arguments: [
                "event": event.id,
                "day": try String.fetchOne(
                    db, sql: "SELECT starts_wall FROM event WHERE id = ?", arguments: [event.id]),
            ])
        var entries: [RosterEntry] = []
        while let row = try rows.next() {
            let person = Volunteer(row: row)
            let skills: String? = row["skills"]
            entries.append(
                RosterEntry(
                    person, skills: skills?.split(separator: ";").map(String.init) ?? [], team: row["team_name"] ?? "",
                    sortKey: row["sort_key"], answers: answers[person.id] ?? []))
        }
        return entries
    }

    /// What people were asked for at this event and are not held to any more, the latest answer first.
    private static func answers(at event: Event, in db: Database) throws -> [Volunteer.ID: [RosterEntry.Answer]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT assignment.volunteer_id, shift.code, assignment.state, assignment.answered_at
                FROM assignment JOIN shift ON shift.id = assignment.shift_id
                WHERE shift.event_id = ? AND assignment.state IN ('declined', 'withdrawn')
                ORDER BY coalesce(assignment.answered_at, assignment.created_at) DESC, assignment.id DESC
                """,
            arguments: [event.id])
        return Dictionary(grouping: rows) { $0["volunteer_id"] as Volunteer.ID }.mapValues { rows in
            rows.map { row in
                let answered: Double? = row["answered_at"]
                return RosterEntry.Answer(
                    shift: row["code"], state: row["state"],
                    at: answered.map { CampaignTime(Date(timeIntervalSince1970: $0), in: event.zone) })
            }
        }
    }
}
