import Foundation
import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct OfferPlaceTests {
    private let world: World

    init() async throws {
        world = try await World()
        try await world.march()
        for code in ["B4", "B5"] { try await world.post(code) }
    }

    @Test func `places are offered until the shift is full, then the reserve is kept in order`() async throws {
        let shift = try await world.shift("B4", 1...2)
        for name in ["Aygün", "Rəşad", "Nigar", "Kamran"] { try await world.offer(shift, to: world.person(name)) }
        #expect(
            try await world.places(on: shift) == [
                "V0001 offered", "V0002 offered", "V0003 reserve 1", "V0004 reserve 2",
            ])
    }

    @Test func `who said yes already is confirmed, but not beyond the maximum`() async throws {
        let shift = try await world.shift("B4", 1...1)
        for name in ["Aygün", "Rəşad"] { try await world.offer(shift, to: world.person(name), confirmed: true) }
        #expect(try await world.places(on: shift) == ["V0001 confirmed", "V0002 reserve 1"])
    }

    @Test func `nobody gets the same place twice`() async throws {
        let shift = try await world.shift("B4")
        let person = try await world.person("Aygün")
        try await world.offer(shift, to: person)
        await #expect(throws: AssignmentError.hasPlace(person: "Aygün", state: .offered)) {
            try await world.offer(shift, to: person)
        }
    }

    @Test(arguments: [AssignmentError?.none, .lacksSkill(person: "Aygün", skill: "first-aid")])
    func `a skill that the shift needs is held`(error: AssignmentError?) async throws {
        let shift = try await world.shift("B4") { $0.skills = ["First aid"] }
        let person = try await world.person("Aygün", skills: error == nil ? ["first-aid"] : ["driver"])
        try await expect(error) { try await world.offer(shift, to: person) }
    }

    @Test(arguments: [("2027-02-26", true), ("2027-02-25", false), ("2027-03-01", true)])
    func `a skill is held on its last day, and not after`(lastDay: String, isHeld: Bool) async throws {
        let shift = try await world.shift("B4") { $0.skills = ["first-aid"] }
        let person = try await world.person("Aygün", skills: ["first-aid@\(lastDay)"])
        try await expect(isHeld ? nil : .skillExpires(person: "Aygün", skill: "first-aid", on: lastDay)) {
            try await world.offer(shift, to: person)
        }
    }

    @Test(arguments: [AgeBand.adult, .from16To17, .under16, nil])
    func `a shift for adults takes only who is known to be one`(age: AgeBand?) async throws {
        let shift = try await world.shift("B4") { $0.isForAdults = true }
        let person = try await world.person("Aygün", age: age)
        try await expect(age == .adult ? nil : .adultsOnly(person: "Aygün", age: age)) {
            try await world.offer(shift, to: person)
        }
    }

    @Test(arguments: [
        ("17:59", "20:00", false), ("18:00", "20:00", true), ("12:00", "15:00", true), ("12:00", "15:01", false),
        ("15:30", "16:00", false),
    ])
    func `nobody is in two places at once`(from: String, to: String, isFree: Bool) async throws {
        let first = try await world.shift("B4")
        let other = try await world.shift("B4", from: from, to: to)
        let person = try await world.person("Aygün")
        try await world.offer(first, to: person)
        try await expect(isFree ? nil : .doubleBooked(person: "Aygün", shift: "march-2027/B4")) {
            try await world.offer(other, to: person)
        }
    }

    @Test func `who declined one place is free for another at the same time`() async throws {
        let first = try await world.shift("B4")
        let other = try await world.shift("B5")
        let person = try await world.person("Aygün")
        try await world.offer(first, to: person)
        try await world.perform(AnswerAssignments(.decline, named: ["A1"]))
        try await world.offer(other, to: person)
        await #expect(throws: AssignmentError.doubleBooked(person: "Aygün", shift: "march-2027/B5")) {
            try await world.offer(first, to: person)
        }
    }

    @Test(
        arguments: [
            ("18:20", "20:00", "only 20 minutes to get from or to march-2027/B4"),
            ("05:00", "14:45", "only 15 minutes to get from or to march-2027/B4; 13 hours on one day"),
            ("18:30", "20:00", nil), ("2027-02-27 01:00", "03:00", "only 7 hours of rest from or to march-2027/B4"),
            ("2027-02-27 02:00", "04:00", nil), ("05:00", "12:01", "11 hours on one day"), ("05:00", "12:00", nil),
        ] as [(String, String, String?)])
    func `a short way, a short rest and a long day need a reason, which is kept`(
        from: String, to: String, concern: String?
    ) async throws {
        try await world.offer(try await world.shift("B4"), to: try await world.person("Aygün"))
        let shift = try await world.shift("B5", from: from, to: to)
        let person = try await world.ask(FindPerson("V1"))
        guard let concern else {
            try await world.offer(shift, to: person)
            return
        }
        await #expect {
            try await world.offer(shift, to: person)
        } throws: { ($0 as? any Explainable)?.explanation.summary == "Aygün: \(concern)." }
        try await world.offer(shift, to: person, override: "She asked for it.")
        let audit =
            "SELECT details ->> 'override' || ' ' || (details ->> 'concerns') FROM audit ORDER BY id DESC LIMIT 1"
        #expect(try await world.strings(audit) == ["She asked for it. \(concern)"])
    }

    @Test func `a shift that is over, cancelled or of a cancelled event takes nobody`() async throws {
        let person = try await world.person("Aygün")
        let shift = try await world.shift("B4")
        world.clock.set(try Date(utc: "2027-02-26T14:00:00Z"))
        try await expect(.shiftOver("march-2027/B4")) { try await world.offer(shift, to: person) }
        world.clock.set(try Date(utc: "2027-02-26T13:59:00Z"))
        try await world.perform(Writing("UPDATE shift SET state = 'cancelled'"))
        try await expect(.shiftOver("march-2027/B4")) { try await world.offer(shift, to: person) }
        try await world.perform(Writing("UPDATE shift SET state = 'planned'; UPDATE event SET state = 'cancelled'"))
        try await expect(.shiftOver("march-2027/B4")) { try await world.offer(shift, to: person) }
    }

    @Test func `of several people, those who cannot come are told and the others get their places`() async throws {
        try await world.shift("B4", 1...1)
        for name in ["Aygün", "Rəşad"] { _ = try await world.person(name) }
        let outcome = try await world.perform(
            AddAssignments(shift: "march-2027/B4", people: ["aygun", "nobody", "reshad"]))
        #expect(
            outcome.items.map { $0.state?.rawValue ?? $0.problem } == [
                "offered", "Nobody is known as \"nobody\".", "reserve",
            ])
        #expect(outcome.summary == "1 offered, 1 reserve, 1 not done")
    }

    @Test func `who waits in the reserve is offered a place once one is free`() async throws {
        let shift = try await world.shift("B4", 1...1)
        let waiting = try await [0, 1, 2].asyncMap { try await world.person("Könüllü\($0)") }
        for person in waiting { try await world.offer(shift, to: person) }
        try await expect(.hasPlace(person: "Könüllü1", state: .reserve)) {
            try await world.offer(shift, to: waiting[1])
        }
        try await world.perform(Writing("UPDATE assignment SET state = 'declined' WHERE id = 1"))
        try await world.offer(shift, to: waiting[1])
        #expect(try await world.places(on: shift) == ["V0001 declined", "V0002 offered", "V0003 reserve 2"])
    }

    private func expect(_ error: AssignmentError?, _ work: () async throws -> Void) async throws {
        guard let error else { return try await work() }
        await #expect(throws: error) { try await work() }
    }
}

@Suite struct AnswerTests {
    private let world: World
    private let shift: Shift

    init() async throws {
        world = try await World()
        try await world.march()
        try await world.post("B4")
        shift = try await world.shift("B4", 1...1)
        for name in ["Aygün", "Rəşad"] { try await world.offer(shift, to: world.person(name)) }
    }

    @Test(arguments: [
        (["A0001"], AnswerAssignments.Answer.confirm, ["V0001 confirmed", "V0002 reserve 1"]),
        (["a1"], .decline, ["V0001 declined", "V0002 offered"]),
        (["A1"], .withdraw, ["V0001 withdrawn", "V0002 offered"]),
        (["aygun"], .confirm, ["V0001 confirmed", "V0002 reserve 1"]),
    ])
    func `an answer is noted for a place or a person`(
        named: [String], answer: AnswerAssignments.Answer, places: [String]
    ) async throws {
        try await world.perform(AnswerAssignments(answer, named: named, event: "march-2027"))
        #expect(try await world.places(on: shift) == places)
    }

    @Test func `the same answer again changes nothing`() async throws {
        try await world.perform(AnswerAssignments(.confirm, named: ["A1"]))
        let before = try await world.contents()
        try await world.perform(AnswerAssignments(.confirm, named: ["A1"]))
        #expect(try await world.contents() == before)
    }

    @Test func `who waits cannot confirm, and who declined is asked again first`() async throws {
        await #expect(throws: AssignmentError.cannotAnswer(code: "A0002", from: .reserve, to: .confirmed)) {
            try await world.perform(AnswerAssignments(.confirm, named: ["A2"]))
        }
        try await world.perform(AnswerAssignments(.decline, named: ["A1"]))
        await #expect(throws: AssignmentError.cannotAnswer(code: "A0001", from: .declined, to: .confirmed)) {
            try await world.perform(AnswerAssignments(.confirm, named: ["A1"]))
        }
        try await world.perform(AnswerAssignments(.decline, named: ["A2"]))
        try await world.offer(shift, to: world.ask(FindPerson("V1")), confirmed: true)
        #expect(try await world.places(on: shift) == ["V0001 confirmed", "V0002 declined"])
        #expect(try await world.count("SELECT revision FROM assignment WHERE id = 1") == 2)
    }

    @Test func `a place that is not there is told`() async throws {
        await #expect(throws: AssignmentError.unknownCode("A9")) {
            try await world.perform(AnswerAssignments(.confirm, named: ["A9"]))
        }
        await #expect(throws: AssignmentError.needsEvent("aygun")) {
            try await world.perform(AnswerAssignments(.confirm, named: ["aygun"]))
        }
        _ = try await world.person("Nigar")
        await #expect(throws: AssignmentError.noAssignment(person: "Nigar", scope: "march-2027")) {
            try await world.perform(AnswerAssignments(.confirm, named: ["nigar"], event: "march-2027"))
        }
    }

    @Test func `of several places the one that is meant is asked for`() async throws {
        let later = try await world.shift("B4", from: "18:00", to: "20:00")
        try await world.offer(later, to: world.ask(FindPerson("V1")))
        await #expect(throws: AssignmentError.severalPlaces(person: "Aygün", codes: ["A0001", "A0003"])) {
            try await world.perform(AnswerAssignments(.confirm, named: ["aygun"], event: "march-2027"))
        }
        try await world.perform(AnswerAssignments(.decline, named: ["A3"]))
        try await world.perform(AnswerAssignments(.confirm, named: ["aygun"], event: "march-2027"))
        #expect(try await world.places(on: shift).first == "V0001 confirmed")
    }

    @Test func `a table of places comes in once`() async throws {
        try await world.post("B5")
        try await world.shift("B5", from: "19:00", to: "20:00", 1...1)
        let places = ImportAssignments(
            event: "march-2027",
            source: .lines(
                "Person,Shift,State", "V0001,B5,confirmed", "reshad,B5,", "V0002,B9,", "nobody,B5,", "V0001,B4,seated"))
        let summary = try await world.perform(places)
        #expect(summary.figures == [2, 0, 3])
        #expect(summary.lookAt.first.map(\.text) == ["Rəşad: B5 is full, reserve 1"])
        #expect(try await world.perform(places).figures == [0, 2, 3])
    }
}
