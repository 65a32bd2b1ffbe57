import Documents
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct ExplainRemindersTests {
    private func explanation(of person: String, in world: ReminderWorld) async throws -> ReminderExplanation {
        try await world.store.ask(ExplainReminders(person: person, now: world.clock.now))
    }

    @Test func `every rule is answered for, in time order`() async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        let answer = try await explanation(of: "V0001", in: world)
        #expect(
            answer.items.map { "\($0.rule): \($0.verdict)" } == [
                "training: not sent: registered after it was due", "will-you-come: no: has confirmed",
                "team-and-map: will be sent, once planned", "unconfirmed: no: has confirmed",
                "evening-before: will be sent, once planned", "today: will be sent, once planned",
                "thanks: will be sent, once planned", "change: at once, if it happens",
                "cancellation: no: the event takes place",
            ])
    }

    @Test func `what an older generation left is told too`() async throws {
        let world = try await ReminderWorld(now: "2027-02-25T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        try await world.execute("UPDATE event SET generation = generation + 1")
        _ = try await world.plan()
        let items = try await explanation(of: "V0001", in: world).items.filter { $0.rule == "evening-before" }
        #expect(Set(items.map(\.verdict)) == ["will be sent", "cancelled: replaced by a newer plan"])
    }

    @Test func `consent and addresses are told by channel`() async throws {
        let world = try await ReminderWorld()
        try await world.addPerson(1, email: nil, consents: [.call: .refused])
        let answer = try await explanation(of: "V0001", in: world)
        #expect(answer.channels.map(\.channel) == [.email, .sms, .call])
        #expect(answer.channels.map(\.consent) == [.unknown, .unknown, .refused])
        #expect(answer.channels.map(\.address) == [nil, "+994500000001", "+994500000001"])
        #expect(answer.items.isEmpty)
    }

    @Test(arguments: [80, 140])
    func `the explanation reads well on a terminal`(width: Int) async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        let answer = try await explanation(of: "V0001", in: world)
        expectGolden(
            TextRenderer(width: width, colour: false).render(answer.document(in: world.voice)), "explain-\(width).txt")
    }
}
