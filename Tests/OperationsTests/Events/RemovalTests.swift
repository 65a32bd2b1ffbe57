import Foundation
import Language
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

/// What was made by mistake goes; what anybody may know of stays.
@Suite struct RemovalTests {
    private let world: World
    private let shift: Shift

    /// A draft with B4 and its two shifts; one person was offered a place and has heard nothing.
    init() async throws {
        world = try await World(now: "2027-02-20T06:00:00Z")
        try await world.march()
        try await world.post("B4", sector: "B")
        shift = try await world.shift("B4", 1...9)
        try await world.shift("B4", from: "18:00", to: "20:00")
        try await world.offer(shift, to: try await world.person("Kamran", "Əliyev", email: "k@example.org"))
    }

    private func rows() async throws -> [Int] {
        var counts: [Int] = []
        for table in ["event", "sector", "post", "shift", "assignment"] {
            counts.append(try await world.count("SELECT count(*) FROM \(table)"))
        }
        return counts
    }

    @Test func `a draft that nobody was told of goes with all that is in it, and the audit keeps what it was`()
        async throws
    {
        let removal = try await world.perform(RemoveEvent("march-2027"))
        #expect(
            removal.words == "march-2027 is removed, with 1 post, 2 shifts and 1 place that nobody had been told of")
        #expect(try await rows() == [0, 0, 0, 0, 0])
        let audit = try await world.strings("SELECT details FROM audit WHERE action = 'event.removed'")
        #expect(audit.count == 1)
        for kept in ["Remembrance march", "2027-02-26 15:00", "B4 Bridge, east side", "V0001 B4", "B4.2 marshal"] {
            #expect(audit.first?.contains(kept) == true, "\(kept)")
        }
        try await world.march()
    }

    @Test func `the number of a place that went is given to nobody else`() async throws {
        try await world.perform(RemoveShifts(["march-2027/B4"]))
        let later = try await world.shift("B4", from: "12:00", to: "13:00")
        let place = try await world.offer(later, to: try await world.person("Leyla", "Quliyeva"))
        #expect(place.id.code == "A0002")
    }

    @Test func `a rehearsed removal removes nothing`() async throws {
        let before = try await world.contents()
        _ = try await world.store.rehearse(RemoveEvent("march-2027"))
        _ = try await world.store.rehearse(RemovePost(event: "march-2027", code: "B4"))
        _ = try await world.store.rehearse(RemoveShifts(["march-2027/B4"]))
        #expect(try await world.contents() == before)
    }

    @Test(arguments: ["confirmed", "asked", "printed", "declined"])
    func `what left a trace stays`(trace: String) async throws {
        switch trace {
        case "confirmed": try await world.perform(AnswerAssignments(.confirm, named: ["A1"]))
        case "declined": try await world.perform(AnswerAssignments(.decline, named: ["A1"]))
        case "asked":
            try await world.perform(
                Writing("INSERT INTO asking (shift_id, volunteer_id, asked_at) VALUES (1, 1, 0)"))
        default: try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: try await world.voice(.en)))
        }
        let before = try await rows()
        await #expect(throws: EventError.self) { try await world.perform(RemoveEvent("march-2027")) }
        await #expect(throws: PostError.self) {
            try await world.perform(RemovePost(event: "march-2027", code: "B4"))
        }
        await #expect(throws: ShiftError.self) { try await world.perform(RemoveShifts(["march-2027/B4"])) }
        #expect(try await rows() == before)
    }

    @Test func `an event that was published once is cancelled, never removed`() async throws {
        try await world.perform(PublishEvents(["march-2027"]))
        await #expect(
            throws: EventError.notRemovable("march-2027", state: .published, why: "is published")
        ) { try await world.perform(RemoveEvent("march-2027")) }
        try await world.perform(Writing("UPDATE event SET state = 'draft'"))
        await #expect(
            throws: EventError.notRemovable("march-2027", state: .draft, why: "was published once")
        ) { try await world.perform(RemoveEvent("march-2027")) }
    }

    @Test func `a post and a shift go alone`() async throws {
        try await world.post("C1", "Corner")
        try await world.shift("C1")
        #expect(
            try await world.perform(RemovePost(event: "march-2027", code: "c1")).words
                == "march-2027/C1 is removed, with 1 shift")
        #expect(
            try await world.perform(RemoveShifts(["march-2027/B4.2", "march-2027/b4.2"])).map(\.words)
                == ["march-2027/B4.2 is removed"])
        #expect(try await rows() == [1, 1, 1, 1, 1])
    }

    @Test func `a draft of a series that is not wanted is not made again`() async throws {
        try await world.perform(RepeatEvent("march-2027", .every("week"), aheadDays: 20))
        let drafts = try await world.strings("SELECT code FROM event WHERE id > 1 ORDER BY id")
        let first = try #require(drafts.first)
        let removal = try await world.perform(RemoveEvent(first))
        #expect(removal.leftOut != nil)
        try await world.perform(MakeOccurrences())
        #expect(try await world.count("SELECT count(*) FROM event") == drafts.count)
        await #expect(throws: EventError.self) { try await world.perform(RemoveEvent("march-2027")) }
    }
}
