import Foundation
import TestSupport
import Testing
import Volunteering

@testable import Operations

/// Expectations computed by hand from the zones' rules.
@Suite struct DueTimeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let timing: ReminderRule.Timing
        let zone: String
        let starts: String
        let expected: String
        var testDescription: String { "\(timing) before \(starts) in \(zone)" }

        init(_ timing: ReminderRule.Timing, _ zone: String, _ starts: String, _ expected: String) {
            self.timing = timing
            self.zone = zone
            self.starts = starts
            self.expected = expected
        }
    }

    @Test(arguments: [
        // Baku is four hours ahead of UTC all year.
        Case(.elapsed(seconds: -86_400), "Asia/Baku", "2027-02-26T10:00:00Z", "2027-02-25T10:00:00Z"),
        Case(.wall(days: -1, hour: 18, minute: 0), "Asia/Baku", "2027-02-26T10:00:00Z", "2027-02-25T14:00:00Z"),
        // A start after midnight in Baku is on the day before in UTC: the day is Baku's.
        Case(.wall(days: -1, hour: 18, minute: 0), "Asia/Baku", "2027-02-25T20:30:00Z", "2027-02-25T14:00:00Z"),
        // Istanbul keeps +3 all year.
        Case(.wall(days: -1, hour: 18, minute: 0), "Europe/Istanbul", "2027-03-28T11:00:00Z", "2027-03-27T15:00:00Z"),
        // London puts its clocks forward on 28 March 2027, 01:00 UTC: a day of 23 hours.
        Case(.elapsed(seconds: -86_400), "Europe/London", "2027-03-28T13:00:00Z", "2027-03-27T13:00:00Z"),
        Case(.wall(days: -1, hour: 14, minute: 0), "Europe/London", "2027-03-28T13:00:00Z", "2027-03-27T14:00:00Z"),
        // 01:30 does not exist on that day: the first instant after the gap, 02:00 BST.
        Case(.wall(days: 0, hour: 1, minute: 30), "Europe/London", "2027-03-28T13:00:00Z", "2027-03-28T01:00:00Z"),
        // Back on 31 October, 01:00 UTC: 01:30 comes twice, and the first is still BST.
        Case(.wall(days: 0, hour: 1, minute: 30), "Europe/London", "2027-10-31T14:00:00Z", "2027-10-31T00:30:00Z"),
        Case(.elapsed(seconds: -86_400), "Europe/London", "2027-10-31T14:00:00Z", "2027-10-30T14:00:00Z"),
        Case(.wall(days: -1, hour: 14, minute: 0), "Europe/London", "2027-10-31T14:00:00Z", "2027-10-30T13:00:00Z"),
        // New York: forward on 14 March 2027 at 07:00 UTC, back on 7 November at 06:00 UTC.
        Case(.wall(days: 0, hour: 2, minute: 30), "America/New_York", "2027-03-14T18:00:00Z", "2027-03-14T07:00:00Z"),
        Case(.wall(days: 0, hour: 1, minute: 30), "America/New_York", "2027-11-07T18:00:00Z", "2027-11-07T05:30:00Z"),
        Case(.wall(days: -1, hour: 18, minute: 0), "America/New_York", "2027-03-14T18:00:00Z", "2027-03-13T23:00:00Z"),
        // Lord Howe moves by half an hour: back on 4 April 2027, 02:00 (+11); forward on 3 October, 02:00 (+10:30).
        Case(.elapsed(seconds: -86_400), "Australia/Lord_Howe", "2027-04-04T01:30:00Z", "2027-04-03T01:30:00Z"),
        Case(
            .wall(days: -1, hour: 12, minute: 0), "Australia/Lord_Howe", "2027-04-04T01:30:00Z", "2027-04-03T01:00:00Z"),
        Case(
            .wall(days: 0, hour: 1, minute: 45), "Australia/Lord_Howe", "2027-04-04T01:30:00Z", "2027-04-03T14:45:00Z"),
        Case(
            .wall(days: 0, hour: 2, minute: 10), "Australia/Lord_Howe", "2027-10-03T01:00:00Z", "2027-10-02T15:30:00Z"),
    ])
    func `a rule's time is found over the zone's clocks`(example: Case) throws {
        let zone = try #require(TimeZone(identifier: example.zone))
        let starts = Date(at: example.starts)
        // By call, so that quiet hours stay out of it.
        let due = try #require(
            DueTime(
                rule: .sample(example.timing, channel: .call), starts: starts, ends: starts + 10_800, zone: zone,
                now: starts - 30 * 86_400))
        #expect(due.nominalAt == Date(at: example.expected))
        #expect(due.dueAt == due.nominalAt)
        #expect(due.skip == nil)
    }

    @Test(arguments: [
        (-14 * 86_400, 48 * 3600, "2027-02-14T10:00:00Z"),
        (-3 * 86_400, 24 * 3600, "2027-02-24T10:00:00Z"),
        (-2 * 3600, 3600, "2027-02-26T09:00:00Z"),
        (-2 * 3600, 4 * 3600, "2027-02-26T10:00:00Z"),
        (-60, 86_400, "2027-02-26T10:00:00Z"),
    ])
    func `what counts from the start is never sent after it`(offset: Int, usefulFor: Int, notAfter: String) throws {
        let due = try #require(
            DueTime(
                rule: .sample(.elapsed(seconds: offset), usefulFor: usefulFor),
                starts: Date(at: "2027-02-26T10:00:00Z"), ends: Date(at: "2027-02-26T13:00:00Z"), zone: .baku,
                now: Date(at: "2027-02-01T10:00:00Z")))
        #expect(due.notAfter == Date(at: notAfter))
    }

    @Test func `thanks are said on the next day, and for a week after the end`() throws {
        let due = try #require(
            DueTime(
                rule: .sample(.wall(days: 1, hour: 11, minute: 0), anchor: .end, usefulFor: 7 * 86_400),
                starts: Date(at: "2027-02-26T10:00:00Z"), ends: Date(at: "2027-02-26T13:00:00Z"), zone: .baku,
                now: Date(at: "2027-02-01T10:00:00Z")))
        #expect(due.dueAt == Date(at: "2027-02-27T07:00:00Z"))
        #expect(due.notAfter == Date(at: "2027-03-05T13:00:00Z"))
    }

    @Test func `at every change of clocks until 2030 a rule's time of day is the instant that Python says`() throws {
        var looked = 0
        var wrong: [String] = []
        for (name, moments) in try ZoneTransitions.read().zones {
            guard let zone = TimeZone(identifier: name) else { continue }
            for moment in moments {
                // The shift is at noon of the next day, and the rule speaks the day before, at that time of day.
                let starts = WallTime(day: moment.wall.day.adding(days: 1), hour: 12, minute: 0).instant(in: zone)
                let due = DueTime(
                    rule: .sample(
                        .wall(days: -1, hour: moment.wall.hour, minute: moment.wall.minute), channel: .call),
                    starts: starts, ends: starts + 3600, zone: zone, now: starts - 30 * 86_400)
                looked += 1
                if due?.nominalAt.wholeSeconds != moment.seconds { wrong.append("\(name) \(moment.wall.stored)") }
            }
        }
        #expect(looked > 10_000)
        #expect(wrong.isEmpty, "by \(TimeZone.timeZoneDataVersion): \(wrong.prefix(10))")
    }

    @Test func `a time of day that comes after the start is no time at all`() throws {
        let due = try #require(
            DueTime(
                rule: .sample(.wall(days: 0, hour: 8, minute: 0)), starts: Date(at: "2027-02-26T03:00:00Z"),
                ends: Date(at: "2027-02-26T06:00:00Z"), zone: .baku, now: Date(at: "2027-02-01T10:00:00Z")))
        #expect(due.skip == .afterStart)
    }

    @Test(arguments: [ReminderRule.Timing.change, .cancellation])
    func `what speaks when something happens has no time of its own`(timing: ReminderRule.Timing) {
        let starts = Date(at: "2027-02-26T10:00:00Z")
        #expect(DueTime(rule: .sample(timing), starts: starts, ends: starts + 3600, zone: .baku, now: starts) == nil)
    }
}

extension TimeZone {
    /// Four hours ahead of UTC, all year.
    static let baku = TimeZone(identifier: "Asia/Baku") ?? .gmt
}
