import Foundation
import Testing
import Volunteering

@Suite struct WallTimeTests {
    /// Instants reckoned by hand from the zones' published rules.
    @Test(arguments: [
        // No change of clocks.
        ("Asia/Baku", "2027-02-26", 15, 0, "2027-02-26T11:00:00Z"),
        ("Asia/Kathmandu", "2027-02-26", 0, 0, "2027-02-25T18:15:00Z"),
        ("Pacific/Kiritimati", "2027-02-26", 0, 30, "2027-02-25T10:30:00Z"),
        ("Pacific/Niue", "2027-02-26", 23, 59, "2027-02-27T10:59:00Z"),
        // Gaps: the first instant after.
        ("Europe/Berlin", "2027-03-28", 2, 30, "2027-03-28T01:00:00Z"),
        ("Asia/Baku", "2015-03-29", 4, 30, "2015-03-29T00:00:00Z"),
        ("America/Sao_Paulo", "2018-11-04", 0, 15, "2018-11-04T03:00:00Z"),
        ("Australia/Lord_Howe", "2026-10-04", 2, 15, "2026-10-03T15:30:00Z"),
        ("Pacific/Apia", "2011-12-30", 12, 0, "2011-12-30T10:00:00Z"),
        // Folds: the first of the two.
        ("Europe/Berlin", "2026-10-25", 2, 30, "2026-10-25T00:30:00Z"),
        ("America/New_York", "2026-11-01", 1, 30, "2026-11-01T05:30:00Z"),
        ("Asia/Baku", "2015-10-25", 4, 30, "2015-10-24T23:30:00Z"),
        ("Australia/Lord_Howe", "2027-04-04", 1, 45, "2027-04-03T14:45:00Z"),
        // Beside them.
        ("Europe/Berlin", "2027-03-28", 1, 59, "2027-03-28T00:59:00Z"),
        ("Europe/Berlin", "2027-03-28", 3, 0, "2027-03-28T01:00:00Z"),
        ("Europe/Berlin", "2026-10-25", 3, 0, "2026-10-25T02:00:00Z"),
    ])
    func `a wall time is one instant, in gaps and folds too`(
        zone: String, day: String, hour: Int, minute: Int, utc: String
    ) throws {
        let wall = WallTime(day: try #require(Day(iso: day)), hour: hour, minute: minute)
        let instant = wall.instant(in: try #require(TimeZone(identifier: zone)))
        #expect(instant.formatted(.iso8601) == utc)
    }

    @Test(arguments: ["Asia/Baku", "Europe/Berlin", "America/St_Johns", "Pacific/Chatham", "Africa/Casablanca"])
    func `every hour of a year comes back from the clock that shows it`(identifier: String) throws {
        let zone = try #require(TimeZone(identifier: identifier))
        let start = try Date("2027-01-01T00:00:00Z", strategy: .iso8601)
        var ambiguous = 0
        for hour in stride(from: 0, to: 365 * 24, by: 7) {
            let instant = start.addingTimeInterval(Double(hour) * 3600)
            let again = WallTime(instant, in: zone).instant(in: zone)
            if again != instant { ambiguous += 1 }
            // The second time that a fold shows is read as the first.
            #expect(again == instant || again == instant.addingTimeInterval(-3600))
        }
        #expect(ambiguous <= 1)
    }

    @Test func `it is written as the record file keeps it`() throws {
        let wall = WallTime(day: try #require(Day(iso: "2027-02-26")), hour: 9, minute: 5)
        #expect(wall.stored == "2027-02-26T09:05")
        #expect(wall.clock == "09:05")
    }

    @Test func `a campaign's time tells instant, wall time and zone`() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Baku"))
        let time = CampaignTime(try Date("2027-02-26T11:00:00Z", strategy: .iso8601), in: zone)
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect("\(time)" == "2027-02-26 15:00")
        #expect(
            String(decoding: try encoder.encode(time), as: UTF8.self)
                == #"{"local":"2027-02-26T15:00","time_zone":"Asia/Baku","utc":"2027-02-26T11:00:00Z"}"#)
    }
}
