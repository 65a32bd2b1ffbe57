import Foundation
import GRDB
import Persistence
import Volunteering

/// Somebody who holds places on two shifts at the same time.
///
/// The triggers guard places as they are taken; whoever moves shifts asks here. Source: Handbook, "Records".
package struct Collision: Encodable, Hashable, Sendable {
    package let volunteer: String
    package let name: String
    package let shift: String
    package let other: String
    package let otherStartsAt: CampaignTime
    package let otherEndsAt: CampaignTime

    /// Those of the shifts' people, each pair once.
    static func of(_ shifts: [Shift.ID], in db: Database) throws -> [Collision] {
        let ids = shifts.jsonList
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT volunteer.id AS volunteer, trim(volunteer.given_name || ' ' || volunteer.family_name) AS name,
                    mine.code || '/' || shift.code AS shift, theirs.code || '/' || other.code AS other,
                    other.starts_at, other.ends_at, theirs.time_zone
                FROM json_each(?) AS wanted
                JOIN shift ON shift.id = wanted.value AND shift.state = 'planned'
                JOIN event AS mine ON mine.id = shift.event_id AND mine.state <> 'cancelled'
                JOIN assignment AS place ON place.shift_id = shift.id AND place.state IN ('offered', 'confirmed')
                JOIN assignment AS held ON held.volunteer_id = place.volunteer_id AND held.id <> place.id
                    AND held.state IN ('offered', 'confirmed')
                JOIN shift AS other ON other.id = held.shift_id AND other.state = 'planned'
                    AND other.starts_at < shift.ends_at AND other.ends_at > shift.starts_at
                JOIN event AS theirs ON theirs.id = other.event_id AND theirs.state <> 'cancelled'
                JOIN volunteer ON volunteer.id = place.volunteer_id
                WHERE other.id NOT IN (SELECT value FROM json_each(?)) OR other.id > shift.id
                ORDER BY volunteer.sort_key, shift.starts_at, shift.id, other.id
                """,
            arguments: [ids, ids])
        return rows.map { row in
            Collision(
                volunteer: Volunteer.ID(row["volunteer"]).code, name: row["name"], shift: row["shift"],
                other: row["other"], otherStartsAt: CampaignTime(row: row, "starts_at"),
                otherEndsAt: CampaignTime(row: row, "ends_at"))
        }
    }

    /// What tells one collision from another, when times move.
    var pair: [String] { [volunteer, shift, other] }
}
