/// What a message can tell about a shift, a line each.
enum LetterFact: String, Codable, Hashable, Sendable, CaseIterable {
    case day, place, report, shift
    case whereabouts = "where"
    case lead, control
    case firstAid = "first-aid"
    case lostChild = "lost-child"
    case reason
}
