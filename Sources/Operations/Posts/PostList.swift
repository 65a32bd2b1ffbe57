import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// The posts of an event by sector and code.
package struct PostList: Listing {
    package struct Item: Codable, Sendable {
        let code: String
        let name: String
        let kind: Post.Kind
        let sector: String
        let lead: String
        let description: String
        let latitude: Double?
        let longitude: Double?
        /// Along the route, where the event has one and the post stands on it.
        let metres: Double?
        let shifts: Int
    }

    package let items: [Item]
    let event: String
    package var title: String { "Posts of \(event)" }
    package var emptyNote: String { "\(event) has no post yet. Import some: vigil post import \(event) FILE" }

    private enum CodingKeys: CodingKey {
        case items, event
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code", .millimetres(14)) { $0.code },
            ListingColumn("name", "Name", .share(3)) { $0.name },
            ListingColumn("kind", "Kind", .millimetres(22)) { $0.kind.rawValue },
            ListingColumn("sector", "Sector", .millimetres(16)) { $0.sector },
            ListingColumn("lead", "Lead", .share(2)) { $0.lead },
            ListingColumn(
                "metres", "Km", .millimetres(14), alignment: .trailing,
                people: { item, _ in item.metres.map(RouteLine.kilometres) ?? "" },
                programs: { $0.metres.map { "\(Int($0.rounded()))" } ?? "" }),
            ListingColumn("latitude", "Latitude", .millimetres(20)) { $0.latitude.map { "\($0)" } ?? "" },
            ListingColumn("longitude", "Longitude", .millimetres(20)) { $0.longitude.map { "\($0)" } ?? "" },
            ListingColumn("description", "Where", .share(3)) { $0.description },
            ListingColumn("shifts", "Shifts", .millimetres(14), alignment: .trailing) { "\($0.shifts)" },
        ]
    }
}

package struct PostListQuery: Query {
    package let event: String

    package init(event: String) {
        self.event = event
    }

    package func answer(in db: Database) throws -> PostList {
        let event = try EventQuery(event).answer(in: db)
        let line = try RouteLine.of(event.id, in: db)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT post.*, sector.code AS sector, trim(lead.given_name || ' ' || lead.family_name) AS lead,
                    (SELECT count(*) FROM shift WHERE post_id = post.id AND state = 'planned') AS shifts
                FROM post LEFT JOIN sector ON sector.id = post.sector_id
                LEFT JOIN volunteer AS lead ON lead.id = sector.lead_id
                WHERE post.event_id = ? ORDER BY sector.code, length(post.code), post.code, post.id
                """,
            arguments: [event.id])
        return PostList(
            items: rows.map { row in
                .init(
                    code: row["code"], name: row["name"], kind: row["kind"], sector: row["sector"] ?? "",
                    lead: row["lead"] ?? "", description: row["description"], latitude: row["latitude"],
                    longitude: row["longitude"], metres: Self.metres(row, along: line), shifts: row["shifts"])
            }, event: event.code)
    }

    private static func metres(_ row: Row, along line: RouteLine?) -> Double? {
        guard let latitude: Double = row["latitude"], let longitude: Double = row["longitude"],
            let station = line?.station(latitude: latitude, longitude: longitude), station.off <= RouteLine.widest
        else { return nil }
        return station.along
    }
}
