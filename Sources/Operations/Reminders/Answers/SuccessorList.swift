import Documents
import Volunteering

/// Whom to call about the places that became free.
struct SuccessorList: Listing {
    struct Item: Encodable, Sendable {
        let shift: String
        let volunteer: String
        let name: String
        let phone: String?
        let language: String?
        let hasPlace: Bool

        init(_ person: Successor) {
            shift = person.shift
            volunteer = person.id.code
            name = person.person
            phone = person.phone
            language = person.language
            hasPlace = person.hasPlace
        }
    }

    let items: [Item]
    var title: String { "Call instead" }
    var emptyNote: String { "Nobody was found who could come instead." }

    private enum CodingKeys: CodingKey { case items }

    static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("shift", "Shift", .share(1)) { $0.shift },
            ListingColumn("volunteer", "Code", .millimetres(16)) { $0.volunteer },
            ListingColumn("name", "Name", .share(2)) { $0.name },
            ListingColumn(
                "phone", "Phone", .millimetres(30), people: { item, voice in item.phone.map(voice.phone) ?? "" },
                programs: { $0.phone ?? "" }),
            ListingColumn("language", "Lang", .millimetres(10)) { $0.language ?? "" },
            ListingColumn("has_place", "How", .share(2)) {
                $0.hasPlace ? "moved up from the reserve" : "to be asked"
            },
        ]
    }
}
