import Foundation
import GRDB
import Persistence
import Volunteering

/// Walks over the people who could take a place, best first, and stops when it has enough.
///
/// The order: who has the role as a skill, who was asked least often lately, who has the fewest hours at the event, a
/// phone before an email alone, the order of names. Nearly everybody was neither asked nor has hours: these are read
/// in the order of an index, and only as far as needed, so that a million people cost no more than a hundred.
/// Source: Handbook, "Assignments"; ADR-0016.
struct CoverSearch {
    /// Askings older than this weigh nothing.
    static let lately = 30 * 86_400.0
    /// A skill of no more people than this is read from its own index and sorted.
    private static let rare = 20_000

    private let arguments: StatementArguments
    /// A skill that everybody must have and few have.
    private let hasRareSkill: Bool
    private let isRoleRare: Bool

    init(_ shift: Shift, of event: Event, in db: Database) throws {
        let now = try db.transactionDate.timeIntervalSince1970
        let needed = try String.fetchAll(
            db, sql: "SELECT skill FROM shift_skill WHERE shift_id = ?", arguments: [shift.id])
        let rarest = try needed.first { try Self.isRare($0, in: db) }
        hasRareSkill = rarest != nil
        isRoleRare = try Self.isRare(shift.role, in: db)
        arguments = [
            "shift": shift.id, "event": event.id, "role": shift.role, "adults": shift.isForAdults,
            "day": Day(of: shift.startsAt, in: event.zone).description, "since": now - Self.lately, "now": now,
            "narrow": rarest ?? shift.role,
        ]
    }

    private static func isRare(_ skill: String, in db: Database) throws -> Bool {
        let count = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM (SELECT 1 FROM volunteer_skill WHERE skill = ? LIMIT ?)",
            arguments: [skill, rare + 1])
        return (count ?? 0) <= rare
    }

    /// Calls for each person in order until it is told that there are enough.
    func visit(in db: Database, _ isEnough: (Volunteer) throws -> Bool) throws {
        for hasRole in [true, false] {
            for query in queries(hasRole: hasRole) {
                let people = try Volunteer.fetchCursor(db, sql: query, arguments: arguments)
                while let person = try people.next() {
                    if try isEnough(person) { return }
                }
            }
        }
    }

    private func queries(hasRole: Bool) -> [String] {
        let role = "\(hasRole ? "" : "NOT ")\(Self.holds(":role"))"
        let byName = "volunteer.sort_key, volunteer.id"
        if hasRareSkill || (hasRole && isRoleRare) {
            return [
                """
                SELECT volunteer.* FROM volunteer
                WHERE volunteer.id IN (SELECT volunteer_id FROM volunteer_skill WHERE skill = :narrow)
                    AND \(role) AND \(Self.canTake)
                ORDER BY \(Self.askings), \(Self.seconds), volunteer.phone IS NULL, \(byName)
                """
            ]
        }
        let touched = """
            \(Self.burden) SELECT volunteer.* FROM touched CROSS JOIN volunteer ON volunteer.id = touched.volunteer_id
            WHERE \(role) AND \(Self.canTake)
            ORDER BY touched.askings, touched.seconds, volunteer.phone IS NULL, \(byName)
            """
        return ["IS NOT NULL", "IS NULL"].map { phone in
            """
            SELECT volunteer.* FROM volunteer INDEXED BY volunteer_sort
            WHERE volunteer.phone \(phone) AND \(role) AND \(Self.isUntouched) AND \(Self.canTake) ORDER BY \(byName)
            """
        } + [touched]
    }

    /// The person has this skill on the shift's day.
    private static func holds(_ skill: String) -> String {
        """
        EXISTS (SELECT 1 FROM volunteer_skill WHERE volunteer_id = volunteer.id AND skill = \(skill)
            AND (expires_on IS NULL OR expires_on >= :day))
        """
    }

    /// They can be asked, and no rule that SQL can tell forbids it.
    private static let canTake = """
        volunteer.state = 'active' AND (:adults = 0 OR volunteer.age_band = '18+')
        AND ((volunteer.phone IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM consent WHERE volunteer_id = volunteer.id AND purpose = 'reminders'
                    AND channel = 'call' AND consent.state = 'refused')
                AND NOT EXISTS (SELECT 1 FROM flagged_address WHERE channel = 'call' AND address = volunteer.phone))
            OR (volunteer.email IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM consent WHERE volunteer_id = volunteer.id AND purpose = 'reminders'
                    AND channel = 'email' AND consent.state = 'refused')
                AND NOT EXISTS (SELECT 1 FROM flagged_address
                    WHERE channel = 'email' AND address = volunteer.email_key)))
        AND NOT EXISTS (SELECT 1 FROM assignment WHERE shift_id = :shift AND volunteer_id = volunteer.id)
        -- Who has said no to the event is not asked again for another of its shifts.
        AND NOT EXISTS (SELECT 1 FROM assignment JOIN shift ON shift.id = assignment.shift_id
            WHERE assignment.volunteer_id = volunteer.id AND assignment.state = 'declined'
                AND shift.event_id = :event)
        AND NOT EXISTS (SELECT 1 FROM asking
            WHERE shift_id = :shift AND volunteer_id = volunteer.id AND answer = 'no')
        AND NOT EXISTS (SELECT 1 FROM shift_skill AS needed WHERE needed.shift_id = :shift
            AND NOT \(holds("needed.skill")))
        """

    /// Neither asked lately nor with hours at the event.
    private static let isUntouched = """
        NOT EXISTS (SELECT 1 FROM asking
            WHERE volunteer_id = volunteer.id AND asked_at > :since AND asked_at <= :now)
        AND NOT EXISTS (SELECT 1 FROM assignment JOIN shift ON shift.id = assignment.shift_id
            WHERE assignment.volunteer_id = volunteer.id AND assignment.state IN ('offered', 'confirmed')
                AND shift.event_id = :event)
        """

    private static let askings = """
        (SELECT count(*) FROM asking WHERE volunteer_id = volunteer.id AND asked_at > :since AND asked_at <= :now)
        """

    private static let seconds = """
        (SELECT coalesce(sum(shift.ends_at - shift.starts_at), 0) FROM assignment
            JOIN shift ON shift.id = assignment.shift_id WHERE assignment.volunteer_id = volunteer.id
            AND assignment.state IN ('offered', 'confirmed') AND shift.event_id = :event)
        """

    /// Everybody who is not untouched, with how often they were asked and their seconds at the event.
    private static let burden = """
        WITH touched AS MATERIALIZED (
            SELECT volunteer_id, sum(askings) AS askings, sum(seconds) AS seconds FROM (
                SELECT volunteer_id, 1 AS askings, 0 AS seconds FROM asking
                    WHERE asked_at > :since AND asked_at <= :now
                UNION ALL
                SELECT assignment.volunteer_id, 0, shift.ends_at - shift.starts_at
                    FROM shift CROSS JOIN assignment ON assignment.shift_id = shift.id
                    WHERE shift.event_id = :event AND assignment.state IN ('offered', 'confirmed')
            ) GROUP BY volunteer_id)
        """
}
