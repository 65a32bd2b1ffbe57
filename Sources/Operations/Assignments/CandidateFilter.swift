import Foundation
import GRDB
import Persistence
import Volunteering

/// Who could take a place, in the order in which they should be asked.
struct CandidateFilter {
    let team: Team.ID?
    let skill: String?

    /// - Parameter skipping: How many at the head of the list were looked at in vain before.
    func candidates(
        for shift: Shift, of event: Event, limit: Int, skipping: Int, in db: Database
    ) throws -> RecordCursor<Volunteer> {
        let day = Day(of: shift.startsAt, in: event.zone).description
        let statement = try db.cachedStatement(sql: Self.sql)
        return try Volunteer.fetchCursor(
            statement,
            arguments: [
                "shift": shift.id, "event": event.id, "role": shift.role, "day": day,
                "adults": shift.isForAdults, "starts": shift.startsAt.timeIntervalSince1970,
                "ends": shift.endsAt.timeIntervalSince1970, "team": team, "skill": skill, "limit": limit,
                "skip": skipping,
            ])
    }

    private static let sql = """
        WITH load (volunteer_id, seconds) AS MATERIALIZED (
            SELECT assignment.volunteer_id, sum(shift.ends_at - shift.starts_at)
            FROM shift JOIN assignment ON assignment.shift_id = shift.id
            WHERE shift.event_id = :event AND assignment.state IN ('offered', 'confirmed')
            GROUP BY assignment.volunteer_id
        )
        SELECT volunteer.* FROM volunteer LEFT JOIN load ON load.volunteer_id = volunteer.id
        WHERE volunteer.state = 'active'
            AND (:adults = 0 OR volunteer.age_band = '18+')
            AND (:team IS NULL OR volunteer.team_id = :team)
            AND (:skill IS NULL OR EXISTS (SELECT 1 FROM volunteer_skill
                WHERE volunteer_id = volunteer.id AND skill = :skill AND (expires_on IS NULL OR expires_on >= :day)))
            AND NOT EXISTS (SELECT 1 FROM shift_skill AS needed WHERE needed.shift_id = :shift
                AND NOT EXISTS (SELECT 1 FROM volunteer_skill AS held WHERE held.volunteer_id = volunteer.id
                    AND held.skill = needed.skill AND (held.expires_on IS NULL OR held.expires_on >= :day)))
            AND NOT EXISTS (SELECT 1 FROM assignment WHERE shift_id = :shift AND volunteer_id = volunteer.id)
            AND NOT EXISTS (SELECT 1 FROM assignment JOIN shift AS other ON other.id = assignment.shift_id
                JOIN event ON event.id = other.event_id
                WHERE assignment.volunteer_id = volunteer.id AND assignment.state IN ('offered', 'confirmed')
                    AND other.state = 'planned' AND event.state <> 'cancelled'
                    AND other.starts_at < :ends AND other.ends_at > :starts)
        ORDER BY EXISTS (SELECT 1 FROM volunteer_skill WHERE volunteer_id = volunteer.id AND skill = :role
                AND (expires_on IS NULL OR expires_on >= :day)) DESC,
            coalesce(load.seconds, 0),
            EXISTS (SELECT 1 FROM consent WHERE volunteer_id = volunteer.id AND purpose = 'reminders'
                AND channel = 'email' AND consent.state = 'given') AND volunteer.email IS NOT NULL DESC,
            volunteer.sort_key, volunteer.id
        LIMIT :limit OFFSET :skip
        """
}
