import Documents
import Foundation
@testable import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct AddVolunteerTests {
    private let world: World

    init() async throws { world = try await World() }

    @Test func `a volunteer is registered with all that was told`() async throws {
        let added = try await world.person(
            "Aygün", "Hüseynova", phone: "+994501112233", email: "aygun@example.org",
            skills: ["First aid@2027-12-31", "marshal"],
            team: "Volunteer corps"
        ) {
            $0.needsSpecialCare = true
            $0.consents = [.init(channel: .email, state: .given, source: "form", wording: "Yes.", at: world.clock.now)]
            $0.emergencyContact = EmergencyContact(name: "Leyla", phone: "+994502223344", relation: "sister")
        }
        #expect(added.code == "V0001")
        let profile = try await world.ask(VolunteerProfileQuery("V1"))
        #expect(profile.team == "Volunteer corps")
        #expect(profile.skills.map { "\($0.name) \($0.expiresOn ?? "")" } == ["first-aid 2027-12-31", "marshal "])
        #expect(profile.consents.map { "\($0.channel) \($0.state) \($0.at)" } == ["email given 2027-02-01 12:00"])
        #expect(profile.hasEmergencyContact && profile.needsSpecialCare)
        #expect(
            try await world.strings(
                "SELECT actor || ' ' || action || ' ' || subject FROM audit ORDER BY id DESC LIMIT 1")
                == ["leyla volunteer.added V0001"])
    }

    @Test func `a name is kept on one line without controls, and a blank one is none`() async throws {
        let added = try await world.person(" Tab\tle ", "\u{1B}[31mBlue\n")
        #expect([added.givenName, added.familyName] == ["Tab le", "[31mBlue"])
        await #expect(throws: PersonError.noName) { _ = try await world.person(" ", "\t") }
        var edit = PersonEdit()
        (edit.givenName, edit.familyName) = ("", " ")
        await #expect(throws: PersonError.noNameLeft("V0001")) { try await world.perform(EditVolunteer("V1", edit)) }
    }

    @Test func `an emergency contact is kept on one line, and a blank name is none`() throws {
        var told = PersonEdit()
        (told.emergencyName, told.emergencyPhone) = (" Leyla\nQuliyeva ", "+994502223344")
        #expect(try told.details().emergencyContact?.name == "Leyla Quliyeva")
        told.emergencyName = " \t"
        #expect(throws: PersonError.emergencyContactIncomplete) { try told.details() }
    }

    @Test func `the profile says of the emergency contact only that there is one`() async throws {
        _ = try await world.person("Aygün", "Hüseynova") {
            $0.emergencyContact = EmergencyContact(name: "Gizli Ad", phone: "+994502223344", relation: "ana")
        }
        let json = String(
            decoding: try JSONEncoder().encode(await world.ask(VolunteerProfileQuery("V1"))), as: UTF8.self)
        #expect(json.contains("\"hasEmergencyContact\":true"))
        for secret in ["Gizli", "994502223344", "ana\""] { #expect(!json.contains(secret)) }
    }

    @Test func `programs read of one person what they read of all`() async throws {
        _ = try await world.person(
            "Aygün", "Hüseynova", phone: "+994501112233", email: "aygun@example.org",
            skills: ["First aid@2027-12-31", "marshal"], team: "Volunteer corps"
        ) {
            $0.needsSpecialCare = true
            $0.consents = [.init(channel: .sms, state: .given, source: "form", wording: "", at: world.clock.now)]
        }
        let one = try await world.ask(VolunteerProfileQuery("V1")).records(in: world.voice()).rows
        let listed = try await world.ask(VolunteerListQuery()).records(in: world.voice())
        #expect(one.prefix(listed.columns.count).map { $0[0] } == listed.columns)
        #expect(one.prefix(listed.columns.count).map { $0[1] } == listed.rows[0])
        let facts = Dictionary(uniqueKeysWithValues: one.map { ($0[0], $0[1]) })
        #expect(facts["phone"] == "+994501112233")
        #expect(facts["consent_sms_at"] == "2027-02-01T08:00:00Z")
        #expect(facts["archived"] == "")
    }

    @Test func `an email that somebody has is refused, unless a family shares it`() async throws {
        _ = try await world.person("Aygün", "Hüseynova", email: "huseynov@example.org")
        var brother = PersonDetails()
        brother.givenName = "Kamran"
        brother.email = "Huseynov@Example.org"
        let change = AddVolunteer(brother)
        await #expect(throws: PersonError.emailTaken("Huseynov@Example.org", by: "V0001 Aygün Hüseynova")) {
            try await world.perform(change)
        }
        #expect(try await world.perform(AddVolunteer(brother, mayShareEmail: true)).code == "V0002")
    }

    @Test(arguments: [
        "no mail", "a@", "a@b", "ə@example.org", "a b@example.org", "a@example.org\r\nBcc: b@example.org",
    ])
    func `what is no email is refused`(email: String) async throws {
        await #expect {
            _ = try await world.person("Aygün", email: email)
        } throws: { ($0 as? any Explainable)?.explanation.code == "person.bad-email" }
        #expect(try await world.count("SELECT count(*) FROM volunteer") == 0)
    }

    @Test func `somebody without a name is refused`() async throws {
        await #expect(throws: PersonError.noName) { try await world.person("") }
    }

    @Test func `what was not said about consent stays unknown`() async throws {
        _ = try await world.person("Aygün") {
            $0.consents = [.init(channel: .sms, state: .unknown, source: "form", at: world.clock.now)]
        }
        let item = try #require(try await world.ask(VolunteerListQuery()).items.first)
        #expect([item.consentEmail, item.consentSms, item.consentPhone] == [.unknown, .unknown, .unknown])
        #expect(try await world.count("SELECT count(*) FROM consent") == 0)
    }
}
