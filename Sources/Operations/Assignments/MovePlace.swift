import GRDB
import Persistence
import Volunteering

/// Moves one person to another shift that has room, and gives the place that they leave to the reserve.
package struct MovePlace: Change {
    package let place: String
    package let shift: String
    /// The event that is meant, when a person is named.
    package let event: String?
    package let override: String?

    package init(_ place: String, to shift: String, event: String? = nil, override: String? = nil) {
        self.place = place
        self.shift = shift
        self.event = event
        self.override = override
    }

    package func apply(in db: Database) throws -> AssignmentOutcome {
        let place = try PlaceQuery(text: place, event: event).answer(in: db)
        let shift = try ShiftQuery(shift).answer(in: db)
        let person = try Volunteer.find(db, id: place.volunteerId)
        guard shift.id != place.shiftId else {
            throw AssignmentError.hasPlace(person: person.fullName, state: place.state)
        }
        guard try PlacesHeldQuery(shift.id).answer(in: db) < shift.maximum else {
            throw AssignmentError.full(self.shift)
        }
        let left = try Shift.find(db, id: place.shiftId)
        let from = try left.reference(in: db)
        let reference = try Suitability(shift, in: db).reference
        try LeavePlace(
            place: place, action: "assignment.moved",
            details: ["volunteer": person.code, "from": from, "to": reference]
        ).apply(in: db)
        let taken = try OfferPlace(
            shift: shift.id, volunteer: person.id, isConfirmed: place.state == .confirmed, override: override
        ).apply(in: db)
        let promotion = try PromoteReserve(shift: left.id).apply(in: db)
        return AssignmentOutcome(
            items: [.init(named: self.place, taken, person: person, shift: reference)] + promotion.items,
            title: "Moved", notes: promotion.notes)
    }
}
