import Foundation
import Interchange
import Volunteering

/// What is told about a volunteer when they are registered, checked and in its stored form.
package struct PersonDetails: Hashable, Sendable {
    package struct Consent: Hashable, Sendable {
        package let channel: Channel
        package let state: ConsentState
        package let source: String
        package let wording: String
        package let at: Date
        /// Whether ``at`` was told; else it is only when it was written down, and no such yes takes back a no.
        package let isDated: Bool

        package init(
            channel: Channel, state: ConsentState, source: String, wording: String = "", at: Date, isDated: Bool = true
        ) {
            self.channel = channel
            self.state = state
            self.source = source
            self.wording = wording
            self.at = at
            self.isDated = isDated
        }
    }

    package struct Skill: Hashable, Sendable {
        package let name: Slug
        /// The last day on which it is held; for ever when nil.
        package let expires: Day?

        package init(_ name: Slug, expires: Day? = nil) {
            self.name = name
            self.expires = expires
        }
    }

    package var givenName = ""
    package var middleName = ""
    package var familyName = ""
    package var email: String?
    /// E.164.
    package var phone: String?
    package var language: String?
    package var team: String?
    package var skills: [Skill] = []
    package var ageBand: AgeBand?
    package var needsSpecialCare = false
    package var externalId: String?
    package var notes = ""
    package var consents: [Consent] = []
    package var emergencyContact: EmergencyContact?

    package init() {}

    /// With names as tables bring them in: without blanks around, line ends and other controls.
    var onOneLine: PersonDetails {
        var person = self
        person.givenName = givenName.trimmedOnOneLine
        person.middleName = middleName.trimmedOnOneLine
        person.familyName = familyName.trimmedOnOneLine
        // A blank is no team and no number.
        person.team = team.map(\.trimmedOnOneLine).flatMap { $0.isEmpty ? nil : $0 }
        person.externalId = externalId.map(\.trimmedOnOneLine).flatMap { $0.isEmpty ? nil : $0 }
        return person
    }

    package var fullName: String {
        [givenName, middleName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
