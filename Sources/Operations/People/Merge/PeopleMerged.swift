import Documents

/// What came of taking people together, line by line.
package struct PeopleMerged: Listing {
    package struct Item: Encodable, Sendable {
        /// The code of whom it came from.
        package let from: String
        package let what: String
    }

    /// Of the kept person.
    package let code: String
    package let name: String
    package private(set) var items: [Item] = []
    package var title: String { "\(code) \(name)" }
    package var emptyNote: String { "Nobody else was named, so nothing was done." }

    init(code: String, name: String) {
        self.code = code
        self.name = name
    }

    mutating func add(_ from: String, _ what: String) {
        items.append(Item(from: from, what: what))
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("from", "From", .millimetres(16)) { $0.from },
            ListingColumn("what", "What comes of it", .share(4)) { $0.what },
        ]
    }
}
