import Foundation
import Persistence
import Testing
import Volunteering

@testable import Operations

@Suite struct ClaimMessagesTests {
    /// The evening before the march, with its reminder due at 18:00 in Baku.
    private func evening(_ people: Int = 1) async throws -> ReminderWorld {
        let world = try await ReminderWorld(now: "2027-02-25T08:00:00Z")
        try await world.execute(
            "UPDATE reminder_rule SET is_enabled = 0 WHERE code NOT IN ('evening-before', 'change')")
        for person in 1...people {
            try await world.addPerson(person)
            try await world.assign(person)
        }
        _ = try await world.plan()
        return world
    }

    @Test func `what is due goes out once, and is written down at each step`() async throws {
        let world = try await evening()
        #expect(try await world.claim().isEmpty)
        world.clock.set("2027-02-25T14:00:00Z")
        let claimed = try await world.claim()
        #expect(claimed.count == 1)
        #expect(try await world.messages() == ["V1 1 0 held"])
        #expect(try await world.claim().isEmpty)
        let left = try await world.hand(claimed)
        let message = try #require(left.first)
        #expect(message.address == "p1@example.org")
        #expect(message.personName == "Aygün Hüseynova")
        #expect(message.content.text.contains("Hüseynova"))
        #expect(try await world.messages() == ["V1 1 0 held kept"])
        #expect(try await world.settle(left, of: claimed).sent == 1)
        #expect(try await world.messages() == ["V1 1 0 settled"])
        #expect(try await world.ledger() == ["evening-before A11 sent 2027-02-25 18:00"])
        #expect(
            try await world.strings("SELECT number || ' ' || outcome || ' ' || words FROM attempt")
                == ["1 sent as a test has it"])
        #expect(try await world.count("SELECT count(*) FROM claim") == 0)
        #expect(try await world.send().isEmpty)
    }

    @Test(arguments: [
        ("UPDATE assignment SET state = 'withdrawn'", 0), ("UPDATE consent SET state = 'refused'", 0),
        ("UPDATE event SET generation = generation + 1", 0), ("UPDATE volunteer SET state = 'archived'", 0),
        ("INSERT INTO flagged_address VALUES ('email', 'p1@example.org', 'gone', 0)", 0),
        ("UPDATE reminder_rule SET revision = revision + 1", 0),
        ("UPDATE volunteer SET email = NULL, email_key = NULL", 0),
        ("UPDATE event SET title = 'Another title'", 1),
    ])
    func `what has changed since planning is seen at the claim and at the intent`(
        change: String, sent: Int
    ) async throws {
        let world = try await evening()
        world.clock.set("2027-02-25T14:00:00Z")
        try await world.execute(change)
        #expect(try await world.claim().count == sent)

        let other = try await evening()
        other.clock.set("2027-02-25T14:00:00Z")
        let claimed = try await other.claim()
        try await other.execute(change)
        #expect(try await other.hand(claimed).count == sent)
        if sent == 0 {
            #expect(
                try await other.count("SELECT count(*) FROM reminder WHERE state IN ('claimed', 'handing_over')") == 0)
            #expect(try await other.strings("SELECT outcome FROM attempt") == ["aborted"])
        }
    }

    @Test func `what a person is due within the hour is one message`() async throws {
        let world = try await ReminderWorld(now: "2027-02-25T08:00:00Z")
        try await world.execute("UPDATE reminder_rule SET is_enabled = 0 WHERE code <> 'today'")
        try await world.addShift(2, starts: "2027-02-26T13:00:00Z", ends: "2027-02-26T13:30:00Z")
        try await world.addShift(3, starts: "2027-02-26T13:50:00Z", ends: "2027-02-26T15:00:00Z")
        try await world.addShift(4, starts: "2027-02-26T15:30:00Z", ends: "2027-02-26T16:00:00Z")
        try await world.addPerson(1)
        for shift in [2, 3, 4] { try await world.assign(1, to: shift) }
        _ = try await world.plan()
        world.clock.set("2027-02-26T11:00:00Z")
        let left = try await world.send()
        #expect(left.map(\.reminders.count) == [2])
        #expect(try await world.messages() == ["V1 1 0 settled"])
        world.clock.set("2027-02-26T13:30:00Z")
        #expect(try await world.send().map(\.reminders.count) == [1])
    }

    @Test func `who got a message less than an hour ago waits, where it is still useful then`() async throws {
        let world = try await evening()
        try await world.addShift(2, starts: "2027-02-26T05:00:00Z", ends: "2027-02-26T06:00:00Z")
        world.clock.set("2027-02-25T14:00:00Z")
        #expect(try await world.send().count == 1)
        try await world.assign(1, to: 2)
        _ = try await world.plan()
        world.clock.set("2027-02-25T14:59:00Z")
        #expect(try await world.send().isEmpty)
        world.clock.set("2027-02-25T15:00:00Z")
        #expect(try await world.send().count == 1)
    }

    @Test func `a change does not wait for the hour`() async throws {
        let world = try await evening()
        world.clock.set("2027-02-25T14:00:00Z")
        #expect(try await world.send().count == 1)
        world.clock.set("2027-02-25T14:05:00Z")
        _ = try await world.store.perform(MoveEvent("march", start: "2027-02-26 16:00"))
        let told = try await world.send()
        #expect(told.count == 1)
        #expect(told.first?.content.text.contains("14:00") == true)
    }

    @Test func `by night nothing leaves, however late the scheduler is`() async throws {
        let world = try await evening()
        try await world.execute("UPDATE reminder_rule SET useful_for = 72000")
        try await world.execute("UPDATE reminder SET not_after = not_after + 50000")
        world.clock.set("2027-02-25T17:30:00Z")
        #expect(try await world.claim().isEmpty)
        world.clock.set("2027-02-26T04:00:00Z")
        #expect(try await world.claim().count == 1)
    }

    @Test func `what was claimed by day does not leave by night`() async throws {
        let world = try await evening()
        world.clock.set("2027-02-25T16:59:30Z")
        let claimed = try await world.claim()
        #expect(claimed.count == 1)
        world.clock.set("2027-02-25T17:00:00Z")
        #expect(try await world.hand(claimed).isEmpty)
        #expect(try await world.messages() == ["V1 0 0"])
    }

    @Test func `of two that are due for one place the newer goes`() async throws {
        let world = try await ReminderWorld(now: "2027-02-23T09:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        world.clock.set("2027-02-25T14:00:00Z")
        try await world.execute("UPDATE reminder SET not_after = not_after + 259200")
        #expect(try await world.send().count == 1)
        let old = "state = 'superseded'"
        #expect(
            try await world.ledger(old) == ["team-and-map A11 superseded(superseded:evening-before) 2027-02-23 14:00"])
    }

    @Test func `as many as a window holds are claimed, and the next claim goes on behind them`() async throws {
        let world = try await evening(5)
        try await world.execute("INSERT INTO flagged_address VALUES ('email', 'p2@example.org', 'gone', 0)")
        world.clock.set("2027-02-25T14:00:00Z")
        var position: ClaimPosition?
        var sizes: [Int] = []
        repeat {
            let claimed = try await world.claim(limit: 2, after: position)
            sizes.append(claimed.count)
            position = claimed.next
        } while position != nil
        #expect(sizes == [1, 2, 1])
    }

    @Test func `no more messages a minute leave than the channel may carry`() async throws {
        let world = try await evening(5)
        world.clock.set("2027-02-25T14:00:00Z")
        let first = try await world.claim(perMinute: 2)
        #expect(first.count == 2)
        #expect(try await world.claim(perMinute: 2).isCapped)
        try await world.settle(world.hand(first), of: first)
        #expect(try await world.claim(perMinute: 2).isCapped)
        world.clock.set("2027-02-25T14:01:00Z")
        #expect(try await world.claim(perMinute: 2).count == 2)
    }

    @Test func `planning after a dispatch looks at nothing again`() async throws {
        let world = try await evening(3)
        world.clock.set("2027-02-25T14:00:00Z")
        // Made with the first message, once for ever.
        _ = try await world.store.perform(MakeCardKey())
        _ = try await world.plan()
        _ = try await world.send()
        let audited = try await world.count("SELECT count(*) FROM audit")
        #expect(try await world.plan().isChange == false)
        #expect(try await world.count("SELECT count(*) FROM audit") == audited)
        try await world.execute("DELETE FROM planning_mark")
        #expect(try await world.plan().isChange == false)
    }

    @Test func `a claim that finds nothing writes nothing`() async throws {
        let world = try await evening()
        let audited = try await world.count("SELECT count(*) FROM audit")
        #expect(try await world.claim().isEmpty)
        #expect(try await world.count("SELECT count(*) FROM audit") == audited)
    }
}
