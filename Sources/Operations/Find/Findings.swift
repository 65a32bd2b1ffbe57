import Documents

/// Whatever in the campaign goes by a text, best first: what has it as its code, then by how near the name is.
package struct Findings: Listing {
    package enum Kind: String, Encodable, Sendable, CaseIterable {
        case person, place, event, shift, post, team, sheet
    }

    /// How near the text is to the name, nearest first.
    package enum Nearness: Int, Comparable, Encodable, Sendable {
        case code, writtenOut, beginning, soundsAlike

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    package struct Item: Encodable, Sendable {
        package let kind: Kind
        package let code: String
        package let name: String
        /// The event, the post, the team or the address that tells it from its like.
        package let context: String
        let nearness: Nearness

        private enum CodingKeys: String, CodingKey {
            case kind, code, name, context
        }
    }

    package let items: [Item]
    let text: String
    package let hasMore: Bool
    package var title: String { "Found: \(text)" }
    package var emptyNote: String { "Nothing goes by \"\(text)\". A part of a name in any spelling is enough." }

    private enum CodingKeys: String, CodingKey {
        case items
        case hasMore
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("kind", "Kind", .millimetres(18)) { $0.kind.rawValue },
            ListingColumn("code", "Code", .share(1)) { $0.code },
            ListingColumn("name", "Name", .share(3)) { $0.name },
            ListingColumn("where", "Where", .share(3)) { $0.context },
        ]
    }
}
