import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct PromoteReserveTests {
    private let world: World
    private let shift: Shift

    init() async throws {
        world = try await World()
        try await world.march()
        for code in ["B4", "B5"] { try await world.post(code) }
        shift = try await world.shift("B4", 1...1)
        for name in ["Aygün", "Rəşad", "Nigar", "Kamran"] { try await world.offer(shift, to: world.person(name)) }
    }

    @Test(arguments: [(AnswerAssignments.Answer.decline, "declined"), (.withdraw, "withdrawn")])
    func `the first of the reserve moves up and is told of`(
        answer: AnswerAssignments.Answer, state: String
    ) async throws {
        let outcome = try await world.perform(AnswerAssignments(answer, named: ["A1"]))
        #expect(
            try await world.places(on: shift) == [
                "V0001 \(state)", "V0002 offered", "V0003 reserve 2", "V0004 reserve 3",
            ])
        #expect(outcome.notes == ["V0002 Rəşad moves up from the reserve of march-2027/B4 (A0002)."])
        #expect(outcome.items.map(\.volunteer) == ["V0001", "V0002"])
        let was = "SELECT details ->> 'was' FROM audit WHERE action = 'assignment.offered' ORDER BY id DESC LIMIT 1"
        #expect(try await world.strings(was) == ["reserve 1"])
    }

    @Test func `who is elsewhere at that time or would have no rest is passed over, saying why`() async throws {
        let other = try await world.shift("B5", from: "16:00", to: "17:00")
        let early = try await world.shift("B5", from: "12:00", to: "14:45")
        try await world.offer(other, to: world.ask(FindPerson("V2")))
        try await world.offer(early, to: world.ask(FindPerson("V3")))
        let outcome = try await world.perform(AnswerAssignments(.withdraw, named: ["A1"]))
        #expect(try await world.places(on: shift).last == "V0004 offered")
        #expect(
            outcome.notes == [
                "V0004 Kamran moves up from the reserve of march-2027/B4 (A0004).",
                "V0002 Rəşad stays in the reserve of march-2027/B4: Rəşad has a place on march-2027/B5 at the same time.",
                "V0003 Nigar stays in the reserve of march-2027/B4: only 15 minutes to get from or to march-2027/B5.2.",
            ])
    }

    @Test func `of several answers, who has just said no is not moved up first`() async throws {
        try await world.perform(AnswerAssignments(.decline, named: ["A1", "A2"]))
        #expect(
            try await world.places(on: shift) == [
                "V0001 declined", "V0002 declined", "V0003 offered", "V0004 reserve 3",
            ])
    }

    @Test func `who leaves the reserve opens no place`() async throws {
        let outcome = try await world.perform(AnswerAssignments(.decline, named: ["A2"]))
        #expect(outcome.notes == [])
        #expect(try await world.places(on: shift).last == "V0004 reserve 3")
    }

    @Test(arguments: [(2, 2), (3, 3), (9, 4)])
    func `a higher maximum is filled from the reserve`(maximum: Int, holding: Int) async throws {
        try await world.perform(Writing("UPDATE shift SET maximum = \(maximum) WHERE id = \(shift.id.rawValue)"))
        try await world.perform(PromoteReserve(shift: shift.id))
        #expect(try await world.count("SELECT count(*) FROM assignment WHERE state = 'offered'") == holding)
    }

    @Test(arguments: ["UPDATE volunteer SET state = 'archived' WHERE id = 2", "UPDATE shift SET state = 'cancelled'"])
    func `an archived person and a cancelled shift are left alone`(sql: String) async throws {
        try await world.perform(Writing(sql))
        try await world.perform(AnswerAssignments(.withdraw, named: ["A1"]))
        #expect(try await world.places(on: shift)[1] == "V0002 reserve 1")
    }
}
