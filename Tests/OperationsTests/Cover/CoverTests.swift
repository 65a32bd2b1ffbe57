import Foundation
import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct CoverTests {
    private let world: World
    private let shift: Shift

    init() async throws {
        world = try await World()
        try await world.march()
        for code in ["B4", "B5"] { try await world.post(code) }
        shift = try await world.shift("B4", 1...2)
    }

    private func ranked() async throws -> [String] {
        try await world.ask(CoverQuery(shift: "march-2027/B4")).items.map(\.code)
    }

    @Test func `the skill comes first, then who was asked least, then the fewest hours, then a phone`() async throws {
        let busy = try await world.shift("B5", from: "09:00", to: "11:00")
        _ = try await world.person("Aygün", email: "a@example.org")
        _ = try await world.person("Bahar", phone: "+994501112203")
        try await world.offer(busy, to: world.person("Cavid", phone: "+994501112204"))
        _ = try await world.person("Dilarə", phone: "+994501112205")
        try await world.offer(
            busy, to: world.person("Elçin", phone: "+994501112206", skills: ["marshal"]))
        _ = try await world.person("Fidan", email: "f@example.org", skills: ["marshal"])
        try await world.perform(NoteAskings(shift: "march-2027/B5", people: ["V4"], answer: .unreached))
        #expect(try await ranked() == ["V0006", "V0005", "V0002", "V0001", "V0003", "V0004"])
    }

    @Test(arguments: [
        "UPDATE volunteer SET state = 'archived'", "UPDATE volunteer SET phone = NULL",
        "INSERT INTO consent VALUES (1, 'reminders', 'call', 'refused', 'paper', '', 0)",
        "INSERT INTO flagged_address VALUES ('call', '+994501112203', 'wrong number', 0)",
        "UPDATE shift SET is_for_adults = 1; UPDATE volunteer SET age_band = '16-17'",
        "INSERT INTO shift_skill VALUES (1, 'first-aid')",
    ])
    func `who cannot be asked or may not come is left out`(sql: String) async throws {
        _ = try await world.person("Bahar", phone: "+994501112203")
        #expect(try await ranked() == ["V0001"])
        try await world.perform(Writing(sql))
        #expect(try await ranked() == [])
    }

    @Test(arguments: [("16:00", "17:00", [String]()), ("12:00", "14:45", []), ("08:00", "09:00", ["V0001"])])
    func `who is elsewhere or would have to hurry is left out`(
        from: String, to: String, ranked: [String]
    ) async throws {
        let person = try await world.person("Bahar", phone: "+994501112203")
        try await world.offer(try await world.shift("B5", from: from, to: to), to: person)
        #expect(try await self.ranked() == ranked)
    }

    @Test func `a yes gives the place, a no is not asked again, and no answer waits for one`() async throws {
        for number in 1...3 { _ = try await world.person("Könüllü\(number)", phone: "+99450111220\(number)") }
        try await world.perform(NoteAskings(shift: "march-2027/B4", people: ["V1", "V2", "V3"]))
        world.clock.advance(by: .seconds(3600))
        let yes = try await world.perform(NoteAskings(shift: "march-2027/B4", people: ["V1"], answer: .yes))
        #expect(yes.items.map(\.state) == [.confirmed])
        try await world.perform(NoteAskings(shift: "march-2027/B4", people: ["V2"], answer: .no, note: "On shift"))
        #expect(try await world.places(on: shift) == ["V0001 confirmed"])
        #expect(try await ranked() == ["V0003"])
        #expect(
            try await world.strings("SELECT volunteer_id || ' ' || coalesce(answer, '-') || note FROM asking") == [
                "1 yes", "2 noOn shift", "3 -",
            ])
        #expect(try await world.count("SELECT count(*) FROM audit WHERE action = 'shift.asked'") == 5)
    }

    @Test func `an asking of long ago weighs nothing`() async throws {
        for number in 1...2 { _ = try await world.person("Könüllü\(number)", phone: "+99450111220\(number)") }
        try await world.perform(NoteAskings(shift: "march-2027/B4", people: ["V1"], answer: .unreached))
        #expect(try await ranked() == ["V0002", "V0001"])
        try await world.perform(Writing("UPDATE asking SET asked_at = asked_at - 31 * 86400"))
        #expect(try await ranked() == ["V0001", "V0002"])
    }

    @Test func `a place that cannot be given is told, and nothing is noted for them`() async throws {
        try await world.perform(Writing("INSERT INTO shift_skill VALUES (1, 'first-aid')"))
        for number in 1...2 { _ = try await world.person("Könüllü\(number)", phone: "+99450111220\(number)") }
        let outcome = try await world.perform(
            NoteAskings(shift: "march-2027/B4", people: ["V1", "nobody"], answer: .yes))
        #expect(outcome.failures.count == 2)
        #expect(try await world.count("SELECT count(*) FROM asking") == 0)
    }
}
