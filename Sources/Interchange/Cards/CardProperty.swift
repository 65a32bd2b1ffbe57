/// The properties of a card that say something about a volunteer.
enum CardProperty: String {
    case fullName = "FN"
    case name = "N"
    case organization = "ORG"
    case title = "TITLE"
    case phone = "TEL"
    case email = "EMAIL"
    case language = "LANG"
    case birthday = "BDAY"
    case categories = "CATEGORIES"
    case id = "UID"
    case note = "NOTE"
    case kind = "KIND"
    case appleKind = "X-ADDRESSBOOKSERVER-KIND"
    /// What a phone calls a property of the same group.
    case label = "X-ABLABEL"
    case version = "VERSION"
    case begin = "BEGIN"
    case end = "END"

    /// What a correction of this property would be a correction of.
    var field: PersonField? {
        switch self {
        case .fullName: .fullName
        case .name: .familyName
        case .organization: .team
        case .phone: .phone
        case .email: .email
        case .language: .language
        case .birthday: .birthYear
        case .categories: .skills
        case .id: .externalID
        case .note, .title: .notes
        case .kind, .appleKind, .label, .version, .begin, .end: nil
        }
    }

    /// Properties about the card itself, which nobody misses.
    static let unremarkable: Set<Substring> = ["REV", "PRODID", "SOURCE", "CLIENTPIDMAP", "X-ABUID"]
}
