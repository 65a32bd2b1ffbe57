import Documents
import GRDB
import Persistence
import Volunteering

/// The teams with the number of their volunteers, by name.
package struct TeamList: Listing {
    package struct Item: Codable, Sendable {
        let code: String
        let name: String
        let volunteers: Int
    }

    package let items: [Item]
    package var title: String { "Teams" }
    package var emptyNote: String { "There is no team yet. Add one: vigil team add \"NAME\"" }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code") { $0.code },
            ListingColumn("name", "Name", .share(2)) { $0.name },
            ListingColumn("volunteers", "Volunteers", .millimetres(25), alignment: .trailing) { "\($0.volunteers)" },
        ]
    }
}

package struct TeamListQuery: Query {
    package init() {}

    package func answer(in db: Database) throws -> TeamList {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT code, name, (SELECT count(*) FROM volunteer WHERE team_id = team.id AND state = 'active') AS people
                FROM team ORDER BY name COLLATE NOCASE
                """)
        return TeamList(items: rows.map { .init(code: $0["code"], name: $0["name"], volunteers: $0["people"]) })
    }
}
