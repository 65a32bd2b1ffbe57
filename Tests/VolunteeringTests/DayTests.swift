import Foundation
import Testing
import Volunteering

@Suite struct DayTests {
    @Test(arguments: [
        ("2027-02-26", 1, "2027-02-27"), ("2027-02-28", 1, "2027-03-01"), ("2028-02-28", 1, "2028-02-29"),
        ("2026-12-31", 1, "2027-01-01"), ("2027-03-01", -1, "2027-02-28"), ("2027-02-26", 365, "2028-02-26"),
        ("2027-02-26", 0, "2027-02-26"),
    ])
    func `days are counted over months, leap years and new years`(day: String, days: Int, then: String) throws {
        #expect(try #require(Day(iso: day)).adding(days: days).description == then)
    }

    @Test(arguments: [
        "2027-02-29", "2100-02-29", "2027-13-01", "2027-00-10", "2027-04-31", "2027-01-00", "1899-12-31", "2201-01-01",
        "27-02-26", "2027-02", "2027-02-26-01", "", "26.02.2027", "2027-02-xx", "2027-+2-26", "2027-02-+6",
    ])
    func `a day that no calendar has is none`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(arguments: [("2027-02-26", 5), ("2027-02-28", 7), ("2027-03-01", 1), ("2028-02-29", 2), ("1992-02-26", 3)])
    func `weekdays count from Monday`(day: String, weekday: Int) throws {
        #expect(try #require(Day(iso: day)).weekday == weekday)
    }

    @Test func `the same instant is on another day elsewhere`() throws {
        let instant = try Date("2027-02-25T22:30:00Z", strategy: .iso8601)
        let baku = try #require(TimeZone(identifier: "Asia/Baku"))
        let newYork = try #require(TimeZone(identifier: "America/New_York"))
        #expect(Day(of: instant, in: baku).description == "2027-02-26")
        #expect(Day(of: instant, in: newYork).description == "2027-02-25")
    }

    @Test(arguments: [
        ("Asia/Baku", "2027-02-26", 24), ("Europe/Berlin", "2027-03-28", 23), ("Europe/Berlin", "2026-10-25", 25),
        ("America/Sao_Paulo", "2018-11-04", 23), ("Australia/Lord_Howe", "2026-10-04", 24),
    ])
    func `a day's bounds are as long as clocks make it`(zone: String, day: String, hours: Int) throws {
        let bounds = try #require(Day(iso: day)).bounds(in: #require(TimeZone(identifier: zone)))
        let length = bounds.upperBound.timeIntervalSince(bounds.lowerBound)
        // Lord Howe's clocks move by half an hour.
        #expect(length == Double(hours) * 3600 - (zone == "Australia/Lord_Howe" ? 1800 : 0))
    }

    @Test func `days are in order`() throws {
        let days = try ["2027-02-26", "2026-12-31", "2027-01-31"].map { try #require(Day(iso: $0)) }
        #expect(days.sorted().map(\.description) == ["2026-12-31", "2027-01-31", "2027-02-26"])
    }
}
