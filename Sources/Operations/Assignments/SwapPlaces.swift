import GRDB
import Persistence
import Volunteering

/// Lets two people change places: each is checked for the other's shift as for a new place, and both move or neither.
///
/// Who had confirmed stays confirmed. The places that they leave are withdrawn, and the new ones have their own codes.
package struct SwapPlaces: Change {
    package let first: String
    package let second: String
    /// The event that is meant, when people are named.
    package let event: String?
    package let override: String?

    package init(_ first: String, _ second: String, event: String? = nil, override: String? = nil) {
        self.first = first
        self.second = second
        self.event = event
        self.override = override
    }

    package func apply(in db: Database) throws -> AssignmentOutcome {
        let places = try [first, second].map { try PlaceQuery(text: $0, event: event).answer(in: db) }
        guard places[0].shiftId != places[1].shiftId, places[0].volunteerId != places[1].volunteerId else {
            throw AssignmentError.nothingToSwap(places[0].id.code, places[1].id.code)
        }
        let shifts = try places.map { try Suitability(Shift.find(db, id: $0.shiftId), in: db) }
        for (mine, other) in [(0, 1), (1, 0)] {
            try LeavePlace(
                place: places[mine], action: "assignment.swapped",
                details: [
                    "volunteer": places[mine].volunteerId.code, "from": shifts[mine].reference,
                    "to": shifts[other].reference, "with": places[other].volunteerId.code,
                ]
            ).apply(in: db)
        }
        let items = try [(0, 1), (1, 0)].map { mine, other in
            let place = try OfferPlace(
                shift: places[other].shiftId, volunteer: places[mine].volunteerId,
                isConfirmed: places[mine].state == .confirmed, override: override
            ).apply(in: db)
            let person = try Volunteer.find(db, id: places[mine].volunteerId)
            return AssignmentOutcome.Item(
                named: [first, second][mine], place, person: person, shift: shifts[other].reference)
        }
        return AssignmentOutcome(items: items, title: "Swapped places")
    }
}
