import Foundation
import GRDB
import Persistence
import Volunteering

/// Whether a volunteer may and should take a place on a shift.
///
/// Hard rules throw: the skills are held on the day, adults-only shifts are for adults, nobody is in two places at
/// once. Soft rules answer concerns: less than 30 minutes between two posts, less than 8 hours between two days' shifts,
/// more than 10 hours on one day. Source: Handbook, "Assignments".
struct Suitability {
    static let shortestWay: TimeInterval = 30 * 60
    static let shortestRest: TimeInterval = 8 * 3600
    static let longestDay: TimeInterval = 10 * 3600

    let shift: Shift
    let reference: String
    private let event: Event
    private let day: Day
    private let skills: [String]

    init(_ shift: Shift, in db: Database) throws {
        self.shift = shift
        event = try Event.find(db, id: shift.eventId)
        reference = "\(event.code)/\(shift.code)"
        day = Day(of: shift.startsAt, in: event.zone)
        skills = try String.fetchAll(
            db, sql: "SELECT skill FROM shift_skill WHERE shift_id = ? ORDER BY skill", arguments: [shift.id])
        let isOver = try shift.endsAt <= db.transactionDate
        guard shift.state == .planned, event.state == .draft || event.state == .published, !isOver else {
            throw AssignmentError.shiftOver(reference)
        }
    }

    /// - Returns: What speaks against it softly, in the order of the rules.
    /// - Throws: ``AssignmentError`` for what forbids it.
    func concerns(about volunteer: Volunteer, in db: Database) throws -> [Concern] {
        for skill in skills {
            let held = try Row.fetchOne(
                db, sql: "SELECT expires_on FROM volunteer_skill WHERE volunteer_id = ? AND skill = ?",
                arguments: [volunteer.id, skill])
            guard let held else { throw AssignmentError.lacksSkill(person: volunteer.fullName, skill: skill) }
            if let expires: String = held["expires_on"], expires < day.description {
                throw AssignmentError.skillExpires(person: volunteer.fullName, skill: skill, on: expires)
            }
        }
        if shift.isForAdults, volunteer.ageBand != .adult {
            throw AssignmentError.adultsOnly(person: volunteer.fullName, age: volunteer.ageBand)
        }
        let others = try heldShifts(of: volunteer, in: db)
        if let clash = others.first(where: { $0.startsAt < shift.endsAt && $0.endsAt > shift.startsAt }) {
            throw AssignmentError.doubleBooked(person: volunteer.fullName, shift: clash.reference)
        }
        return concerns(beside: others)
    }

    private func concerns(beside others: [HeldShift]) -> [Concern] {
        var concerns: [Concern] = []
        for other in others {
            let isBefore = other.endsAt <= shift.startsAt
            let gap =
                isBefore
                ? shift.reportsAt.timeIntervalSince(other.endsAt) : other.reportsAt.timeIntervalSince(shift.endsAt)
            let otherDay = Day(of: other.startsAt, in: event.zone)
            if otherDay == day, other.postId != shift.postId, gap < Self.shortestWay {
                concerns.append(.shortWay(minutes: max(0, Int(gap / 60)), other: other.reference))
            } else if otherDay != day, gap < Self.shortestRest {
                concerns.append(.shortRest(hours: Int(gap / 3600), other: other.reference))
            }
        }
        let sameDay = others.filter { Day(of: $0.startsAt, in: event.zone) == day }
        let total = sameDay.reduce(shift.endsAt.timeIntervalSince(shift.startsAt)) {
            $0 + $1.endsAt.timeIntervalSince($1.startsAt)
        }
        if total > Self.longestDay { concerns.append(.longDay(hours: Int((total / 3600).rounded(.up)))) }
        return concerns
    }

    private struct HeldShift: FetchableRecord {
        let reference: String
        let postId: Post.ID
        let reportsAt: Date
        let startsAt: Date
        let endsAt: Date

        init(row: Row) {
            reference = row["reference"]
            postId = row["post_id"]
            reportsAt = Date(timeIntervalSince1970: row["reports_at"])
            startsAt = Date(timeIntervalSince1970: row["starts_at"])
            endsAt = Date(timeIntervalSince1970: row["ends_at"])
        }
    }

    /// The person's other places within two days of this shift.
    private func heldShifts(of volunteer: Volunteer, in db: Database) throws -> [HeldShift] {
        let reach = 2 * 86_400.0
        return try HeldShift.fetchAll(
            db,
            sql: """
                SELECT event.code || '/' || shift.code AS reference, shift.post_id, shift.reports_at,
                    shift.starts_at, shift.ends_at
                FROM assignment JOIN shift ON shift.id = assignment.shift_id JOIN event ON event.id = shift.event_id
                WHERE assignment.volunteer_id = ? AND assignment.state IN ('offered', 'confirmed')
                    AND shift.id <> ? AND shift.state = 'planned' AND event.state <> 'cancelled'
                    AND shift.ends_at > ? AND shift.starts_at < ?
                ORDER BY shift.starts_at
                """,
            arguments: [
                volunteer.id, shift.id, shift.startsAt.timeIntervalSince1970 - reach,
                shift.endsAt.timeIntervalSince1970 + reach,
            ])
    }
}
