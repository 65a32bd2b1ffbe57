import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// Which reminders are meant: those of people or places, of a rule, of an event, or all.
package struct ReminderSelection: Hashable, Sendable {
    /// Codes of people and places, or anything else that names one person.
    package let who: [String]
    package let rule: String?
    package let event: String?

    package init(who: [String] = [], rule: String? = nil, event: String? = nil) {
        self.who = who
        self.rule = rule
        self.event = event
    }

    package var isEverything: Bool { who.isEmpty && rule == nil && event == nil }

    /// The reminders by message in these states, in the order in which they are due.
    func reminders(in states: [ReminderState], _ db: Database) throws -> [TouchedReminders.Item] {
        let zone = try CampaignQuery().answer(in: db).zone
        let rule = try rule.map { try ReminderRule.named($0, in: db) }
        let event = try event.map { try EventQuery($0).answer(in: db) }
        let places = try who.isEmpty ? nil : self.places(in: db).jsonList
        return try Row.fetchAll(
            db,
            sql: """
                SELECT reminder.id, reminder.state, reminder.due_at, rule.code AS rule, place.id AS place,
                    place.volunteer_id, event.code AS event, shift.code AS shift, event.time_zone,
                    trim(person.given_name || ' ' || person.family_name) AS name
                FROM reminder
                JOIN reminder_rule AS rule ON rule.id = reminder.rule_id
                JOIN assignment AS place ON place.id = reminder.assignment_id
                JOIN volunteer AS person ON person.id = place.volunteer_id
                JOIN shift ON shift.id = place.shift_id
                JOIN event ON event.id = shift.event_id
                WHERE reminder.state IN (SELECT value FROM json_each(?1)) AND reminder.channel <> 'call'
                    AND (?2 IS NULL OR place.id IN (SELECT value FROM json_each(?2)))
                    AND (?3 IS NULL OR rule.id = ?3) AND (?4 IS NULL OR event.id = ?4)
                ORDER BY reminder.due_at, person.sort_key, reminder.id
                """,
            arguments: ["\(states.map(\.rawValue))", places, rule?.id, event?.id]
        ).map { row in
            TouchedReminders.Item(
                id: row["id"], volunteer: Volunteer.ID(row["volunteer_id"]).code, name: row["name"], rule: row["rule"],
                assignment: Assignment.ID(row["place"]).code,
                shift: "\(row["event"] as String)/\(row["shift"] as String)",
                dueAt: CampaignTime(
                    Date(timeIntervalSince1970: row["due_at"]), in: TimeZone(identifier: row["time_zone"]) ?? zone),
                was: row["state"])
        }
    }

    private func places(in db: Database) throws -> [Int64] {
        try who.flatMap { word -> [Int64] in
            if let place = Assignment.ID(code: word) {
                return try [PlaceQuery(text: place.code, event: nil).answer(in: db).id.rawValue]
            }
            let person = try FindPerson(word).answer(in: db)
            return try Int64.fetchAll(
                db, sql: "SELECT id FROM assignment WHERE volunteer_id = ?", arguments: [person.id])
        }
    }
}

/// Reminders that somebody changed by hand.
package struct TouchedReminders: Listing {
    package struct Item: Encodable, Sendable {
        let id: Int64
        package let volunteer: String
        package let name: String
        package let rule: String
        package let assignment: String
        package let shift: String
        package let dueAt: CampaignTime
        /// The state before.
        package let was: String

        private enum CodingKeys: CodingKey { case volunteer, name, rule, assignment, shift, dueAt, was }
    }

    package let title: String
    package let items: [Item]
    package var emptyNote: String { "There is no such reminder." }

    private enum CodingKeys: CodingKey { case items }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("volunteer", "Volunteer", .millimetres(20)) { $0.volunteer },
            ListingColumn("name", "Name", .share(3)) { $0.name },
            ListingColumn("rule", "Rule", .share(2)) { $0.rule },
            ListingColumn("assignment", "Place", .millimetres(20)) { $0.assignment },
            ListingColumn("shift", "Shift", .share(2)) { $0.shift },
            ListingColumn("due_at", "Due", .millimetres(32), time: \.dueAt),
            ListingColumn("was", "Was", .millimetres(22)) { $0.was },
        ]
    }
}
