import Foundation
import GRDB
import Persistence
import Volunteering

/// Fills what is open at an event, best first: every shift to its minimum, the hardest to fill first, then to its
/// maximum.
///
/// Best is who has the role's skill, then who has the fewest hours at the event, then who can be reached by email, then
/// the order of names. The shift's own reserve comes before everybody, in its order. Whom a rule forbids or speaks
/// against, and who declined, is left out.
package struct FillShifts: Change {
    package let event: String
    package let shift: String?
    package let team: String?
    package let skill: String?
    /// Stops when every shift has its minimum.
    package let onlyMinimum: Bool
    /// As many people at least are sought at a time.
    private static let page = 500

    package init(
        event: String, shift: String? = nil, team: String? = nil, skill: String? = nil, onlyMinimum: Bool = false
    ) {
        self.event = event
        self.shift = shift
        self.team = team
        self.skill = skill
        self.onlyMinimum = onlyMinimum
    }

    package func apply(in db: Database) throws -> FillOutcome {
        let event = try EventQuery(event).answer(in: db)
        let now = try db.transactionSeconds()
        guard event.state == .draft || event.state == .published, event.endsAt.timeIntervalSince1970 > Double(now)
        else {
            throw EventError.over(event.code)
        }
        let only = try shift.map { try ShiftQuery(event: event.code, code: $0).answer(in: db).id }
        let shifts = try Shift.fetchAll(
            db,
            sql: """
                SELECT shift.* FROM shift WHERE event_id = :event AND state = 'planned' AND ends_at > :now
                    AND (:only IS NULL OR id = :only)
                ORDER BY (SELECT count(*) FROM shift_skill WHERE shift_id = shift.id) DESC,
                    (SELECT count(*) FROM volunteer_skill WHERE skill = shift.role), starts_at, id
                """,
            arguments: ["event": event.id, "now": now, "only": only])
        let filter = CandidateFilter(
            team: try team.map { try TeamQuery($0).answer(in: db).id },
            skill: try skill.map { text in
                guard let slug = Slug(text) else { throw PersonError.badSkill(text) }
                return slug.rawValue
            })
        var filled = Promotion()
        for goal in onlyMinimum ? [\Shift.minimum] : [\Shift.minimum, \Shift.maximum] {
            for shift in shifts {
                let round = try fill(shift, upTo: shift[keyPath: goal], filter: filter, of: event, in: db)
                filled.items += round.items
                filled.passedOver += round.passedOver.filter { !filled.passedOver.contains($0) }
            }
        }
        let open = try shifts.map { shift in
            FillOutcome.Gap(
                shift: shift.code, role: shift.role,
                missing: max(0, shift.minimum - (try PlacesHeldQuery(shift.id).answer(in: db))))
        }
        return FillOutcome(
            outcome: AssignmentOutcome(
                items: filled.items, title: "Filled at \(event.code)", notes: filled.passedOver),
            gaps: open.filter { $0.missing > 0 })
    }

    /// Nil when a rule forbids the place or something speaks against it.
    private func offer(
        _ shift: Shift, to person: Volunteer, _ reference: String, in db: Database
    ) throws -> AssignmentOutcome.Item? {
        do {
            let place = try OfferPlace(shift: shift.id, volunteer: person.id).apply(in: db)
            return .init(named: person.code, place, person: person, shift: reference)
        } catch is AssignmentError {
            return nil
        }
    }

    private func fill(
        _ shift: Shift, upTo goal: Int, filter: CandidateFilter, of event: Event, in db: Database
    ) throws -> Promotion {
        let held = try PlacesHeldQuery(shift.id).answer(in: db)
        guard held < goal else { return Promotion() }
        let reference = "\(event.code)/\(shift.code)"
        var filled = try PromoteReserve(shift: shift.id, upTo: goal).apply(in: db)
        var open = goal - held - filled.items.count
        var skipped = 0
        while open > 0 {
            // Each search looks at everybody: however many are refused, there are few of them.
            let limit = max(Self.page, open, 4 * skipped)
            let people = try filter.candidates(for: shift, of: event, limit: limit, skipping: skipped, in: db)
            var seen = 0
            while open > 0, let person = try people.next() {
                seen += 1
                if let item = try offer(shift, to: person, reference, in: db) {
                    filled.items.append(item)
                    open -= 1
                } else {
                    skipped += 1
                }
            }
            guard seen == limit else { break }
        }
        return filled
    }
}
