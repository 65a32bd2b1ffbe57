import GRDB
import Persistence
import Volunteering

/// Offers a shift's open places to its reserve, in order, passing over whom a rule forbids or a concern speaks against.
///
/// Whatever opens a place calls it: somebody declines, is withdrawn or archived, or the maximum is raised. Nobody moves
/// up where nothing is open, or on a shift that is over or cancelled.
package struct PromoteReserve: Change {
    package let shift: Shift.ID
    /// People up to whom places are given; nil for the shift's maximum.
    package let goal: Int?

    package init(shift: Shift.ID, upTo goal: Int? = nil) {
        self.shift = shift
        self.goal = goal
    }

    package func apply(in db: Database) throws -> Promotion {
        let shift = try Shift.find(db, id: shift)
        var promotion = Promotion()
        var open = (goal ?? shift.maximum) - (try PlacesHeldQuery(shift.id).answer(in: db))
        guard open > 0, let reference = try Self.openReference(of: shift, in: db) else { return promotion }
        for person in try ReserveQuery(shift.id).answer(in: db) {
            guard open > 0 else { break }
            do {
                let place = try OfferPlace(shift: shift.id, volunteer: person.id).apply(in: db)
                promotion.items.append(.init(named: person.code, place, person: person, shift: reference))
                open -= 1
            } catch let error as AssignmentError {
                promotion.passedOver.append(
                    "\(person.code) \(person.fullName) stays in the reserve of \(reference): \(error.reason)")
            }
        }
        return promotion
    }

    /// Event and code; nil when nobody can take a place there any more.
    private static func openReference(of shift: Shift, in db: Database) throws -> String? {
        do {
            return try Suitability(shift, in: db).reference
        } catch AssignmentError.shiftOver {
            return nil
        }
    }
}
