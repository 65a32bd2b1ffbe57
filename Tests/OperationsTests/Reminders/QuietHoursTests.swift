import Foundation
import Testing
import Volunteering

@testable import Operations

/// On the clocks of Baku, four hours ahead of UTC.
@Suite struct QuietHoursTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let nominal: String
        let useful: Int
        let now: String
        let channel: Channel
        /// Nil when nothing goes out.
        let expected: String?
        var testDescription: String { "\(channel) at \(nominal), seen at \(now)" }

        /// Day and time in February 2027, on the clocks of Baku.
        init(_ nominal: String, useful: Int, now: String, by channel: Channel = .email, _ expected: String?) {
            self.nominal = nominal
            self.useful = useful
            self.now = now
            self.channel = channel
            self.expected = expected
        }
    }

    @Test(arguments: [
        // By day it goes when it is due.
        Case("23 20:59", useful: 24, now: "10 12:00", "23 20:59"),
        Case("23 08:00", useful: 24, now: "10 12:00", "23 08:00"),
        // By night it goes on the evening before, while that is still ahead.
        Case("23 21:00", useful: 24, now: "10 12:00", "23 20:30"),
        Case("23 23:59", useful: 24, now: "10 12:00", "23 20:30"),
        Case("23 00:00", useful: 24, now: "10 12:00", "22 20:30"),
        Case("23 07:59", useful: 24, now: "10 12:00", "22 20:30"),
        Case("23 06:30", useful: 1, now: "22 20:29", "22 20:30"),
        Case("23 06:30", useful: 1, now: "22 20:30", "22 20:30"),
        // After that evening it goes in the morning, if that is soon enough.
        Case("23 06:30", useful: 24, now: "22 20:31", "23 08:00"),
        Case("23 06:30", useful: 24, now: "23 03:00", "23 08:00"),
        Case("23 06:30", useful: 2, now: "22 20:31", "23 08:00"),
        Case("23 06:00", useful: 2, now: "22 20:31", nil),
        Case("23 06:30", useful: 1, now: "22 20:31", nil),
        // Whoever looks late sends at once, but not by night.
        Case("23 15:00", useful: 24, now: "23 16:10", "23 16:10"),
        Case("23 15:00", useful: 24, now: "23 23:00", "24 08:00"),
        Case("23 06:30", useful: 24, now: "23 09:00", "23 09:00"),
        Case("23 18:00", useful: 4, now: "23 21:30", nil),
        // Nobody's mail: a person calls.
        Case("23 06:30", useful: 1, now: "10 12:00", by: .call, "23 06:30"),
        Case("23 06:30", useful: 1, now: "10 12:00", by: .sms, "22 20:30"),
    ])
    func `nothing goes out by night`(example: Case) throws {
        let nominal = instant(example.nominal)
        // Five days ahead, so that the start cuts nothing off.
        let starts = nominal + 5 * 86_400
        let rule = ReminderRule.sample(
            .elapsed(seconds: -5 * 86_400), channel: example.channel, usefulFor: example.useful * 3_600)
        let due = try #require(
            DueTime(rule: rule, starts: starts, ends: starts + 3_600, zone: .baku, now: instant(example.now)))
        if let expected = example.expected {
            #expect(CampaignTime(due.dueAt, in: .baku) == CampaignTime(instant(expected), in: .baku))
            #expect(due.skip == nil)
        } else {
            #expect(due.skip == .quietHours)
        }
    }

    private func instant(_ text: String) -> Date {
        let parts = text.split(separator: " ")
        return Date(at: "2027-02-\(parts[0])T\(parts[1]):00+04:00")
    }
}
