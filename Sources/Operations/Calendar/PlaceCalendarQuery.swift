import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// The calendar of one volunteer's shifts, or of everybody's in a team.
package struct PlaceCalendarQuery: Query {
    package enum Whose: Sendable {
        /// As ``FindPerson`` takes it.
        case volunteer(String)
        /// A code or a name.
        case team(String)
    }

    package let whose: Whose

    package init(_ whose: Whose) {
        self.whose = whose
    }

    package func answer(in db: Database) throws -> CalendarFeed {
        let campaign = try CampaignQuery().answer(in: db)
        switch whose {
        case .volunteer(let text):
            let person = try FindPerson(text).answer(in: db)
            return CalendarFeed(
                name: "\(campaign.name) · \(person.fullName)", campaign: campaign, language: person.language,
                items: try places(of: [person], named: false, in: db))
        case .team(let text):
            let team = try TeamQuery(text).answer(in: db)
            let people = try Volunteer.fetchAll(
                db, sql: "SELECT * FROM volunteer WHERE team_id = ? AND state = 'active' ORDER BY sort_key, id",
                arguments: [team.id])
            return CalendarFeed(
                name: "\(campaign.name) · \(team.name)", campaign: campaign, language: nil,
                items: try places(of: people, named: true, in: db))
        }
    }

    private func places(of people: [Volunteer], named: Bool, in db: Database) throws -> [CalendarFeed.Kind] {
        let sql = """
            SELECT assignment.*, shift.state AS shift_state, event.sequence + shift.sequence AS sequence,
                post.latitude, post.longitude
            FROM json_each(?) AS person
            CROSS JOIN assignment ON assignment.volunteer_id = person.value
            JOIN shift ON shift.id = assignment.shift_id
            JOIN event ON event.id = shift.event_id
            JOIN post ON post.id = shift.post_id
            WHERE assignment.state <> 'reserve' AND event.state <> 'draft'
            """
        let rows = try Row.fetchAll(db, sql: sql, arguments: [people.map(\.id).jsonList])
        let shifts = try ShiftFacts.fetch(.these(Set(rows.map { Shift.ID($0["shift_id"]) })), in: db)
        let names = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.fullName) })
        return rows.compactMap { row -> CalendarFeed.Place? in
            let assignment = Assignment(row: row)
            guard let shift = shifts[assignment.shiftId] else { return nil }
            return CalendarFeed.Place(
                assignment: assignment, shift: shift, isShiftCancelled: row["shift_state"] == "cancelled",
                shiftSequence: row["sequence"], coordinates: Self.coordinates(row),
                who: named ? names[assignment.volunteerId] ?? "" : "")
        }
        .sorted {
            ($0.shift.reportsAt, $0.assignment.id.rawValue) < ($1.shift.reportsAt, $1.assignment.id.rawValue)
        }
        .map { .place($0) }
    }

    private static func coordinates(_ row: Row) -> CalendarEntry.Coordinates? {
        guard let latitude: Double = row["latitude"], let longitude: Double = row["longitude"] else { return nil }
        return CalendarEntry.Coordinates(latitude: latitude, longitude: longitude)
    }
}
