import Interchange
import Volunteering

/// What is to be different about a volunteer; what is nil stays as it is.
package struct PersonEdit: Sendable {
    /// What can be emptied, by the name of its option.
    package enum Field: String, Sendable, CaseIterable {
        case given, middle, family, email, phone, language, team, notes, skills
        case ageBand = "age-band"
        case externalId = "external-id"
        case emergencyContact = "emergency-contact"
    }

    package var givenName: String?
    package var middleName: String?
    package var familyName: String?
    package var email: String?
    /// E.164.
    package var phone: String?
    package var language: String?
    package var team: String?
    package var ageBand: AgeBand?
    package var needsSpecialCare: Bool?
    package var externalId: String?
    package var notes: String?
    package var skills: [PersonDetails.Skill] = []
    package var droppedSkills: [Slug] = []
    /// An unknown one takes back what was recorded.
    package var consents: [PersonDetails.Consent] = []
    package var emergencyName: String?
    /// E.164.
    package var emergencyPhone: String?
    package var emergencyRelation: String?
    package var cleared: Set<Field> = []

    package init() {}

    /// Is nothing named that could be different?
    package var isEmpty: Bool {
        let words = [
            givenName, middleName, familyName, email, phone, language, team, externalId, notes, emergencyName,
            emergencyPhone, emergencyRelation,
        ]
        return words.allSatisfy { $0 == nil } && ageBand == nil && needsSpecialCare == nil && skills.isEmpty
            && droppedSkills.isEmpty && consents.isEmpty && cleared.isEmpty
    }

    /// With names as tables bring them in: without blanks around, line ends and other controls.
    var onOneLine: PersonEdit {
        var edit = self
        (edit.givenName, edit.middleName) = (givenName?.trimmedOnOneLine, middleName?.trimmedOnOneLine)
        (edit.familyName, edit.team) = (familyName?.trimmedOnOneLine, team?.trimmedOnOneLine)
        edit.externalId = externalId?.trimmedOnOneLine
        (edit.emergencyName, edit.emergencyRelation) =
            (emergencyName?.trimmedOnOneLine, emergencyRelation?.trimmedOnOneLine)
        return edit
    }

    /// Somebody of whom this is all that is known.
    ///
    /// - Throws: ``PersonError/emergencyContactIncomplete``.
    package func details() throws -> PersonDetails {
        var person = PersonDetails()
        person.givenName = givenName ?? ""
        person.middleName = middleName ?? ""
        person.familyName = familyName ?? ""
        person.email = email
        person.phone = phone
        person.language = language
        person.team = team
        person.ageBand = ageBand
        person.needsSpecialCare = needsSpecialCare ?? false
        person.externalId = externalId
        person.notes = notes ?? ""
        person.skills = skills
        person.consents = consents
        person.emergencyContact = try onOneLine.emergencyContact(over: nil)
        return person
    }

    /// The emergency contact with what is new of it; nil when there is none.
    func emergencyContact(over known: EmergencyContact?) throws -> EmergencyContact? {
        guard emergencyName != nil || emergencyPhone != nil || emergencyRelation != nil else { return known }
        guard let name = emergencyName ?? known?.name, let phone = emergencyPhone ?? known?.phone, !name.isEmpty else {
            throw PersonError.emergencyContactIncomplete
        }
        return EmergencyContact(name: name, phone: phone, relation: emergencyRelation ?? known?.relation ?? "")
    }
}
