import GRDB
import Persistence
import Volunteering

/// How many posts stand in a sector.
package struct PostsInSectorQuery: Query {
    private let sector: Sector.ID

    package init(_ sector: Sector.ID) {
        self.sector = sector
    }

    package func answer(in db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM post WHERE sector_id = ?", arguments: [sector]) ?? 0
    }
}
