import Foundation
import Operations
import Persistence
import TestSupport
import Testing
import Volunteering

@Suite struct FillShiftsTests {
    private let world: World

    init() async throws {
        world = try await World()
        try await world.march()
        for code in ["B1", "B2", "B3"] { try await world.post(code) }
    }

    @Test func `the hardest shift is filled first, and every minimum before any maximum`() async throws {
        let easy = try await world.shift("B1", 1...3)
        let hard = try await world.shift("B2", role: "first-aid", 1...1) { $0.skills = ["first-aid"] }
        let middle = try await world.shift("B3", 1...3)
        _ = try await world.person("Aygün", skills: ["first-aid", "marshal"])
        for name in ["Rəşad", "Nigar"] { _ = try await world.person(name) }
        let filled = try await world.perform(FillShifts(event: "march-2027"))
        #expect(try await world.places(on: hard) == ["V0001 offered"])
        #expect(try await world.places(on: easy).count == 1)
        #expect(try await world.places(on: middle).count == 1)
        #expect(filled.gaps.isEmpty)
    }

    @Test func `what nobody can take is told`() async throws {
        try await world.shift("B1", 2...4) { $0.skills = ["first-aid"] }
        _ = try await world.person("Aygün", skills: ["first-aid"])
        _ = try await world.person("Rəşad")
        let filled = try await world.perform(FillShifts(event: "march-2027"))
        #expect(filled.gaps.map { "\($0.shift) \($0.role) \($0.missing)" } == ["B1 marshal 1"])
    }

    @Test func `who has the role's skill comes first, then who has the fewest hours, then the order of names`()
        async throws
    {
        let morning = try await world.shift("B1", role: "usher", from: "08:00", to: "09:00", 1...1)
        let noon = try await world.shift("B1", role: "usher", from: "11:00", to: "12:00", 1...1)
        let evening = try await world.shift("B1", role: "usher", from: "18:00", to: "19:00", 1...1)
        _ = try await world.person("Aygün", "Əliyeva")
        _ = try await world.person("Nigar", "Zamanova", skills: ["usher"])
        _ = try await world.person("Rəşad", "Babayev", skills: ["usher"])
        try await world.perform(FillShifts(event: "march-2027"))
        #expect(try await world.places(on: morning) == ["V0003 offered"])
        #expect(try await world.places(on: noon) == ["V0002 offered"])
        #expect(try await world.places(on: evening) == ["V0003 offered"])
    }

    @Test func `filling again changes nothing, and a rehearsal neither`() async throws {
        for code in ["B1", "B2", "B3"] { try await world.shift(code, 2...4) }
        for number in 1...9 { _ = try await world.person("Könüllü", "Nömrə\(number)") }
        let before = try await world.contents()
        let tried = try await world.store.rehearse(FillShifts(event: "march-2027"))
        #expect(tried.outcome.items.count == 9)
        #expect(try await world.contents() == before)
        let filled = try await world.perform(FillShifts(event: "march-2027"))
        #expect(filled.outcome.items.map(\.named) == tried.outcome.items.map(\.named))
        let after = try await world.contents()
        #expect(try await world.perform(FillShifts(event: "march-2027")).outcome.items.isEmpty)
        #expect(try await world.contents() == after)
    }

    @Test func `nobody is asked for two places at once, nor again for one they declined`() async throws {
        for code in ["B1", "B2"] { try await world.shift(code, 2...2) }
        for number in 1...3 { _ = try await world.person("Könüllü", "Nömrə\(number)") }
        let filled = try await world.perform(FillShifts(event: "march-2027"))
        #expect(Set(filled.outcome.items.map(\.named)).count == 3)
        #expect(filled.gaps.map(\.missing) == [1])
        try await world.perform(AnswerAssignments(.decline, named: ["A1"]))
        let again = try await world.perform(FillShifts(event: "march-2027"))
        let declined = try await world.strings(
            "SELECT shift_id || ' ' || volunteer_id FROM assignment WHERE state = 'declined'")
        #expect(declined.count == 1)
        #expect(again.outcome.items.allSatisfy { $0.named != "V0001" || $0.shift != "march-2027/B1" })
    }

    @Test func `only a team, only a skill, only one shift, only the minimum`() async throws {
        for code in ["B1", "B2"] { try await world.shift(code, 1...3) }
        _ = try await world.person("Aygün", skills: ["driver"], team: "Corps")
        _ = try await world.person("Rəşad", team: "Corps")
        for number in 1...4 { _ = try await world.person("Nigar", "Nömrə\(number)") }
        let narrow = FillShifts(event: "march-2027", shift: "B1", team: "corps", skill: "driver", onlyMinimum: true)
        #expect(try await world.perform(narrow).outcome.items.map(\.named) == ["V0001"])
        let team = FillShifts(event: "march-2027", shift: "march-2027/B1", team: "corps")
        #expect(try await world.perform(team).outcome.items.map(\.named) == ["V0002"])
        let minimum = try await world.perform(FillShifts(event: "march-2027", onlyMinimum: true))
        #expect(minimum.outcome.items.count == 1)
    }

    @Test func `who is not an adult or has too short a way is passed over`() async throws {
        let adults = try await world.shift("B1", 1...1) { $0.isForAdults = true }
        _ = try await world.person("Aygün", "Abbasova", age: .from16To17)
        let near = try await world.person("Rəşad", "Babayev")
        _ = try await world.person("Nigar", "Zamanova")
        let before = try await world.shift("B2", from: "13:00", to: "14:45")
        try await world.offer(before, to: near)
        try await world.perform(FillShifts(event: "march-2027", shift: "B1"))
        #expect(try await world.places(on: adults) == ["V0003 offered"])
    }

    @Test func `who can take a place is found behind hundreds who have concerns`() async throws {
        let shift = try await world.shift("B1", 1...2)
        let near = try await ["B2", "B3"].asyncMap {
            try await world.shift($0, from: "13:00", to: "14:45", 1...500).id.rawValue
        }
        try await world.perform(
            Writing(
                """
                WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 603)
                INSERT INTO volunteer (id, given_name, family_name, created_at, sort_key, search_words)
                SELECT n, 'Könüllü', n, 0, CAST(printf('%04d', n) AS BLOB), '' FROM number;
                INSERT INTO assignment (shift_id, volunteer_id, state, created_at, joined_at)
                SELECT iif(id <= 500, \(near[0]), \(near[1])), id, 'offered', 0, 0 FROM volunteer WHERE id <= 601;
                """))
        let filled = try await world.perform(FillShifts(event: "march-2027", shift: "B1"))
        #expect(filled.outcome.items.map(\.named) == ["V0602", "V0603"])
        #expect(try await world.places(on: shift).count == 2)
    }

    @Test func `an event that is over or cancelled is not filled`() async throws {
        try await world.shift("B1")
        world.clock.set(try Date(utc: "2027-02-26T14:00:00Z"))
        await #expect(throws: EventError.over("march-2027")) {
            try await world.perform(FillShifts(event: "march-2027"))
        }
    }
}
