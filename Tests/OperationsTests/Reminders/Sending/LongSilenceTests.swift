import Documents
import Foundation
import Persistence
import Testing
import Volunteering

@testable import Operations

@Suite struct LongSilenceTests {
    @Test func `after seven days of silence the newest goes out, and nothing stale`() async throws {
        let world = try await ReminderWorld(now: "2027-02-18T08:00:00Z")
        for person in 1...3 {
            try await world.addPerson(person)
            try await world.assign(person, person == 3 ? .offered : .confirmed)
        }
        _ = try await world.plan()
        // Seven days later, on the evening before: only that reminder is still worth sending.
        world.clock.set("2027-02-25T15:00:00Z")
        _ = try await world.plan()
        let sent = try await world.send()
        #expect(sent.count == 2)
        #expect(
            try await world.ledger("state = 'sent'") == [
                "evening-before A11 sent 2027-02-25 18:00", "evening-before A21 sent 2027-02-25 18:00",
            ])
        let missed = try await world.store.ask(MissedRemindersQuery())
        #expect(missed.counts == ["expired": 3])
        #expect(Set(missed.items.map(\.rule)) == ["team-and-map", "will-you-come"])
        #expect(missed.items.allSatisfy { $0.reason == "too-late" })
        #expect(try await world.store.ask(SendingAuditQuery()).holds)
    }

    @Test func `what waits for a person is told, sent again or taken back`() async throws {
        let world = try await ReminderWorld(now: "2027-02-18T08:00:00Z")
        for person in 1...2 {
            try await world.addPerson(person)
            try await world.assign(person, .offered)
        }
        _ = try await world.plan()
        world.clock.set("2027-02-19T10:00:00Z")
        let first = try await world.send(as: .uncertain)
        #expect(first.count == 2)
        let audit = try await world.store.ask(SendingAuditQuery())
        #expect(audit.uncertain == 2)
        #expect(audit.twice.map(\.volunteer) == ["V0001", "V0002"])
        let records = audit.records(in: world.voice)
        #expect(records.rows.filter { $0[0] == "promise" }.map { $0[2] } == PromiseCheck.allCases.map { _ in "holds" })
        #expect(records.rows.filter { $0[0] == "doubt" }.map { $0[5] } == ["V0001", "V0002"])
        #expect(records.rows.allSatisfy { $0.count == records.columns.count })
        #expect(audit.holds)
        let status = try await world.store.ask(SendingStatusQuery(now: world.clock.now))
        #expect(status.uncertain == 2)
        let again = try await world.store.perform(RetryReminders(ReminderSelection(who: ["V0001"])))
        #expect(again.items.map(\.volunteer) == ["V0001"])
        let back = try await world.store.perform(
            CancelReminders(ReminderSelection(rule: "will-you-come", event: "march")))
        #expect(back.items.map(\.was) == ["planned", "uncertain"])
        #expect(try await world.send().isEmpty)
        #expect(try await world.store.ask(SendingAuditQuery()).holds)
    }

    @Test func `what is sent again is the same message`() async throws {
        let world = try await ReminderWorld(now: "2027-02-18T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1, .offered)
        _ = try await world.plan()
        world.clock.set("2027-02-19T10:00:00Z")
        let first = try await world.send(as: .uncertain)
        world.clock.set("2027-02-19T10:30:00Z")
        _ = try await world.store.perform(RetryReminders(ReminderSelection()))
        let second = try await world.send()
        #expect(second.map(\.name) == first.map(\.name))
        #expect(second.map(\.content) == first.map(\.content))
        #expect(try await world.messages() == ["V1 2 1 settled"])
    }
}
