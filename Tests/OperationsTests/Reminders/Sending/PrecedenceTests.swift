import Foundation
import Persistence
import Testing
import Volunteering

@testable import Operations

/// Which of several reminders about one place goes out.
@Suite struct PrecedenceTests {
    private func world(_ rules: String) async throws -> ReminderWorld {
        let world = try await ReminderWorld(now: "2027-02-23T09:00:00Z")
        try await world.execute("UPDATE reminder_rule SET is_enabled = 0 WHERE code NOT IN (\(rules))")
        try await world.addPerson(1)
        try await world.assign(1)
        return world
    }

    /// As `vigil reminder send` does.
    private func sendByHand(_ rule: String, in world: ReminderWorld) async throws {
        let outcome = try await world.store.perform(
            ClaimReminder(person: "V0001", rule: rule, owner: ReminderWorld.owner) { _ in "outbox" })
        let left = try await world.hand(outcome.claimed)
        try await world.settle(left, of: outcome.claimed)
    }

    /// The rules of what goes out now.
    private func sent(in world: ReminderWorld) async throws -> [String] {
        let reminders = try await world.send().flatMap(\.reminders).map { "\($0)" }.joined(separator: ",")
        return try await world.strings(
            """
            SELECT rule.code FROM reminder JOIN reminder_rule AS rule ON rule.id = reminder.rule_id
            WHERE reminder.id IN (\(reminders)) ORDER BY rule.code
            """)
    }

    @Test(arguments: ["evening-before", "today"])
    func `what was said by hand ahead of its time keeps no notice of a change back`(rule: String) async throws {
        let world = try await world("'evening-before', 'today', 'change'")
        try await sendByHand(rule, in: world)
        world.clock.set("2027-02-23T11:00:00Z")
        _ = try await world.store.perform(MoveEvent("march", start: "2027-02-26 16:00"))
        _ = try await world.plan()
        #expect(try await sent(in: world) == ["change"])
    }

    @Test func `what was said by hand ahead of its time keeps no other reminder back`() async throws {
        let world = try await world("'evening-before', 'today'")
        try await sendByHand("today", in: world)
        world.clock.set("2027-02-25T14:00:00Z")
        _ = try await world.plan()
        #expect(try await world.send().count == 1)
        #expect(try await world.ledger("state = 'superseded'") == [])
    }

    @Test func `a change goes before a newer reminder that is due with it, which gives way`() async throws {
        let world = try await world("'evening-before', 'change'")
        _ = try await world.plan()
        world.clock.set("2027-02-25T13:30:00Z")
        _ = try await world.store.perform(MoveEvent("march", start: "2027-02-26 16:00"))
        // Nobody planned or sent until the evening's reminder was due, too.
        world.clock.set("2027-02-25T14:30:00Z")
        _ = try await world.plan()
        #expect(try await sent(in: world) == ["change"])
        #expect(try await world.ledger("state = 'planned' AND due_at <= unixepoch('2027-02-25T14:30:00Z')") == [])
    }

    @Test func `who was told of a change is reminded in the evening as well`() async throws {
        let world = try await world("'evening-before', 'change'")
        _ = try await world.plan()
        world.clock.set("2027-02-24T09:00:00Z")
        _ = try await world.store.perform(MoveEvent("march", start: "2027-02-26 16:00"))
        _ = try await world.plan()
        #expect(try await sent(in: world) == ["change"])
        world.clock.set("2027-02-25T14:30:00Z")
        _ = try await world.plan()
        #expect(try await sent(in: world) == ["evening-before"])
    }
}
