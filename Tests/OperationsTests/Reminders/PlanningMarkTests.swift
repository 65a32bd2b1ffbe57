import Foundation
import Persistence
import Testing
import Volunteering

@testable import Operations

@Suite struct PlanningMarkTests {
    /// A march of which every rule speaks within the days that are gone through.
    private func world() async throws -> ReminderWorld {
        let world = try await ReminderWorld(now: "2027-02-11T00:00:00Z")
        try await world.addShift(2, starts: "2027-02-27T04:30:00Z", ends: "2027-02-27T06:00:00Z")
        for person in 1...3 {
            try await world.addPerson(person, consents: [.email: .given, .call: .given])
            try await world.assign(person, to: person == 3 ? 2 : 1, person == 2 ? .offered : .confirmed)
        }
        return world
    }

    @Test(arguments: [3, 7, 13])
    func `whatever time passes, planning by the mark misses nothing that planning without it finds`(
        hours: Int
    ) async throws {
        let world = try await world()
        var looked = 0
        for hour in stride(from: 0, to: 24 * 17, by: hours) {
            let text = "2027-02-11T00:00:00Z"
            world.clock.set(Date(at: text).addingTimeInterval(TimeInterval(hour) * 3_600).iso(in: .gmt))
            let audited = try await world.count("SELECT count(*) FROM audit")
            _ = try await world.plan()
            if try await world.count("SELECT count(*) FROM audit") > audited { looked += 1 }
            // An audit row alone makes the mark old, so that everything is looked at.
            try await world.execute("DELETE FROM planning_mark")
            let again = try await world.plan()
            #expect(again.isChange == false, "\(hour) hours on: \(again.described)")
        }
        #expect(looked > 4)
    }

    @Test func `what anybody changes is looked at, and nothing else`() async throws {
        let world = try await world()
        _ = try await world.plan()
        let audited = try await world.count("SELECT count(*) FROM audit")
        #expect(try await world.plan().isChange == false)
        #expect(try await world.count("SELECT count(*) FROM audit") == audited)
        try await world.execute("UPDATE consent SET state = 'refused'")
        #expect(try await world.plan().cancelled > 0)
    }

    /// What is done between two plannings, and is nothing to planning.
    enum Deed: CaseIterable, Sendable {
        case newPerson, lead, printed, called, held, team
    }

    private func perform(_ deed: Deed, in world: ReminderWorld) async throws {
        func print() async throws -> CallSheets {
            let query = try CallSheetsQuery(day: #require(Day(iso: "2027-02-24")), now: world.clock.now)
            return try await world.store.perform(PrintCallSheets(query, in: world.voice))
        }
        switch deed {
        case .newPerson:
            var person = PersonDetails()
            person.givenName = "Nigar"
            person.email = "nigar@example.org"
            person.consents = [.init(channel: .email, state: .given, source: "form", at: world.clock.now)]
            _ = try await world.store.perform(AddVolunteer(person))
        case .lead: _ = try await world.store.perform(SetSector(event: "march", code: "S", lead: "V0001"))
        case .printed: _ = try await print()
        case .called:
            _ = try await print()
            _ = try await world.store.perform(AnswerCalls("C-01", ["1?"]))
        case .held: _ = try await world.store.perform(HoldSending(because: "fog"))
        case .team: _ = try await world.store.perform(AddTeam(name: "Baku 2017 Volunteers"))
        }
    }

    @Test(arguments: Deed.allCases)
    func `what is nothing to planning is not looked at, and there was nothing to find`(deed: Deed) async throws {
        let world = try await world()
        _ = try await world.plan()
        try await perform(deed, in: world)
        let planned = "SELECT count(*) FROM audit WHERE action = 'reminder.planned'"
        let before = try await world.count(planned)
        _ = try await world.plan()
        #expect(try await world.count(planned) == before)
        try await world.execute("DELETE FROM planning_mark")
        #expect(try await world.plan().isChange == false)
        #expect(try await world.count(planned) == before + 1)
    }

    @Test func `a mark is not believed after a day, nor when the clock was set back`() async throws {
        let world = try await world()
        _ = try await world.plan()
        for time in ["2027-02-12T00:00:01Z", "2027-02-10T23:00:00Z"] {
            let audited = try await world.count("SELECT count(*) FROM audit")
            world.clock.set(time)
            _ = try await world.plan()
            #expect(try await world.count("SELECT count(*) FROM audit") == audited + 1)
        }
    }
}
