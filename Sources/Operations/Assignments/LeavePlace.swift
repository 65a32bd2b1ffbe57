import GRDB
import Persistence
import Volunteering

/// Takes a person off a place that they hold, because they take another one.
struct LeavePlace: Change {
    let place: Assignment
    /// For the audit: `assignment.swapped` or `assignment.moved`.
    let action: String
    let details: [String: String]

    /// - Throws: ``AssignmentError/holdsNoPlace(code:state:)``.
    func apply(in db: Database) throws {
        guard place.state.holdsPlace else {
            throw AssignmentError.holdsNoPlace(code: place.id.code, state: place.state)
        }
        try db.execute(
            sql: "UPDATE assignment SET state = 'withdrawn', answered_at = ? WHERE id = ?",
            arguments: [try db.transactionSeconds(), place.id])
        try db.audit(action, place.id.code, details.merging(["was": place.state.rawValue]) { own, _ in own })
    }
}
