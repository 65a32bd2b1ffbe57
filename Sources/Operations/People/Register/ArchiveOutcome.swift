import Documents

/// What became of each person who was archived or brought back.
package struct ArchiveOutcome: Listing {
    package struct Item: Encodable, Sendable {
        package let code: String
        package let name: String
        package let isDone: Bool
        package let what: String
    }

    package let items: [Item]
    let isRestoring: Bool
    package var title: String { isRestoring ? "Brought back" : "Archived" }
    package var emptyNote: String { "Nobody was named, so nothing was done." }
    package var failures: [Item] { items.filter { !$0.isDone } }

    private enum CodingKeys: CodingKey {
        case items
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code", .millimetres(16)) { $0.code },
            ListingColumn("name", "Name", .share(2)) { $0.name },
            ListingColumn("done", "Done", .millimetres(14)) { $0.isDone ? "yes" : "no" },
            ListingColumn("what", "What", .share(4)) { $0.what },
        ]
    }
}
