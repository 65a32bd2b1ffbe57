/// How old a volunteer is, as far as the organizers need to know; never a birth date.
package enum AgeBand: String, Codable, Hashable, Sendable, CaseIterable {
    case under16 = "under-16"
    case from16To17 = "16-17"
    case adult = "18+"

    /// Younger than 18: marked on the roster, and barred from shifts for adults.
    package var isMinor: Bool { self != .adult }

    /// The band of somebody born in this year, on the safe side: who may still be 17 this year counts as a minor.
    package init(bornIn birthYear: Int, seenIn year: Int) {
        let certain = year - birthYear - 1
        self = certain >= 18 ? .adult : certain >= 16 ? .from16To17 : .under16
    }
}
