import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// The imports of people, the latest first.
package struct ImportList: Listing {
    package struct Item: Encodable, Sendable {
        package let number: Int64
        package let file: String
        package let at: CampaignTime
        package let actor: String
        package let added: Int
        package let changed: Int
        package let same: Int
        package let rejected: Int
        /// Nil while it stands.
        package let undoneAt: CampaignTime?
    }

    package let items: [Item]
    package var title: String { "Imports" }
    package var emptyNote: String { "No list was taken in yet. Import one: vigil volunteer import FILE" }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("number", "Number", .millimetres(16), alignment: .trailing) { "\($0.number)" },
            ListingColumn("file", "File", .share(3)) { $0.file },
            ListingColumn(
                "at", "At", .millimetres(34), people: { item, _ in "\(item.at)" },
                programs: { $0.at.instant.iso(in: $0.at.zone) }),
            ListingColumn("actor", "By", .share(1)) { $0.actor },
            ListingColumn("added", "New", .millimetres(16), alignment: .trailing) { "\($0.added)" },
            ListingColumn("changed", "Changed", .millimetres(18), alignment: .trailing) { "\($0.changed)" },
            ListingColumn("same", "Same", .millimetres(16), alignment: .trailing) { "\($0.same)" },
            ListingColumn("rejected", "Rejected", .millimetres(18), alignment: .trailing) { "\($0.rejected)" },
            ListingColumn(
                "undone_at", "Taken back", .millimetres(34), people: { item, _ in item.undoneAt.map { "\($0)" } ?? "" },
                programs: { item in item.undoneAt.map { $0.instant.iso(in: $0.zone) } ?? "" }),
        ]
    }
}

package struct ImportListQuery: Query {
    package init() {}

    package func answer(in db: Database) throws -> ImportList {
        let zone = try CampaignQuery().answer(in: db).zone
        func time(_ seconds: Double) -> CampaignTime {
            CampaignTime(Date(timeIntervalSince1970: seconds), in: zone)
        }
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM import ORDER BY id DESC")
        return ImportList(
            items: rows.map { row in
                .init(
                    number: row["id"], file: row["file"], at: time(row["at"]), actor: row["actor"], added: row["added"],
                    changed: row["changed"], same: row["same"], rejected: row["rejected"],
                    undoneAt: (row["undone_at"] as Double?).map(time))
            })
    }
}
