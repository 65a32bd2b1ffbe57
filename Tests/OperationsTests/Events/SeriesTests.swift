import Foundation
import Language
import Operations
import Persistence
import TestSupport
import Testing
import Volunteering

/// Events that come again: what is made, once, and what changes of one, the following and all do.
@Suite struct SeriesTests {
    private let world: World

    /// A weekly screening on Saturdays from 6 March, with a post, a sector with its lead, and a shift.
    init() async throws {
        world = try await World(now: "2027-03-01T06:00:00Z")
        _ = try await world.perform(
            AddEvent(
                kind: .screening, title: "Screening 2027", code: "screening-2027", start: "2027-03-06 10:00",
                end: "12:30"))
        let lead = try await world.person("Aygün", "Hüseynova")
        try await world.post("H1", "Hall door", at: "screening-2027", sector: "North")
        try await world.perform(SetSector(event: "screening-2027", code: "North", lead: lead.code))
        let shift = try await world.shift("H1", at: "screening-2027", role: "usher", from: "09:30", to: "12:30")
        try await world.offer(shift, to: lead)
    }

    private func events() async throws -> [String] {
        try await world.strings("SELECT code || ' ' || starts_wall || ' ' || state FROM event ORDER BY starts_at, id")
    }

    private func weekly(_ ahead: Int = 14) async throws -> SeriesProfile {
        try await world.perform(RepeatEvent("screening-2027", .every("Saturday 10:00"), aheadDays: ahead))
    }

    @Test func `drafts are made ahead, each with posts, shifts and leads and without people`() async throws {
        let profile = try await weekly()
        #expect(profile.made?.made.map(\.code) == ["screening-2027-03-13"])
        #expect(profile.words(in: .en) == "every week: Saturday")
        #expect(profile.words(in: .az) == "hər həftə: şənbə")
        #expect(
            try await events() == [
                "screening-2027 2027-03-06T10:00 draft", "screening-2027-03-13 2027-03-13T10:00 draft",
            ])
        let twin = try await world.ask(ShiftQuery("screening-2027-03-13/H1"))
        #expect([twin.startsAt.utc, twin.endsAt.utc] == ["2027-03-13T05:30:00Z", "2027-03-13T08:30:00Z"])
        #expect(try await world.places(on: twin).isEmpty)
        #expect(try await world.count("SELECT count(*) FROM sector WHERE lead_id IS NOT NULL") == 2)
    }

    @Test func `asking again makes nothing and leaves no trace; another day makes one more`() async throws {
        _ = try await weekly()
        let before = try await world.contents()
        let again = try await world.perform(MakeOccurrences())
        #expect(again.made.isEmpty)
        #expect(try await world.contents() == before)
        world.clock.set(try Date(utc: "2027-03-06T20:00:00Z"))
        #expect(try await world.perform(MakeOccurrences()).made.map(\.code) == ["screening-2027-03-20"])
        #expect(try await world.perform(MakeOccurrences()).made.isEmpty)
    }

    @Test func `two that plan at once make one`() async throws {
        _ = try await weekly(1)
        world.clock.set(try Date(utc: "2027-03-12T06:00:00Z"))
        let world = self.world
        let made = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 1...8 { group.addTask { try await world.perform(MakeOccurrences()).made.count } }
            var made = 0
            for try await count in group { made += count }
            return made
        }
        #expect(made == 1)
    }

    @Test func `a march comes again every year under the year's code and title`() async throws {
        try await world.march()
        var title = EditEvent.Draft()
        title.title = "March of 2027"
        try await world.perform(EditEvent("march-2027", title))
        _ = try await world.perform(RepeatEvent("march-2027", .every("26 February"), aheadDays: 730))
        #expect(
            try await world.strings("SELECT code || ' ' || title FROM event WHERE kind = 'march' ORDER BY starts_at")
                == ["march-2027 March of 2027", "march-2028 March of 2028", "march-2029 March of 2029"])
    }

    @Test func `what was missed while nobody looked is not made`() async throws {
        _ = try await weekly(7)
        world.clock.set(try Date(utc: "2027-04-15T06:00:00Z"))
        #expect(try await world.perform(MakeOccurrences()).made.map(\.code) == ["screening-2027-04-17"])
    }

    @Test func `an event like it that was added by hand is taken in, not doubled`() async throws {
        _ = try await world.perform(
            AddEvent(
                kind: .screening, title: "Screening 2027", code: "by-hand", start: "2027-03-13 11:00", end: "13:00"))
        let profile = try await weekly()
        #expect(profile.made?.made.map(\.wasThere) == [true])
        #expect(try await events().count == 2)
    }

    @Test func `what was cancelled is not made again`() async throws {
        _ = try await weekly()
        _ = try await world.perform(ChangeOccurrences("screening-2027-03-13", .cancel(reason: "")))
        #expect(try await world.perform(MakeOccurrences()).made.isEmpty)
        #expect(try await events().last == "screening-2027-03-13 2027-03-13T10:00 cancelled")
    }

    @Test func `a day that is left out is not made`() async throws {
        _ = try await world.perform(
            RepeatEvent("screening-2027", .every("week"), aheadDays: 21, exceptions: ["2027-03-13"]))
        #expect(try await events().map { $0.prefix(20) }.last == "screening-2027-03-20")
        #expect(try await events().count == 2)
        await #expect(throws: SeriesError.notOnRule(try #require(Day(iso: "2027-03-14")), "screening-2027")) {
            try await world.perform(LeaveOut("screening-2027", days: ["2027-03-14"]))
        }
    }

    @Test func `one that is edited is left alone when all are, unless asked`() async throws {
        _ = try await weekly(21)
        var hall = EditEvent.Draft()
        hall.place = "Small hall"
        let alone = try await world.perform(ChangeOccurrences("screening-2027-03-13", .edit(hall)))
        #expect(alone.isOneOfMany)
        var other = EditEvent.Draft()
        other.place = "Great hall"
        let all = try await world.perform(ChangeOccurrences("screening-2027", .edit(other), reach: .all))
        #expect(all.passedOver == ["screening-2027-03-13"])
        let places = "SELECT place FROM event ORDER BY starts_at"
        #expect(try await world.strings(places) == ["Great hall", "Small hall", "Great hall"])
        world.clock.set(try Date(utc: "2027-03-08T06:00:00Z"))
        try await world.perform(MakeOccurrences())
        #expect(try await world.strings(places).last == "Great hall")
        _ = try await world.perform(
            ChangeOccurrences("screening-2027-03-20", .edit(other), reach: .all, includesEdited: true))
        #expect(try await world.strings(places + " LIMIT 3") == ["Great hall", "Great hall", "Great hall"])
    }

    @Test func `the following go on as a series of their own`() async throws {
        _ = try await weekly(21)
        _ = try await world.perform(
            ChangeOccurrences(
                "screening-2027-03-13", .move(start: "11:00", end: nil, reason: "", allowsCollisions: false),
                reach: .following))
        #expect(
            try await world.strings("SELECT starts_wall FROM event ORDER BY starts_at")
                == ["2027-03-06T10:00", "2027-03-13T11:00", "2027-03-20T11:00"])
        #expect(
            try await world.strings("SELECT rule || ' ' || starts_clock FROM series ORDER BY id")
                == ["FREQ=WEEKLY;UNTIL=20270312;BYDAY=SA 10:00", "FREQ=WEEKLY;BYDAY=SA 11:00"])
        let twin = try await world.ask(ShiftQuery("screening-2027-03-20/H1"))
        #expect(twin.startsAt.utc == "2027-03-20T06:30:00Z")
        world.clock.set(try Date(utc: "2027-03-08T06:00:00Z"))
        #expect(try await world.perform(MakeOccurrences()).made.map(\.code) == ["screening-2027-03-27"])
    }

    @Test func `all move to another weekday, and none is made twice`() async throws {
        _ = try await weekly(21)
        _ = try await world.perform(
            ChangeOccurrences(
                "screening-2027-03-13", .move(start: "2027-03-14 10:00", end: nil, reason: "", allowsCollisions: false),
                reach: .all))
        let days = ["2027-03-07", "2027-03-14", "2027-03-21"]
        #expect(try await world.strings("SELECT substr(starts_wall, 1, 10) FROM event ORDER BY starts_at") == days)
        #expect(try await world.strings("SELECT day FROM occurrence ORDER BY day") == days)
        #expect(try await world.strings("SELECT rule FROM series") == ["FREQ=WEEKLY;BYDAY=SU"])
        #expect(try await world.perform(MakeOccurrences()).made.isEmpty)
    }

    @Test func `cancelling the following ends the series before them`() async throws {
        _ = try await weekly(21)
        let changes = try await world.perform(
            ChangeOccurrences("screening-2027-03-13", .cancel(reason: "Hall closed"), reach: .following))
        #expect(changes.changes.map(\.event.code) == ["screening-2027-03-13", "screening-2027-03-20"])
        world.clock.set(try Date(utc: "2027-03-15T06:00:00Z"))
        #expect(try await world.perform(MakeOccurrences()).made.isEmpty)
        #expect(try await events().map { $0.hasSuffix("cancelled") } == [false, true, true])
    }

    @Test(arguments: [
        ("26 March", "series.not-in-rule"), ("Saturday 11:00", "series.other-time"),
        ("fish", "recurrence.not-a-phrase"),
    ])
    func `an event that is not one of the days is refused`(every: String, code: String) async throws {
        let before = try await world.contents()
        await #expect {
            try await world.perform(RepeatEvent("screening-2027", .every(every)))
        } throws: { ($0 as? any Explainable)?.explanation.code == code }
        #expect(try await world.contents() == before)
    }

    @Test func `a second series, --occurrence without one and a single time are refused`() async throws {
        await #expect(throws: SeriesError.notInSeries("screening-2027")) {
            try await world.perform(ChangeOccurrences("screening-2027", .cancel(reason: ""), reach: .all))
        }
        await #expect(throws: SeriesError.onlyOnce("screening-2027")) {
            try await world.perform(RepeatEvent("screening-2027", .every("week"), count: 1))
        }
        _ = try await weekly()
        await #expect(throws: SeriesError.inSeries("screening-2027")) { try await weekly() }
    }

    @Test func `the 29th of February is said to be in leap years only`() async throws {
        try await world.march("leap", start: "2028-02-29 15:00", end: "2028-02-29 18:00")
        let profile = try await world.perform(RepeatEvent("leap", .every("year"), aheadDays: 730))
        #expect(profile.caution?.contains("leap years") == true)
        let list = try await world.ask(SeriesListQuery())
        #expect(list.items.count == 1)
    }

    @Test func `the same event is not added twice by a slip`() async throws {
        func add(again: Bool) async throws -> String {
            try await world.perform(
                AddEvent(
                    kind: .march, title: "March", start: "2027-05-01 10:00", end: "12:00", isAgain: again)
            ).code
        }
        #expect(try await add(again: false) == "march-2027")
        await #expect(
            throws: EventError.thereAlready("march-2027", title: "March", day: try #require(Day(iso: "2027-05-01")))
        ) { try await add(again: false) }
        #expect(try await add(again: true) == "march-2027-2")
    }

    @Test func `a day that cannot be made is told, and the others are made`() async throws {
        try await world.march("night", start: "2027-03-21 01:00", end: "2027-03-21 06:00", timeZone: "Europe/Berlin")
        try await world.post("N1", at: "night")
        // On 28 March clocks go from two to three.
        try await world.shift("N1", at: "night", from: "02:00", to: "02:30")
        let profile = try await world.perform(RepeatEvent("night", .every("week"), aheadDays: 40))
        #expect(profile.made?.failures.map(\.day) == ["2027-03-28"])
        #expect(profile.made?.made.map(\.code) == ["night-2027-04-04"])
        let before = try await world.contents()
        await #expect {
            try await world.perform(MakeOccurrences())
        } throws: { ($0 as? any Explainable)?.explanation.code == "series.cannot-make" }
        #expect(try await world.contents() == before)
    }
}
