import Testing
import Volunteering

@testable import Operations

@Suite struct PlanRemindersTests {
    @Test func `planning writes what is due within fifteen days`() async throws {
        let world = try await ReminderWorld(now: "2027-02-12T06:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        let outcome = try await world.plan()
        #expect(outcome.added == 4)
        #expect(
            try await world.ledger() == [
                "training A11 planned 2027-02-12 14:00", "team-and-map A11 planned 2027-02-23 14:00",
                "evening-before A11 planned 2027-02-25 18:00", "today A11 planned 2027-02-26 12:00",
            ])
        // Thanks are due on the 27th at 11:00, more than fifteen days ahead until the 12th at 11:00.
        world.clock.set("2027-02-12T07:00:00Z")
        #expect(try await world.plan().added == 1)
    }

    @Test func `planning far ahead writes nothing, and says when the first rule speaks`() async throws {
        let world = try await ReminderWorld(now: "2026-11-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        let outcome = try await world.plan()
        #expect(outcome.waiting == 0)
        #expect(outcome.next?.description == "2027-02-12 14:00")
    }

    @Test func `planning twice writes nothing new, not even an audit row`() async throws {
        let world = try await ReminderWorld()
        for person in 1...3 {
            try await world.addPerson(person)
            try await world.assign(person, person == 2 ? .offered : .confirmed)
        }
        #expect(try await world.plan().isChange)
        let audited = try await world.count("SELECT count(*) FROM audit")
        let ledger = try await world.ledger()
        let again = try await world.plan()
        #expect(!again.isChange)
        #expect(again.waiting == ledger.count)
        #expect(try await world.ledger() == ledger)
        #expect(try await world.count("SELECT count(*) FROM audit") == audited)
    }

    @Test func `who withdraws hears no more, and who comes back is reminded again`() async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        let planned = try await world.plan().added
        try await world.execute("UPDATE assignment SET state = 'withdrawn'")
        #expect(try await world.plan().cancelled == planned)
        #expect(try await world.count("SELECT count(*) FROM reminder WHERE reason = 'assignment-withdrawn'") == planned)
        try await world.execute("UPDATE assignment SET state = 'offered'")
        try await world.execute("UPDATE assignment SET state = 'confirmed'")
        #expect(try await world.plan().added == planned)
        #expect(try await world.ledger("state = 'planned'").count == planned)
    }

    @Test func `consent refused cancels, and given again plans anew`() async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        let planned = try await world.plan().added
        try await world.execute("UPDATE consent SET state = 'refused'")
        #expect(try await world.plan().cancelled == planned)
        #expect(try await world.count("SELECT count(*) FROM reminder WHERE reason = 'consent-refused'") == planned)
        try await world.execute("UPDATE consent SET state = 'given'")
        #expect(try await world.plan().added == planned)
    }

    @Test(arguments: [
        ("UPDATE event SET state = 'draft'", "UPDATE event SET state = 'published'"),
        ("UPDATE shift SET state = 'cancelled'", "UPDATE shift SET state = 'planned'"),
        ("UPDATE volunteer SET state = 'archived'", "UPDATE volunteer SET state = 'active'"),
    ])
    func `what was out of reach for a while is planned again`(leaves: String, comesBack: String) async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        let planned = try await world.plan().added
        try await world.execute(leaves)
        #expect(try await world.plan().cancelled == planned)
        try await world.execute(comesBack)
        #expect(try await world.plan().added == planned)
    }

    @Test func `confirming an offer ends what speaks to the offered and doubles nothing`() async throws {
        let world = try await ReminderWorld(now: "2027-02-12T11:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1, .offered)
        _ = try await world.plan()
        try await world.execute("UPDATE assignment SET state = 'confirmed'")
        let outcome = try await world.plan()
        #expect(outcome.cancelled == 2)
        #expect(
            try await world.ledger().filter { !$0.contains("A11 planned") } == [
                "will-you-come A11 cancelled(assignment-confirmed) 2027-02-19 14:00",
                "unconfirmed A11 cancelled(assignment-confirmed) 2027-02-24 14:00",
            ])
        #expect(try await world.count("SELECT count(*) - count(DISTINCT rule_id) FROM reminder") == 0)
    }

    @Test func `of what is overdue after down time the newest goes out`() async throws {
        let world = try await ReminderWorld(now: "2027-02-20T08:00:00Z")
        try await world.execute("UPDATE reminder_rule SET useful_for = 30 * 86400 WHERE code = 'team-and-map'")
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        world.clock.set("2027-02-25T16:00:00Z")
        let outcome = try await world.plan()
        #expect(outcome.superseded == 1)
        #expect(
            try await world.ledger().prefix(2) == [
                "team-and-map A11 superseded(superseded:evening-before) 2027-02-23 14:00",
                "evening-before A11 planned 2027-02-25 18:00",
            ])
    }

    @Test func `what is no longer useful expires`() async throws {
        let world = try await ReminderWorld(now: "2027-02-20T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        world.clock.set("2027-02-25T18:00:00Z")
        #expect(try await world.plan().expired == 2)
        #expect(
            try await world.ledger("reminder.state = 'expired'") == [
                "team-and-map A11 expired(too-late) 2027-02-23 14:00",
                "evening-before A11 expired(too-late) 2027-02-25 18:00",
            ])
    }

    @Test(arguments: [
        // Three days before at 14:00 is useful for a day.
        ("2027-02-23T12:00:00Z", ["team-and-map A11 planned 2027-02-23 16:00"]),
        ("2027-02-23T19:00:00Z", ["team-and-map A11 planned 2027-02-24 08:00"]),
        ("2027-02-24T10:00:00Z", []),
        // The evening before is newer than nothing else that is still useful.
        ("2027-02-25T15:00:00Z", ["evening-before A11 planned 2027-02-25 19:00"]),
    ])
    func `who joins after it was due hears of what is still useful`(now: String, expected: [String]) async throws {
        let world = try await ReminderWorld(now: now)
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        let overdue = try await world.ledger("nominal_at < planned_at")
        #expect(overdue == expected)
    }

    @Test func `who joins late gets the newest of what is overdue, and the older is not written`() async throws {
        let world = try await ReminderWorld(now: "2027-02-25T15:00:00Z")
        try await world.execute("UPDATE reminder_rule SET useful_for = 30 * 86400 WHERE code = 'team-and-map'")
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        #expect(
            try await world.ledger("nominal_at < planned_at") == ["evening-before A11 planned 2027-02-25 19:00"])
    }

    @Test func `times derived anew move what was planned by them`() async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        let planned = try await world.plan().added
        try await world.execute("UPDATE shift SET starts_at = starts_at + 3600, ends_at = ends_at + 3600")
        // The evening before at 18:00, and thanks on the next day at 11:00, stand where they stood; the latter's end
        // of usefulness counts from the end of the shift.
        #expect(try await world.plan().moved == planned - 1)
        #expect(try await world.ledger("rule.code = 'today'") == ["today A11 planned 2027-02-26 13:00"])
        #expect(try await world.plan().isChange == false)
    }

    @Test func `an obstacle that can pass cancels nothing`() async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        try await world.execute(
            "INSERT INTO flagged_address VALUES ('email', 'p1@example.org', 'mailbox full', 0)")
        #expect(try await world.plan().isChange == false)
    }
}
