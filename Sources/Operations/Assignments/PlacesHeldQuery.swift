import GRDB
import Persistence
import Volunteering

/// How many people hold a place on a shift, offered or confirmed.
struct PlacesHeldQuery: Query {
    let shift: Shift.ID

    init(_ shift: Shift.ID) {
        self.shift = shift
    }

    func answer(in db: Database) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM assignment WHERE shift_id = ? AND state IN ('offered', 'confirmed')")
        return try Int.fetchOne(statement, arguments: [shift]) ?? 0
    }
}
