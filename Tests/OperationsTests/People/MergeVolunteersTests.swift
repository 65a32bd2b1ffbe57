import Foundation
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct MergeVolunteersTests {
    private let world: World
    private let kept: Volunteer
    private let other: Volunteer

    init() async throws {
        let world = try await World()
        self.world = world
        kept = try await world.person("Aygün", "Hüseynova", email: "a@example.org", skills: ["marshal"]) {
            $0.consents = [.init(channel: .email, state: .given, source: "form", at: world.clock.now)]
        }
        other = try await world.person(
            "Aygün", "Quliyeva", phone: "+994501112233", email: "q@example.org", skills: ["driver@2027-12-31"],
            team: "Corps"
        ) {
            $0.externalId = "X9"
            $0.needsSpecialCare = true
            $0.consents = [
                .init(channel: .email, state: .refused, source: "call", at: world.clock.now.addingTimeInterval(-9)),
                .init(channel: .sms, state: .given, source: "call", at: world.clock.now),
            ]
            $0.emergencyContact = EmergencyContact(name: "Leyla", phone: "+994502223344", relation: "")
        }
        try await world.march()
        for post in ["B4", "B5"] { try await world.post(post) }
    }

    @discardableResult
    private func merge() async throws -> PeopleMerged {
        try await world.perform(MergeVolunteers(kept: "V1", others: ["V2"]))
    }

    @Test func `the kept person gets what they lack, and a no of either stands`() async throws {
        try await merge()
        let profile = try await world.ask(VolunteerProfileQuery("V1"))
        #expect([profile.email, profile.phone, profile.team] == ["a@example.org", "+994501112233", "Corps"])
        #expect(profile.externalId == "X9" && profile.needsSpecialCare && profile.hasEmergencyContact)
        #expect(profile.skills.map(\.name) == ["driver", "marshal"])
        #expect(profile.consents.map { "\($0.channel) \($0.state)" } == ["email refused", "sms given"])
        #expect(profile.formerCodes == ["V0002"])
    }

    @Test(arguments: ["V2", "V1", "q@example.org", "a@example.org", "+994501112233", "Quliyeva"])
    func `whatever either was known by finds the kept person`(text: String) async throws {
        try await merge()
        #expect(try await world.ask(FindPerson(text)).code == "V0001")
    }

    @Test func `merging on shortens the way from the first`() async throws {
        try await merge()
        _ = try await world.person("Aygün", "Rəhimova")
        try await world.perform(MergeVolunteers(kept: "V3", others: ["V1"]))
        for code in ["V1", "V2", "q@example.org"] { #expect(try await world.ask(FindPerson(code)).code == "V0003") }
        await #expect(throws: PersonError.samePerson("V2", name: "Aygün Rəhimova")) {
            try await world.perform(MergeVolunteers(kept: "V3", others: ["V2"]))
        }
    }

    @Test(
        .enabled(if: Sample.hasPhones),
        arguments: [
            "code,given_name,family_name\nV0002,Aygün,Quliyeva",
            "external_id,given_name,family_name,email\nX9,Aygün,Quliyeva,q@example.org",
            "given_name,family_name,email,phone\nAygün,Quliyeva,q@example.org,050 111 22 33",
        ])
    func `a later list with what the other had brings nobody and changes nothing`(list: String) async throws {
        try await merge()
        let before = try await world.contents()
        let summary = try await world.perform(ImportVolunteers(source: .lines(list)))
        #expect(summary.added == 0 && summary.changed == 0 && summary.same == 1)
        #expect(try await world.contents() == before)
    }

    @Test func `a place goes over with its code, and so do its sheet and its leads`() async throws {
        let shift = try await world.shift("B4")
        let place = try await world.offer(shift, to: other, confirmed: true)
        try await world.perform(SetSector(event: "march-2027", code: "B", lead: "V2"))
        _ = try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: world.voice()))
        try await merge()
        #expect(try await world.places(on: shift) == ["V0001 confirmed"])
        #expect(try await world.strings("SELECT DISTINCT assignment_id FROM sheet_row") == ["\(place.id.rawValue)"])
        #expect(try await world.strings("SELECT lead_id FROM sector") == ["1"])
    }

    @Test(arguments: [
        ("offered", "confirmed", ["V0001 confirmed", "V0002 withdrawn"]),
        ("confirmed", "offered", ["V0001 confirmed", "V0002 withdrawn"]),
        ("offered", "declined", ["V0001 declined", "V0002 declined"]),
        ("declined", "offered", ["V0001 declined", "V0002 withdrawn"]),
        ("withdrawn", "offered", ["V0001 offered", "V0002 withdrawn"]),
        ("declined", "confirmed", ["V0001 confirmed", "V0002 withdrawn"]),
        ("confirmed", "declined", ["V0001 declined", "V0002 declined"]),
    ])
    func `of two places on one shift one stays, by what was answered`(
        mine: String, theirs: String, expected: [String]
    ) async throws {
        let shift = try await world.shift("B4")
        for (person, state) in [(kept, mine), (other, theirs)] {
            let place = try await world.offer(shift, to: person)
            world.clock.advance(by: .seconds(60))
            let answers: [String: AnswerAssignments.Answer] = [
                "confirmed": .confirm, "declined": .decline, "withdrawn": .withdraw,
            ]
            if let answer = answers[state] {
                try await world.perform(AnswerAssignments(answer, named: [place.id.code]))
            }
        }
        try await merge()
        #expect(try await world.places(on: shift) == expected)
    }

    @Test(arguments: [
        (false, false, ["V0001 offered"], ["V0001 withdrawn"]), (true, true, ["V0001 confirmed"], ["V0001 withdrawn"]),
        (false, true, ["V0001 withdrawn"], ["V0001 confirmed"]),
    ])
    func `of two places at one time one is withdrawn`(
        mine: Bool, theirs: Bool, first: [String], second: [String]
    ) async throws {
        let shifts = [try await world.shift("B4"), try await world.shift("B5")]
        try await world.offer(shifts[0], to: kept, confirmed: mine)
        try await world.offer(shifts[1], to: other, confirmed: theirs)
        try await merge()
        #expect(try await world.places(on: shifts[0]) == first)
        #expect(try await world.places(on: shifts[1]) == second)
    }

    @Test func `a rehearsal tells the same and changes nothing`() async throws {
        let before = try await world.contents()
        let told = try await world.store.rehearse(MergeVolunteers(kept: "V1", others: ["V2"]))
        #expect(try await world.contents() == before)
        #expect(try await merge().items.map(\.what) == told.items.map(\.what))
    }

    @Test func `who was taken together with another does not come back alone`() async throws {
        try await merge()
        await #expect(throws: PersonError.mergedAway(code: "V0002", into: "V0001")) {
            try await world.perform(ArchiveVolunteers(["V2"], isRestoring: true))
        }
    }
}
