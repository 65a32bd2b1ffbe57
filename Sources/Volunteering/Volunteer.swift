import Foundation

/// A person who helps.
package struct Volunteer: Identifiable, Codable, Hashable, Sendable {
    package typealias ID = Identifier<Volunteer>

    package let id: ID
    package var givenName: String
    package var middleName: String
    package var familyName: String
    /// As it was given; compared case-folded.
    package var email: String?
    /// E.164.
    package var phone: String?
    /// BCP 47.
    package var language: String?
    package var teamId: Team.ID?
    package var ageBand: AgeBand?
    package var needsSpecialCare: Bool
    package var externalId: String?
    package var notes: String
    package var createdAt: Date
    /// Whom this person turned out to be; their own row only keeps the code, email and phone that find the other.
    package var mergedInto: ID?

    package init(
        id: ID, givenName: String, middleName: String, familyName: String, email: String?, phone: String?,
        language: String?, teamId: Team.ID?, ageBand: AgeBand?, needsSpecialCare: Bool, externalId: String?,
        notes: String, createdAt: Date, mergedInto: ID?
    ) {
        self.id = id
        self.givenName = givenName
        self.middleName = middleName
        self.familyName = familyName
        self.email = email
        self.phone = phone
        self.language = language
        self.teamId = teamId
        self.ageBand = ageBand
        self.needsSpecialCare = needsSpecialCare
        self.externalId = externalId
        self.notes = notes
        self.createdAt = createdAt
        self.mergedInto = mergedInto
    }

    /// Given and family name, as one says it.
    package var fullName: String {
        [givenName, middleName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
    }

    package var code: String { id.code }
}

extension Identifier<Volunteer> {
    /// `V0042`.
    package var code: String { code(after: "V") }

    /// Reads `V0042` or `v42`; nil when the text is no volunteer's code.
    package init?(code: String) {
        self.init(code: code, after: "V")
    }
}

/// Whom to call when something happens to a volunteer; kept apart, and printed only on a sealed sheet.
package struct EmergencyContact: Codable, Hashable, Sendable {
    package var name: String
    /// E.164.
    package var phone: String
    package var relation: String

    package init(name: String, phone: String, relation: String) {
        self.name = name
        self.phone = phone
        self.relation = relation
    }
}
