import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct EditVolunteerTests {
    private let world: World

    init() async throws {
        world = try await World()
        let world = world
        _ = try await world.person(
            "Aygün", "Hüseynova", phone: "+994501112233", email: "a@example.org",
            skills: ["first-aid@2027-12-31", "driver"], team: "Corps"
        ) {
            $0.notes = "Mornings"
            $0.consents = [.init(channel: .email, state: .refused, source: "form", at: world.clock.now)]
            $0.emergencyContact = EmergencyContact(name: "Leyla", phone: "+994502223344", relation: "sister")
        }
    }

    @discardableResult
    private func edit(_ prepare: (inout PersonEdit) -> Void) async throws -> [String] {
        var edit = PersonEdit()
        prepare(&edit)
        return try await world.perform(EditVolunteer("V1", edit)).fields
    }

    private func profile() async throws -> VolunteerProfile { try await world.ask(VolunteerProfileQuery("V1")) }

    @Test func `what is named changes and the rest stays`() async throws {
        let fields = try await edit {
            $0.familyName = "Quliyeva"
            $0.phone = "+994554445566"
            $0.skills = ["first-aid"].compactMap(SkillNaming.skill)
            $0.droppedSkills = [Slug("driver")].compactMap { $0 }
            $0.emergencyPhone = "+994700000000"
        }
        #expect(fields == ["name", "phone", "skills", "emergency contact"])
        let profile = try await profile()
        #expect([profile.givenName, profile.familyName, profile.email] == ["Aygün", "Quliyeva", "a@example.org"])
        #expect(profile.skills.map { "\($0.name) \($0.expiresOn ?? "")" } == ["first-aid "])
        #expect(profile.notes == "Mornings")
        #expect(try await world.ask(FindPerson("quliyeva")).code == "V0001")
        #expect(
            try await world.strings("SELECT name || phone || relation FROM emergency_contact") == [
                "Leyla+994700000000sister"
            ])
    }

    @Test func `doing it again changes nothing and leaves no trace`() async throws {
        try await edit { $0.notes = "Evenings" }
        let before = try await world.contents()
        #expect(try await edit { $0.notes = "Evenings" } == [])
        #expect(try await world.contents() == before)
    }

    @Test(arguments: PersonEdit.Field.allCases.filter { $0 != .given })
    func `a field that is cleared is empty, and the name stays found`(field: PersonEdit.Field) async throws {
        try await edit {
            $0.ageBand = .adult
            $0.language = "az"
            $0.externalId = "7"
            $0.middleName = "Rəşid"
        }
        #expect(try await edit { $0.cleared = [field] }.count == 1)
        #expect(try await edit { $0.cleared = [field] } == [])
        #expect(try await world.ask(FindPerson("aygün")).code == "V0001")
    }

    @Test func `a name cannot be cleared to nothing`() async throws {
        await #expect(throws: PersonError.noNameLeft("V0001")) { try await edit { $0.cleared = [.given, .family] } }
    }

    @Test func `a yes that is said now replaces a no, and unknown takes back what was noted`() async throws {
        let now = world.clock.now
        try await edit { $0.consents = [.init(channel: .email, state: .given, source: "told", at: now)] }
        #expect(try await profile().consents.map(\.state) == [.given])
        try await edit { $0.consents = [.init(channel: .email, state: .unknown, source: "told", at: now)] }
        #expect(try await profile().consents.isEmpty)
    }

    @Test func `an email or external id of somebody else is refused`() async throws {
        _ = try await world.person("Nigar", "Əliyeva", email: "n@example.org") { $0.externalId = "8" }
        await #expect(throws: PersonError.emailTaken("N@example.org", by: "V0002 Nigar Əliyeva")) {
            try await edit { $0.email = "N@example.org" }
        }
        await #expect(throws: PersonError.externalIdTaken("8", by: "V0002 Nigar Əliyeva")) {
            try await edit { $0.externalId = "8" }
        }
    }
}

@Suite struct ArchiveVolunteersTests {
    private let world: World

    init() async throws {
        world = try await World()
        _ = try await world.person("Aygün", "Hüseynova", email: "a@example.org")
        try await world.march()
        try await world.post("B4")
    }

    @Test(arguments: ["V1", "a@example.org", "aygün"])
    func `who is archived is not found, but shown as such`(text: String) async throws {
        try await world.perform(ArchiveVolunteers(["V1"]))
        await #expect(throws: PersonError.archived(code: "V0001", name: "Aygün Hüseynova")) {
            try await world.ask(FindPerson(text))
        }
        #expect(try await world.ask(VolunteerProfileQuery(text)).isArchived)
    }

    @Test func `who is archived leaves all places, and comes back without them`() async throws {
        let shift = try await world.shift("B4")
        try await world.offer(shift, to: try await world.ask(FindPerson("V1")), confirmed: true)
        try await world.perform(SetSector(event: "march-2027", code: "B", lead: "V1"))
        let outcome = try await world.perform(ArchiveVolunteers(["V1"]))
        #expect(outcome.items.map(\.what) == ["withdrawn from march-2027/B4; leads no more: sector march-2027/B"])
        #expect(try await world.places(on: shift) == ["V0001 withdrawn"])
        #expect(try await world.ask(VolunteerListQuery(isArchived: true)).items.map(\.code) == ["V0001"])
        try await world.perform(ArchiveVolunteers(["aygün"], isRestoring: true))
        #expect(try await world.ask(FindPerson("V1")).code == "V0001")
        #expect(try await world.ask(VolunteerProfileQuery("V1")).isArchived == false)
        #expect(try await world.places(on: shift) == ["V0001 withdrawn"])
    }

    @Test func `a place that is over stays as it was`() async throws {
        let shift = try await world.shift("B4")
        try await world.offer(shift, to: try await world.ask(FindPerson("V1")), confirmed: true)
        world.clock.set(try .init(utc: "2027-02-27T08:00:00Z"))
        try await world.perform(ArchiveVolunteers(["V1"]))
        #expect(try await world.places(on: shift) == ["V0001 confirmed"])
    }

    @Test func `of several the known are archived and the others told`() async throws {
        let outcome = try await world.perform(ArchiveVolunteers(["V1", "V9"]))
        #expect(outcome.items.map(\.isDone) == [true, false])
        #expect(outcome.failures.map(\.what) == ["Nobody is known as \"V9\"."])
    }
}
