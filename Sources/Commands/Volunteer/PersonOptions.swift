import ArgumentParser
import Foundation
import Operations
import Volunteering

/// What is told about a person, by whoever registers or changes them.
struct PersonOptions: ParsableArguments {
    @Option(name: [.long, .customLong("given-name")], help: "Given name.") var given: String?
    @Option(name: [.long, .customLong("middle-name")], help: "Middle name or patronymic.") var middle: String?
    @Option(name: [.long, .customLong("family-name")], help: "Family name.") var family: String?
    @Option(help: "Phone number, as one dials it.") var phone: String?
    @Option(help: "Email address.") var email: String?
    @Option(help: "Language, as a BCP 47 code such as az.") var language: String?
    @Option(help: "Team, by name; made if there is none.") var team: String?
    @Option(
        help: ArgumentHelp("A skill; with its last day like first-aid@2027-12-31. May be repeated.", valueName: "skill")
    )
    var skill: [String] = []
    @Option(name: [.long, .customLong("age-band")], help: "under-16, 16-17 or 18+.") var age: String?
    @Flag(inversion: .prefixedNo, help: "Needs special care; papers show only a mark.") var specialCare: Bool?
    @Option(help: "Their number in another program's list.") var externalId: String?
    @Option(
        help: ArgumentHelp(
            "What they said about being contacted, like email=given or sms=refused. May be repeated.",
            valueName: "channel=answer"))
    var consent: [String] = []
    @Option(help: ArgumentHelp("A channel that they refused, like sms. May be repeated.", valueName: "channel"))
    var refuse: [String] = []
    @Option(help: "Where they said it.") var consentSource = "told to an organizer"
    @Option(help: "The wording they agreed to.") var consentWording = ""
    @Option(help: "Emergency contact's name.") var emergencyName: String?
    @Option(help: "Emergency contact's phone.") var emergencyPhone: String?
    @Option(help: "Emergency contact's relation.") var emergencyRelation: String?
    @Option(help: "Notes.") var notes: String?
    @Flag(help: "Shares the email address with somebody who is registered.") var sharedEmail = false

    /// - Throws: ``PersonError``; `TelephonyError` for a phone number without the library.
    func edit(now: Date, campaign: Campaign) throws -> PersonEdit {
        let numbers = PhoneWriting(region: campaign.region)
        func e164(_ text: String) throws -> String {
            guard let number = try numbers.e164(text) else {
                throw PersonError.badPhone(text, region: campaign.region)
            }
            return number
        }
        var edit = PersonEdit()
        (edit.givenName, edit.middleName, edit.familyName) = (given, middle, family)
        (edit.email, edit.team, edit.externalId, edit.notes) = (email, team, externalId, notes)
        edit.phone = try phone.map(e164)
        if let language {
            guard Locale.Language(identifier: language).languageCode?.isISOLanguage == true else {
                throw PersonError.badLanguage(language)
            }
            edit.language = language
        }
        edit.skills = try skill.map { text in
            guard let skill = SkillNaming.skill(text) else { throw PersonError.badSkill(text) }
            return skill
        }
        edit.ageBand = try age.map { text in
            guard let band = AgeBand(rawValue: text) else { throw PersonError.badAgeBand(text) }
            return band
        }
        edit.needsSpecialCare = specialCare
        edit.consents = try (consent + refuse.map { "\($0)=refused" }).map { try answer($0, at: now) }
        guard Set(edit.consents.map(\.channel)).count == edit.consents.count else {
            throw PersonError.badConsent((consent + refuse).joined(separator: " "))
        }
        (edit.emergencyName, edit.emergencyRelation) = (emergencyName, emergencyRelation)
        edit.emergencyPhone = try emergencyPhone.map(e164)
        return edit
    }

    /// A channel alone is one that they agreed to.
    private func answer(_ text: String, at now: Date) throws -> PersonDetails.Consent {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard let channel = Channel(rawValue: parts[0]), parts.count <= 2,
            let state = parts.count == 1 ? .given : ConsentState(rawValue: parts[1])
        else { throw PersonError.badConsent(text) }
        return .init(channel: channel, state: state, source: consentSource, wording: consentWording, at: now)
    }
}
