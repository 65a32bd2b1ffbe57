import Foundation
import Operations
import Persistence
import TestSupport
import Testing
import Volunteering

/// Moving, editing, cancelling and copying, and what follows from it.
@Suite struct EventChangeTests {
    private let world: World

    /// A published march with B4 from 15:00 to 18:00: one told by email, one by call only, one who cannot be reached,
    /// and one who was offered a place and has heard nothing.
    init() async throws {
        world = try await World(now: "2027-02-20T06:00:00Z")
        try await world.march()
        try await world.post("B4")
        let shift = try await world.shift("B4", 1...9)
        let mail = try await world.person("Aygün", "Hüseynova", email: "a@example.org") {
            $0.consents = [.init(channel: .email, state: .given, source: "form", at: Date(timeIntervalSince1970: 0))]
        }
        try await world.offer(shift, to: mail, confirmed: true)
        try await world.offer(shift, to: try await world.person("Rəşad", phone: "+994501112233"), confirmed: true)
        try await world.offer(shift, to: try await world.person("Nigar"), confirmed: true)
        try await world.offer(shift, to: try await world.person("Kamran", email: "k@example.org"))
        try await world.perform(PublishEvents(["march-2027"]))
        try await world.perform(PlanReminders())
    }

    private func ledger() async throws -> [String] {
        try await world.strings(
            """
            SELECT rule.code || ' A' || assignment_id || ' ' || reminder.state FROM reminder
            JOIN reminder_rule AS rule ON rule.id = rule_id ORDER BY rule.code, assignment_id, reminder.id
            """)
    }

    @Test func `an event that moves tells whoever had been told, and nobody else`() async throws {
        let change = try await world.perform(MoveEvent("march-2027", start: "2027-03-05 16:00"))
        let reach = try #require(change.consequences?.reach)
        #expect(reach.people == 3)
        #expect(reach.email == 1)
        #expect(reach.onlyByCall == 1)
        #expect(reach.nobody.count == 1)
        #expect(try await ledger().filter { $0.hasPrefix("change") } == ["change A1 planned"])
        #expect(
            try await world.strings("SELECT starts_wall || ' ' || ends_wall FROM shift")
                == ["2027-03-05T16:00 2027-03-05T19:00"])
        #expect(try await world.strings("SELECT generation || '.' || sequence FROM event") == ["2.1"])
        let list = try await world.ask(
            ReminderListQuery(day: try #require(Day(iso: "2027-02-20")), now: world.clock.now, phone: { $0 }))
        #expect(list.reminded.map(\.rule) == ["change"])
        let calls = try await world.ask(
            CallSheetsQuery(day: try #require(Day(iso: "2027-02-20")), now: world.clock.now))
        #expect(calls.rows.map(\.reasons) == [["change", "no-email"]])
        #expect(calls.notCalled.count == 1)
    }

    @Test func `an event that only ends later is news to nobody, and to calendars alone`() async throws {
        let before = try await ledger()
        let change = try await world.perform(
            MoveEvent("march-2027", start: "2027-02-26 15:00", end: "2027-02-26 20:00"))
        #expect(change.words == "march-2027 ends at 2027-02-26 20:00; its shifts stay as they are")
        #expect(change.consequences?.reach.people == 0)
        #expect(try await ledger() == before)
        #expect(try await world.strings("SELECT generation || '.' || sequence FROM event") == ["1.1"])
    }

    @Test func `an event is closed once it is over; thanks go out all the same`() async throws {
        await #expect(throws: EventError.self) { try await world.perform(CloseEvent("march-2027")) }
        #expect(try await world.strings("SELECT state FROM event") == ["published"])
        world.clock.set(try Date(utc: "2027-02-26T14:00:00Z"))
        try await world.perform(PlanReminders())
        let change = try await world.perform(CloseEvent("march-2027"))
        #expect(change.words == "march-2027 is closed, with 0 reminders unsent and 1 still to go out")
        #expect(try await ledger().filter { $0.hasSuffix("planned") } == ["thanks A1 planned"])
        #expect(try await world.strings("SELECT action FROM audit WHERE action LIKE 'event.cl%'") == ["event.closed"])
        let audited = try await world.count("SELECT count(*) FROM audit")
        #expect(try await world.perform(CloseEvent("march-2027")).what == .nothing)
        #expect(try await world.count("SELECT count(*) FROM audit") == audited)
        var draft = EditEvent.Draft()
        draft.title = "Another"
        let refused = EventError.cannotChange("march-2027", state: .closed)
        await #expect(throws: refused) { try await world.perform(EditEvent("march-2027", draft)) }
        await #expect(throws: refused) { try await world.perform(CancelEvent("march-2027")) }
    }

    @Test(arguments: [
        ("draft", EventError.notPublished("march-2027", state: .draft)),
        ("cancelled", .notPublished("march-2027", state: .cancelled)),
    ])
    func `what never took place is not closed`(state: String, error: EventError) async throws {
        try await world.perform(Writing("UPDATE event SET state = '\(state)'"))
        world.clock.set(try Date(utc: "2027-03-26T14:00:00Z"))
        await #expect(throws: error) { try await world.perform(CloseEvent("march-2027")) }
    }

    @Test func `what is rehearsed changes nothing`() async throws {
        let before = try await world.contents()
        _ = try await world.store.rehearse(MoveEvent("march-2027", start: "2027-03-05 16:00"))
        _ = try await world.store.rehearse(CancelEvent("march-2027"))
        #expect(try await world.contents() == before)
    }

    @Test func `who is moved twice is told what they knew; who is moved back is told nothing`() async throws {
        try await world.perform(MoveEvent("march-2027", start: "2027-03-05 16:00"))
        world.clock.advance(by: .seconds(60))
        try await world.perform(MoveEvent("march-2027", start: "2027-03-06 16:00"))
        let known = """
            SELECT DISTINCT was.was_starts_at FROM notice_person JOIN notice AS was ON was.id = since_id
            WHERE notice_id = (SELECT max(id) FROM notice)
            """
        #expect(try await world.count(known) == Int(try Date(utc: "2027-02-26T11:00:00Z").timeIntervalSince1970))
        world.clock.advance(by: .seconds(60))
        let back = try await world.perform(MoveEvent("march-2027", start: "2027-02-26 15:00"))
        #expect(back.consequences?.reach.people == 0)
        #expect(try await ledger().filter { $0 == "change A1 planned" }.isEmpty)
    }

    @Test func `a cancelled event and a cancelled shift tell their people once`() async throws {
        let shift = try await world.perform(CancelShifts(["march-2027/B4"], reason: "Bridge closed"))
        #expect(shift.consequences?.reach.people == 3)
        #expect(try await ledger().filter { $0.hasPrefix("cancellation") } == ["cancellation A1 planned"])
        world.clock.advance(by: .seconds(60))
        let event = try await world.perform(CancelEvent("march-2027"))
        #expect(event.consequences?.reach.people == 0)
        #expect(try await world.perform(CancelEvent("march-2027")).what == .nothing)
        await #expect(throws: EventError.cannotChange("march-2027", state: .cancelled)) {
            try await world.perform(MoveEvent("march-2027", start: "2027-03-05 16:00"))
        }
    }

    @Test func `double bookings that a move makes refuse it, or are listed`() async throws {
        try await world.march("other", start: "2027-03-05 15:00", end: "2027-03-05 18:00")
        try await world.post("C1", at: "other")
        let shift = try await world.shift("C1", at: "other")
        _ = try await world.perform(AddAssignments(shift: "other/\(shift.code)", people: ["V0001"]))
        await #expect(throws: ShiftError.self) {
            try await world.perform(MoveEvent("march-2027", start: "2027-03-05 15:00"))
        }
        #expect(try await world.strings("SELECT starts_wall FROM event WHERE id = 1") == ["2027-02-26T15:00"])
        let change = try await world.perform(
            MoveEvent("march-2027", start: "2027-03-05 15:00", allowsCollisions: true))
        #expect(change.consequences?.collisions.map(\.other) == ["other/C1"])
    }

    @Test func `shifts move by the clocks on the wall, over a change of them too`() async throws {
        try await world.march("berlin", start: "2027-03-27 14:00", end: "2027-03-27 18:00", timeZone: "Europe/Berlin")
        try await world.post("C1", at: "berlin")
        try await world.shift("C1", at: "berlin", from: "15:00", to: "17:00")
        try await world.perform(MoveEvent("berlin", start: "2027-03-28 14:00"))
        let moved = try await world.ask(ShiftQuery("berlin/C1"))
        #expect([moved.startsAt.utc, moved.endsAt.utc] == ["2027-03-28T13:00:00Z", "2027-03-28T15:00:00Z"])
    }

    @Test(arguments: [(true, 3), (false, 0)])
    func `another place is told, another title is not`(isPlace: Bool, people: Int) async throws {
        var draft = EditEvent.Draft()
        if isPlace { draft.place = "Station square" } else { draft.title = "March of remembrance" }
        let change = try await world.perform(EditEvent("march-2027", draft))
        #expect((change.consequences?.reach.people ?? 0) == people)
    }

    @Test func `a copy has posts and shifts, and none of the people`() async throws {
        let copy = try await world.perform(CopyEvent("march-2027", start: "2028-02-26 15:00"))
        #expect(copy.posts == 1)
        #expect(copy.shifts == 1)
        #expect(copy.event.code == "march-2028")
        #expect(copy.event.state == Event.State.draft)
        let twin = try await world.ask(ShiftQuery("march-2028/B4"))
        #expect(twin.startsAt.utc == "2028-02-26T11:00:00Z")
        #expect(twin.maximum == 9)
        #expect(try await world.places(on: twin).isEmpty)
    }
}
