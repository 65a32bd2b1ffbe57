import GRDB
import Persistence

/// Whether anybody holds messages: nearly always nobody does.
package struct HeldClaimsQuery: Query {
    package init() {}

    package func answer(in db: Database) throws -> Bool {
        try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM claim)")) ?? false
    }
}
