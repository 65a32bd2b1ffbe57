import Foundation
import Testing
import Volunteering

/// Read on Wednesday, 24 February 2027, 20:30 in Baku.
@Suite struct TimePhraseTests {
    private let phrase: TimePhrase
    private let baku: TimeZone

    init() throws {
        baku = try #require(TimeZone(identifier: "Asia/Baku"))
        phrase = TimePhrase(now: try Date("2027-02-24T16:30:00Z", strategy: .iso8601), zone: baku)
    }

    @Test(arguments: [
        ("2027-02-26 15:00", "2027-02-26T15:00"), ("2027-02-26T15:00", "2027-02-26T15:00"),
        ("2027-02-26T15:00:30", "2027-02-26T15:00"), ("26.02.2027 15:00", "2027-02-26T15:00"),
        ("26.2.2027, 9:05", "2027-02-26T09:05"), ("15:00 26.02.2027", "2027-02-26T15:00"),
        ("26.02 15:00", "2027-02-26T15:00"), ("24.02 0:00", "2027-02-24T00:00"), ("23.02 15:00", "2028-02-23T15:00"),
        ("today 18:00", "2027-02-24T18:00"), ("tomorrow 18:00", "2027-02-25T18:00"),
        ("18:00 tomorrow", "2027-02-25T18:00"), ("yesterday 9:00", "2027-02-23T09:00"),
        ("fri 9:00", "2027-02-26T09:00"), ("Friday 9:00", "2027-02-26T09:00"), ("wed 23:00", "2027-02-24T23:00"),
        ("tue 9:00", "2027-03-02T09:00"), ("now", "2027-02-24T20:30"), ("  NOW ", "2027-02-24T20:30"),
        ("bu gün 18:00", "2027-02-24T18:00"), ("sabah 18:00", "2027-02-25T18:00"), ("dünən 18:00", "2027-02-23T18:00"),
        ("cümə 9:00", "2027-02-26T09:00"), ("şənbə 9:00", "2027-02-27T09:00"), ("bazar 9:00", "2027-02-28T09:00"),
        ("bazar ertəsi 9:00", "2027-03-01T09:00"), ("çərşənbə axşamı 9:00", "2027-03-02T09:00"),
        ("çərşənbə 9:00", "2027-02-24T09:00"), ("Cümə axşamı 9:00", "2027-02-25T09:00"),
        ("завтра 18:00", "2027-02-25T18:00"), ("пт 9:00", "2027-02-26T09:00"), ("yarın 18:00", "2027-02-25T18:00"),
        ("pazartesi 9:00", "2027-03-01T09:00"),
    ])
    func `times are read as people type them`(text: String, stored: String) throws {
        #expect(try phrase.wallTime(text).stored == stored)
    }

    @Test(arguments: [
        "", " ", "26.02.2027", "25:00 tomorrow", "tomorrow 12:60", "tomorrow 1200", "tomorrow", "31.02.2027 15:00",
        "29.02 12:00", "2027-02-30 12:00", "32.01 12:00", "26.02.27 12:00", "someday 12:00", "12:00 13:00",
        "fri sat 12:00", "2027-02-26 15:00 Baku", "tomorrow 15:00:xx", "tomorrow 15:00:60", "tomorrow +5:00",
        "tomorrow 5:+3", "tomorrow -1:00", "tomorrow ٩:٠٠", "tomorrow 15:00:", "26..02 15:00", "2027-02-26 15:0",
    ])
    func `what is no time is refused in its own words`(text: String) throws {
        #expect(throws: TimePhraseError.notATime(text)) { try phrase.wallTime(text) }
    }

    @Test func `a time alone needs to know its day`() throws {
        #expect(throws: TimePhraseError.dayMissing("18:00")) { try phrase.wallTime("18:00") }
        let now = try Date("2027-02-24T16:30:00Z", strategy: .iso8601)
        let known = TimePhrase(now: now, zone: baku, usualDay: Day(iso: "2027-02-26"))
        #expect(try known.wallTime("18:00").stored == "2027-02-26T18:00")
        #expect(try known.wallTime("tomorrow 18:00").stored == "2027-02-25T18:00")
    }

    @Test(arguments: [
        ("2027-02-26", "2027-02-26"), ("26.02.2027", "2027-02-26"), ("01.01", "2028-01-01"), ("today", "2027-02-24"),
        ("Tomorrow", "2027-02-25"), ("sun", "2027-02-28"), (" fri ", "2027-02-26"), ("28.02.", "2027-02-28"),
    ])
    func `days are read as people type them`(text: String, day: String) throws {
        #expect(try phrase.day(text).description == day)
    }

    @Test(arguments: ["", "someday", "31.04", "2027-02-29", "fri sat", "15:00", ".", "26.", "26.02.27", "now"])
    func `what is no day is refused in its own words`(text: String) throws {
        #expect(throws: TimePhraseError.notADay(text)) { try phrase.day(text) }
    }

    @Test(arguments: [
        ("2027-02-26 15:00", "2027-02-26T11:00:00Z"), ("2027-02-26T15:00:00Z", "2027-02-26T15:00:00Z"),
        ("now", "2027-02-24T16:30:00Z"), ("tomorrow 00:00", "2027-02-24T20:00:00Z"),
    ])
    func `an instant is in the zone, or in UTC when it says so`(text: String, utc: String) throws {
        #expect(try phrase.instant(text).formatted(.iso8601) == utc)
    }

    @Test(arguments: [TimePhraseError.notATime("x"), .notADay("x"), .dayMissing("x")])
    func `every refusal is a matter of usage and says what to type`(error: TimePhraseError) {
        #expect(error.explanation.kind == .usage)
        #expect(error.explanation.hint?.contains("2027-02-26") == true)
    }
}
