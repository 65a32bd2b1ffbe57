import ArgumentParser
import Foundation
import Operations
import Persistence
import Volunteering

struct VolunteerAdd: VigilCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Register one volunteer.")

    @Option(help: "Given name.") var given = ""
    @Option(help: "Middle name or patronymic.") var middle = ""
    @Option(help: "Family name.") var family = ""
    @Option(help: "Phone number, as one dials it.") var phone: String?
    @Option(help: "Email address.") var email: String?
    @Option(help: "Language, as a BCP 47 code such as az.") var language: String?
    @Option(help: "Team, by name; made if there is none.") var team: String?
    @Option(
        help: ArgumentHelp("A skill; with its last day like first-aid@2027-12-31. May be repeated.", valueName: "skill")
    )
    var skill: [String] = []
    @Option(help: "under-16, 16-17 or 18+.") var age: String?
    @Flag(help: "Needs special care; papers show only a mark.") var specialCare = false
    @Option(
        help: ArgumentHelp(
            "What they said about being contacted, like email=given or sms=refused. May be repeated.",
            valueName: "channel=answer"))
    var consent: [String] = []
    @Option(help: "Where they said it.") var consentSource = "told to an organizer"
    @Option(help: "The wording they agreed to.") var consentWording = ""
    @Option(help: "Emergency contact's name.") var emergencyName: String?
    @Option(help: "Emergency contact's phone.") var emergencyPhone: String?
    @Option(help: "Emergency contact's relation.") var emergencyRelation = ""
    @Option(help: "Notes.") var notes = ""
    @Flag(help: "Shares the email address with somebody who is registered.") var sharedEmail = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let campaign = try await context.ask(CampaignQuery())
        let person = try details(now: context.now(), numbers: PhoneWriting(region: campaign.region), campaign: campaign)
        let added = try await context.perform(AddVolunteer(person, mayShareEmail: sharedEmail))
        context.console.say("Registered \(added.fullName) as \(added.code).")
    }

    private func details(now: Date, numbers: PhoneWriting, campaign: Campaign) throws -> PersonDetails {
        func e164(_ text: String) throws -> String {
            guard let number = try numbers.e164(text) else {
                throw PersonError.badPhone(text, region: campaign.region)
            }
            return number
        }
        var person = PersonDetails()
        (person.givenName, person.middleName, person.familyName) = (given, middle, family)
        person.email = email
        person.phone = try phone.map(e164)
        if let language {
            guard Locale.Language(identifier: language).languageCode?.isISOLanguage == true else {
                throw PersonError.badLanguage(language)
            }
            person.language = language
        }
        person.team = team
        person.skills = try skill.map { text in
            guard let skill = SkillNaming.skill(text) else { throw PersonError.badSkill(text) }
            return skill
        }
        if let age {
            guard let band = AgeBand(rawValue: age) else { throw PersonError.badAgeBand(age) }
            person.ageBand = band
        }
        person.needsSpecialCare = specialCare
        person.notes = notes
        person.consents = try consent.map {
            try Self.consent($0, source: consentSource, wording: consentWording, at: now)
        }
        guard Set(person.consents.map(\.channel)).count == person.consents.count else {
            throw PersonError.badConsent(consent.joined(separator: " "))
        }
        guard (emergencyName == nil) == (emergencyPhone == nil) else { throw PersonError.emergencyContactIncomplete }
        if let emergencyName, let emergencyPhone {
            person.emergencyContact = EmergencyContact(
                name: emergencyName, phone: try e164(emergencyPhone), relation: emergencyRelation)
        }
        return person
    }

    private static func consent(
        _ text: String, source: String, wording: String, at now: Date
    ) throws -> PersonDetails.Consent {
        let parts = text.split(separator: "=")
        guard parts.count == 2, let channel = Channel(rawValue: String(parts[0])),
            let state = ConsentState(rawValue: String(parts[1]))
        else { throw PersonError.badConsent(text) }
        return .init(channel: channel, state: state, source: source, wording: wording, at: now)
    }
}
