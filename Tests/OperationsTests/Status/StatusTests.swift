import Foundation
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct StatusTests {
    private let world: World

    init() async throws { world = try await World(now: "2027-02-25T08:00:00Z") }

    private func status(_ event: String? = nil) async throws -> CampaignStatus {
        try await world.ask(StatusQuery(event: event, now: world.clock.now))
    }

    private func kinds(_ event: String? = nil) async throws -> [String] {
        try await status(event).needs.map { "\($0.kind.rawValue) \($0.count) \($0.subjects.joined(separator: " "))" }
    }

    @Test func `posts are counted, those with gaps first`() async throws {
        try await world.march()
        try await world.post("A1")
        try await world.post("B4")
        let full = try await world.shift("A1", 1...1)
        let short = try await world.shift("B4", 3...4)
        let people = try await [world.person("Aygün"), world.person("Rəşad"), world.person("Nigar")]
        try await world.offer(full, to: people[0], confirmed: true)
        try await world.offer(full, to: people[1])
        try await world.offer(short, to: people[2])
        let event = try #require(try await status().events.first)
        #expect(event.posts.map(\.code) == ["B4", "A1"])
        #expect(
            event.staffing
                == Staffing(shifts: 2, minimum: 4, maximum: 5, confirmed: 1, offered: 1, reserve: 1, missing: 2))
        #expect(try await status("march-2027").events.first?.posts.count == 2)
    }

    @Test func `what is over or cancelled is not ahead, and still answers when it is asked for`() async throws {
        try await world.march("past", start: "2027-02-20 15:00", end: "2027-02-20 18:00")
        try await world.march("off", start: "2027-02-28 15:00", end: "2027-02-28 18:00")
        try await world.store.perform(Writing("UPDATE event SET state = 'cancelled' WHERE code = 'off'"))
        #expect(try await status().events.map(\.code) == [])
        #expect(try await status("past").events.map(\.code) == ["past"])
        #expect(try await kinds("past") == [])
        #expect(try await kinds("off") == [])
        await #expect(throws: EventError.self) { _ = try await status("pats") }
    }

    @Test func `what needs a person is named with what to type next`() async throws {
        try await world.march()
        try await world.post("B4")
        let shift = try await world.shift("B4", 3...4)
        // Has no phone; mail would need a consent.
        try await world.offer(shift, to: try await world.person("Aygün", email: "aygun@example.org"))
        #expect(
            try await kinds() == [
                "missing-people 2 B4", "unreachable 1 V0001", "unconfirmed 1 B4", "no-lead 1 B4", "not-published 1 ",
            ])
        #expect(try await status().needs.first?.next == "vigil assign fill march-2027")
        let lead = try await status().needs.first { $0.kind == .noLead }
        #expect(lead?.next == "vigil shift edit march-2027/B4 --lead PERSON")
    }

    @Test func `planning that found nothing to plan is planning`() async throws {
        try await world.march(start: "2027-06-20 15:00", end: "2027-06-20 18:00")
        try await world.store.perform(Writing("UPDATE event SET state = 'published'"))
        #expect(try await kinds().contains { $0.hasPrefix("reminders-not-planned") })
        try await world.perform(PlanReminders())
        #expect(try await !kinds().contains { $0.hasPrefix("reminders-not-planned") })
        #expect(try await world.shown(status()).contains("planning looks fifteen days ahead"))
    }

    @Test(arguments: [
        ("email", "phone = NULL", true), ("sms", "phone = NULL", false), ("sms", "phone = '+994501112233'", true),
    ])
    func `whoever has a way by which they may be told is reached`(
        channel: String, change: String, isReached: Bool
    ) async throws {
        try await world.march()
        try await world.post("B4")
        let shift = try await world.shift("B4", 1...1)
        try await world.offer(shift, to: try await world.person("Aygün", email: "aygun@example.org"))
        try await world.store.perform(
            Writing(
                """
                UPDATE volunteer SET \(change);
                INSERT INTO consent VALUES (1, 'reminders', '\(channel)', 'given', 'form', '', 0),
                    (1, 'reminders', 'call', 'refused', 'form', '', 0)
                """))
        #expect(try await status().needs.contains { $0.kind == .unreachable } != isReached)
        try await world.store.perform(
            Writing("INSERT INTO flagged_address VALUES ('email', 'aygun@example.org', 'came back', 0)"))
        #expect(try await status().needs.contains { $0.kind == .unreachable } == (channel == "email" || !isReached))
    }

    @Test(arguments: [
        (Need.Kind.missingPeople, 4, ["D3", "A3", "B3"], ": D3, A3, B3"), (.noLead, 2, ["B3", "B4"], ": B3, B4"),
        (.noLead, 9, ["B1", "B2", "B3", "B4", "B5", "B6"], ": B1, B2, B3, B4, B5 …"), (.noShifts, 1, [], ""),
    ])
    func `what is meant is named, with dots where there is more of it`(
        kind: Need.Kind, count: Int, subjects: [String], expected: String
    ) {
        #expect(Need(kind, count: count, subjects: subjects, next: "").namedSubjects == expected)
    }

    @Test func `a shift that was moved over another one is seen`() async throws {
        try await world.march()
        try await world.post("B4")
        try await world.post("B5")
        let person = try await world.person("Aygün", phone: "+994501112233")
        try await world.offer(try await world.shift("B4", from: "13:00", to: "14:00"), to: person)
        try await world.offer(try await world.shift("B5", from: "15:00", to: "16:00"), to: person)
        #expect(try await status().needs.contains { $0.kind == .doubleBooked } == false)
        try await world.store.perform(Writing("UPDATE shift SET ends_at = ends_at + 7200 WHERE code = 'B4'"))
        #expect(try await kinds().contains("double-booked 1 V0001"))
    }

    @Test(arguments: ["a phone", "the post's name", "the lead", "a decline", "the event's place"])
    func `a sheet that has changed since it was printed is named until it is printed again`(
        what: String
    ) async throws {
        try await world.march()
        try await world.post("B4")
        let shift = try await world.shift("B4", 1...3)
        let person = try await world.person("Aygün", phone: "+994501112233")
        let place = try await world.offer(shift, to: person)
        let query = RosterQuery(event: "march-2027")
        _ = try await world.perform(PrintRoster(query, in: world.voice()))
        #expect(try await !kinds().contains { $0.hasPrefix("sheet") })
        world.clock.advance(by: .seconds(60))
        try await world.perform(AnswerAssignments(.confirm, named: [place.id.code]))
        #expect(try await !kinds().contains { $0.hasPrefix("sheet") }, "an answer is nothing to write in")
        try await change(what, for: person, at: place)
        #expect(try await kinds().contains("sheet-outdated 1 M-01"))
        #expect(try await world.ask(SheetListQuery()).items.map(\.standing) == [.outdated])
        world.clock.advance(by: .seconds(60))
        _ = try await world.perform(PrintRoster(query, in: world.voice()))
        #expect(try await !kinds().contains { $0.hasPrefix("sheet") })
    }

    private func change(_ what: String, for person: Volunteer, at place: Assignment) async throws {
        switch what {
        case "a phone":
            var edit = PersonEdit()
            edit.phone = "+994501112244"
            try await world.perform(EditVolunteer(person.code, edit))
        case "the post's name":
            var draft = EditPost.Draft()
            draft.name = "Bridge"
            try await world.perform(EditPost(event: "march-2027", code: "B4", draft))
        case "the lead":
            try await world.perform(AddAssignments(shift: "MARCH-2027/b4", people: [person.code], isLead: true))
        case "a decline": try await world.perform(AnswerAssignments(.decline, named: [place.id.code]))
        default:
            var draft = EditEvent.Draft()
            draft.place = "Under the monument"
            try await world.perform(EditEvent("march-2027", draft))
        }
    }

    @Test(arguments: [
        (10, 0, 0, 10, "··········"), (10, 10, 0, 0, "██████████"), (10, 5, 3, 2, "█████▒▒▒··"),
        (10, 0, 12, 0, "▒▒▒▒▒▒▒▒▒▒"), (100, 99, 0, 1, "█████████·"), (100, 1, 0, 99, "█·········"),
        (4, 4, 1, 1, "██████▒▒··"), (0, 0, 0, 0, "··········"),
    ])
    func `a bar is full only when nobody is missing`(
        minimum: Int, confirmed: Int, offered: Int, missing: Int, bar: String
    ) {
        var staffing = Staffing()
        (staffing.minimum, staffing.confirmed, staffing.offered, staffing.missing) = (
            minimum, confirmed, offered, missing
        )
        #expect(StaffingBar.text(staffing) == bar)
    }
}
