import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct SwapPlacesTests {
    private let world: World
    private let morning: Shift
    private let evening: Shift

    init() async throws {
        world = try await World()
        try await world.march()
        for code in ["B4", "B5"] { try await world.post(code) }
        morning = try await world.shift("B4", from: "09:00", to: "11:00", 1...1)
        evening = try await world.shift("B5", from: "17:00", to: "19:00", 1...1)
        try await world.offer(morning, to: world.person("Aygün"), confirmed: true)
        try await world.offer(evening, to: world.person("Rəşad", skills: ["first-aid"]))
    }

    @Test(arguments: [(["A1", "A2"], String?.none), (["aygun", "reshad"], "march-2027")])
    func `two people change places, each with their own answer`(named: [String], event: String?) async throws {
        try await world.perform(SwapPlaces(named[0], named[1], event: event))
        #expect(try await world.places(on: morning) == ["V0001 withdrawn", "V0002 offered"])
        #expect(try await world.places(on: evening) == ["V0002 withdrawn", "V0001 confirmed"])
        let audit = "SELECT subject || ' ' || (details ->> 'from') || ' ' || (details ->> 'to') FROM audit "
        #expect(
            try await world.strings(audit + "WHERE action = 'assignment.swapped' ORDER BY id") == [
                "A0001 march-2027/B4 march-2027/B5", "A0002 march-2027/B5 march-2027/B4",
            ])
    }

    @Test func `they can change back`() async throws {
        try await world.perform(SwapPlaces("A1", "A2"))
        try await world.perform(SwapPlaces("aygun", "reshad", event: "march-2027"))
        #expect(try await world.places(on: morning) == ["V0001 confirmed", "V0002 withdrawn"])
        #expect(try await world.places(on: evening) == ["V0002 offered", "V0001 withdrawn"])
    }

    @Test func `where one cannot take the other's place, nobody moves`() async throws {
        try await world.perform(Writing("INSERT INTO shift_skill VALUES (\(evening.id.rawValue), 'first-aid')"))
        let before = try await world.contents()
        await #expect(throws: AssignmentError.lacksSkill(person: "Aygün", skill: "first-aid")) {
            try await world.perform(SwapPlaces("A1", "A2"))
        }
        #expect(try await world.contents() == before)
    }

    @Test func `a concern needs a reason`() async throws {
        try await world.offer(
            try await world.shift("B4", from: "19:10", to: "20:00"), to: world.ask(FindPerson("V1")), confirmed: true)
        let before = try await world.contents()
        await #expect {
            try await world.perform(SwapPlaces("A1", "A2"))
        } throws: { ($0 as? any Explainable)?.explanation.code == "assignment.needs-reason" }
        #expect(try await world.contents() == before)
        try await world.perform(SwapPlaces("A1", "A2", override: "They have a car."))
        #expect(try await world.places(on: evening).last == "V0001 confirmed")
    }

    @Test(arguments: [("A1", "A1"), ("A1", "A3")])
    func `one shift or one person is nothing to swap`(first: String, second: String) async throws {
        try await world.offer(
            try await world.shift("B4", from: "12:00", to: "13:00"), to: world.ask(FindPerson("V1")))
        await #expect(throws: AssignmentError.self) { try await world.perform(SwapPlaces(first, second)) }
    }

    @Test func `a move takes a free place, and the reserve moves up behind it`() async throws {
        try await world.offer(morning, to: world.person("Nigar"))
        let roomy = try await world.shift("B5", from: "09:00", to: "11:00")
        let outcome = try await world.perform(MovePlace("A1", to: "march-2027/B5.2"))
        #expect(try await world.places(on: morning) == ["V0001 withdrawn", "V0003 offered"])
        #expect(try await world.places(on: roomy) == ["V0001 confirmed"])
        #expect(outcome.notes == ["V0003 Nigar moves up from the reserve of march-2027/B4 (A0003)."])
    }

    @Test func `nobody is moved to a full shift or from a place that they do not hold`() async throws {
        await #expect(throws: AssignmentError.full("march-2027/B5")) {
            try await world.perform(MovePlace("A1", to: "march-2027/B5"))
        }
        try await world.perform(AnswerAssignments(.decline, named: ["A1", "A2"]))
        await #expect(throws: AssignmentError.holdsNoPlace(code: "A0001", state: .declined)) {
            try await world.perform(MovePlace("A1", to: "march-2027/B5"))
        }
    }
}
