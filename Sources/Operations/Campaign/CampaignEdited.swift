import Documents

/// What is different about the campaign, and what follows from it.
package struct CampaignEdited: Listing {
    package enum Field: String, Encodable, Sendable {
        case name, motto, timeZone = "time zone", region, language
    }

    package struct Item: Encodable, Sendable {
        package let field: Field
        package let was: String
        package let value: String
        package let follows: String
    }

    package let items: [Item]
    package var title: String { "Campaign" }
    package var emptyNote: String { "It was so already: nothing is changed." }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("field", "What", .millimetres(22)) { $0.field.rawValue },
            ListingColumn("was", "Was", .share(2)) { $0.was },
            ListingColumn("value", "Is", .share(2)) { $0.value },
            ListingColumn("follows", "What follows", .share(4)) { $0.follows },
        ]
    }
}
