import Foundation
import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct EventTests {
    private let world: World

    init() async throws { world = try await World() }

    @Test(
        arguments: [
            ("2027-02-26 15:00", "18:00", nil, "2027-02-26T11:00:00Z", "2027-02-26T14:00:00Z"),
            ("26.02.2027 15:00", "26.02.2027 18:00", nil, "2027-02-26T11:00:00Z", "2027-02-26T14:00:00Z"),
            ("tomorrow 18:00", "20:00", nil, "2027-02-02T14:00:00Z", "2027-02-02T16:00:00Z"),
            ("fri 9:00", "fri 12:00", nil, "2027-02-05T05:00:00Z", "2027-02-05T08:00:00Z"),
            ("2027-02-26 22:00", "01:00", nil, "2027-02-26T18:00:00Z", "2027-02-26T21:00:00Z"),
            ("2027-02-26 15:00", "18:00", "Europe/Berlin", "2027-02-26T14:00:00Z", "2027-02-26T17:00:00Z"),
            // Clocks go forward at two, and back at three.
            ("2027-03-28 01:00", "04:00", "Europe/Berlin", "2027-03-28T00:00:00Z", "2027-03-28T02:00:00Z"),
            ("2027-10-31 01:00", "04:00", "Europe/Berlin", "2027-10-30T23:00:00Z", "2027-10-31T03:00:00Z"),
        ] as [(String, String, String?, String, String)])
    func `an event's times are those of its own clocks`(
        start: String, end: String, zone: String?, starts: String, ends: String
    ) async throws {
        let event = try await world.march(start: start, end: end, timeZone: zone)
        #expect([event.startsAt.utc, event.endsAt.utc] == [starts, ends])
        #expect(event.timeZone == zone ?? "Asia/Baku")
    }

    @Test(arguments: [
        ("2027-02-26 15:00", "2027-02-26 14:00", "event.ends-before-start"),
        ("2027-02-26 15:00", "15:00", "event.ends-before-start"),
        ("2027-02-26 15:00", "today 18:00", "event.ends-before-start"),
        ("fri 15:00", "thu 20:00", "event.ends-before-start"),
        ("15:00", "18:00", "time.day-missing"), ("someday", "18:00", "time.not-a-time"),
    ])
    func `times that cannot be are refused`(start: String, end: String, code: String) async throws {
        await #expect {
            try await world.march(start: start, end: end)
        } throws: { ($0 as? any Explainable)?.explanation.code == code }
        #expect(try await world.count("SELECT count(*) FROM event") == 0)
    }

    @Test(arguments: [("Asia/Bakku", "Asia/Baku"), ("Europe/Istambul", "Europe/Istanbul"), ("baku", "Asia/Baku")])
    func `a zone that is misspelt is suggested`(typed: String, meant: String) async throws {
        await #expect(throws: CampaignError.unknownTimeZone(typed, suggestion: meant)) {
            try await world.march(timeZone: typed)
        }
    }

    @Test func `codes are made from kind and year, and counted on`() async throws {
        let codes = try await [1, 2, 3].asyncMap { _ in
            try await world.perform(
                AddEvent(kind: .march, title: "March", start: "2027-02-26 15:00", end: "18:00", isAgain: true)
            ).code
        }
        #expect(codes == ["march-2027", "march-2027-2", "march-2027-3"])
    }

    @Test(arguments: ["March 2027", "march_2027", "-march", "Март", ""]) func `a code is for radio and shell`(
        code: String
    ) async throws {
        if code == "Март" { return try await checkCyrillic() }
        await #expect(throws: EventError.badCode(code)) { try await world.march(code) }
    }

    private func checkCyrillic() async throws {
        await #expect(throws: EventError.badCode("Март")) { try await world.march("Март") }
    }

    @Test func `a code is given once, and found in any case`() async throws {
        try await world.march()
        await #expect(throws: EventError.codeTaken("march-2027")) { try await world.march() }
        #expect(try await world.ask(EventQuery("MARCH-2027")).code == "march-2027")
        await #expect(throws: EventError.unknown("march-2072", suggestion: "march-2027")) {
            try await world.ask(EventQuery("march-2072"))
        }
    }

    @Test func `a draft is published once it has shifts`() async throws {
        try await world.march()
        await #expect(throws: EventError.hasNoShifts("march-2027")) {
            try await world.perform(PublishEvents(["march-2027"]))
        }
        try await world.post("B4")
        try await world.shift("B4")
        let event = try await world.perform(PublishEvents(["march-2027"]))
        #expect(event.map(\.state) == [.published])
        let audited = try await world.count("SELECT count(*) FROM audit")
        try await world.perform(PublishEvents(["march-2027"]))
        #expect(try await world.count("SELECT count(*) FROM audit") == audited)
        try await world.perform(Writing("UPDATE event SET state = 'cancelled'"))
        await #expect(throws: EventError.notADraft("march-2027", state: .cancelled)) {
            try await world.perform(PublishEvents(["march-2027"]))
        }
    }

    @Test func `a part of a title finds the one event that has it, in any case`() async throws {
        try await world.march("y-2027", start: "2027-03-01 15:00", end: "2027-03-01 18:00")
        try await world.perform(EditEvent("y-2027", draft { $0.title = "Endless Corridor, Gəncə" }))
        for text in ["Endless", "endless corridor", "GENCE"] {
            #expect(try await world.ask(EventQuery(text)).code == "y-2027")
        }
        try await world.march("z-2027", start: "2027-03-02 15:00", end: "2027-03-02 18:00")
        try await world.perform(EditEvent("z-2027", draft { $0.title = "Endless Corridor, Bakı" }))
        await #expect {
            _ = try await world.ask(EventQuery("endless"))
        } throws: { ($0 as? any Explainable)?.explanation.code == "event.ambiguous" }
    }

    private func draft(_ change: (inout EditEvent.Draft) -> Void) -> EditEvent.Draft {
        var draft = EditEvent.Draft()
        change(&draft)
        return draft
    }

    @Test(arguments: [("20:00", "02:00", true), ("20:00", "08:00", true), ("10:00", "09:00", false)])
    func `an end before the start is past midnight only where that is a night`(
        start: String, end: String, isTaken: Bool
    ) async throws {
        let event = AddEvent(kind: .march, title: "Vigil", start: "2027-02-26 " + start, end: end)
        guard isTaken else {
            await #expect {
                try await world.perform(event)
            } throws: { ($0 as? any Explainable)?.explanation.code == "event.ends-before-start" }
            return
        }
        let made = try await world.perform(event)
        #expect(made.endsAt.timeIntervalSince(made.startsAt) <= 12 * 3_600)
    }

    @Test func `a title of blanks is none, and line ends are taken out of one`() async throws {
        await #expect {
            try await world.perform(
                AddEvent(kind: .march, title: "   ", start: "2027-02-26 10:00", end: "12:00"))
        } throws: { ($0 as? any Explainable)?.explanation.code == "event.no-title" }
        let made = try await world.perform(
            AddEvent(kind: .march, title: " Day of\nRemembrance ", start: "2027-02-26 10:00", end: "12:00"))
        #expect(made.title == "Day of Remembrance")
    }
}

extension Sequence {
    func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var values: [T] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
