import Foundation
import Testing
import Volunteering

@Suite struct RecurrenceTextTests {
    @Test(arguments: [
        ("26 February", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=26"), ("February 26", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=26"),
        ("26 fevral", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=26"), ("26 февраля", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=26"),
        ("26 Şubat", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=26"), ("26.02", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=26"),
        ("year", "FREQ=YEARLY"), ("week", "FREQ=WEEKLY"), ("2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("other week", "FREQ=WEEKLY;INTERVAL=2"), ("day", "FREQ=DAILY"), ("month", "FREQ=MONTHLY"),
        ("Saturday", "FREQ=WEEKLY;BYDAY=SA"), ("Sat and Sun", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("şənbə", "FREQ=WEEKLY;BYDAY=SA"), ("bazar ertəsi", "FREQ=WEEKLY;BYDAY=MO"),
        ("first Monday", "FREQ=MONTHLY;BYDAY=1MO"), ("last Sunday of the month", "FREQ=MONTHLY;BYDAY=-1SU"),
        ("last Friday of February", "FREQ=YEARLY;BYMONTH=2;BYDAY=-1FR"), ("26th", "FREQ=MONTHLY;BYMONTHDAY=26"),
        ("last day of the month", "FREQ=MONTHLY;BYMONTHDAY=-1"), ("3 months", "FREQ=MONTHLY;INTERVAL=3"),
    ])
    func `what people say after "every" is a rule`(said: String, rule: String) throws {
        #expect(try EveryPhrase(said).rule.text == rule)
        #expect(try EveryPhrase(said).clock == nil)
    }

    @Test func `a time of day may be said with it`() throws {
        let phrase = try EveryPhrase("Saturday 10:00")
        #expect(phrase.rule.text == "FREQ=WEEKLY;BYDAY=SA")
        #expect(phrase.clock == EveryPhrase.Clock(hour: 10, minute: 0))
    }

    @Test(arguments: ["", "26", "30 February", "blue moon", "0 weeks", "10:00", "Saturday maybe", "32nd", "26.13"])
    func `what is not understood is refused`(said: String) {
        #expect(throws: RecurrenceError.notAPhrase(said)) { try EveryPhrase(said) }
    }

    @Test(arguments: [
        ("", "recurrence.not-a-rule"), ("every week", "recurrence.not-a-rule"), ("INTERVAL=2", "recurrence.not-a-rule"),
        ("FREQ=HOURLY", "recurrence.bad-value"), ("FREQ=DAILY;INTERVAL=0", "recurrence.bad-value"),
        ("FREQ=DAILY;INTERVAL=1,2", "recurrence.bad-value"), ("FREQ=DAILY;COUNT=-1", "recurrence.bad-value"),
        ("FREQ=DAILY;BYHOUR=9", "recurrence.unknown-part"), ("FREQ=YEARLY;BYWEEKNO=20", "recurrence.unknown-part"),
        ("FREQ=YEARLY;RSCALE=CHINESE", "recurrence.unknown-part"), ("FREQ=DAILY;FREQ=DAILY", "recurrence.part-twice"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20300101", "recurrence.count-and-until"),
        ("FREQ=WEEKLY;BYDAY=1MO", "recurrence.part-not-with"), ("FREQ=WEEKLY;BYMONTHDAY=1", "recurrence.part-not-with"),
        ("FREQ=MONTHLY;BYYEARDAY=1", "recurrence.part-not-with"),
        ("FREQ=YEARLY;BYSETPOS=1", "recurrence.positions-alone"),
        ("FREQ=YEARLY;BYMONTH=13", "recurrence.bad-value"), ("FREQ=YEARLY;UNTIL=2027", "recurrence.bad-value"),
        ("FREQ=YEARLY;UNTIL=20270230", "recurrence.bad-value"), ("FREQ=WEEKLY;BYDAY=XX", "recurrence.bad-value"),
        ("FREQ=WEEKLY;WKST=1", "recurrence.bad-value"), ("FREQ=YEARLY;BYMONTHDAY=0", "recurrence.bad-value"),
    ])
    func `what a rule cannot say is refused by name`(text: String, code: String) {
        #expect {
            try RecurrenceRule(parsing: text)
        } throws: { ($0 as? any Explainable)?.explanation.code == code }
    }

    @Test(arguments: [
        ("FREQ=DAILY;UNTIL=20270301", "20270301"), ("FREQ=DAILY;UNTIL=20270301T150000", "20270301"),
        ("FREQ=DAILY;UNTIL=20270301T145959", "20270228"), ("FREQ=DAILY;UNTIL=20270301T110000Z", "20270301"),
        ("FREQ=DAILY;UNTIL=20270301T105959Z", "20270228"),
    ])
    func `an end in time is the last day that starts by then`(text: String, last: String) throws {
        let baku = try #require(TimeZone(identifier: "Asia/Baku"))
        #expect(try RecurrenceRule(parsing: text, at: (15, 0), in: baku).text == "FREQ=DAILY;UNTIL=\(last)")
    }

    @Test(
        arguments: [
            ("FREQ=WEEKLY;BYDAY=SA", "2027-03-06", "2027-03-07", "FREQ=WEEKLY;BYDAY=SU"),
            (
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", "2027-03-07", "2027-03-08",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,MO;WKST=TU"
            ),
            ("FREQ=YEARLY", "2027-02-26", "2027-02-27", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=27"),
            ("FREQ=MONTHLY", "2027-02-10", "2027-02-12", "FREQ=MONTHLY;BYMONTHDAY=12"),
            ("FREQ=MONTHLY;BYDAY=1MO", "2027-02-01", "2027-02-02", nil),
            ("FREQ=DAILY", "2027-02-01", "2027-02-02", "FREQ=DAILY"),
            ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "2027-03-28", "2027-03-27", nil),
        ] as [(String, String, String, String?)])
    func `a rule moves as a whole, or says that it cannot`(rule: String, old: String, new: String, moved: String?)
        throws
    {
        let from = try #require(Day(iso: old))
        let to = try #require(Day(iso: new))
        #expect(try RecurrenceRule(parsing: rule).moved(from: from, to: to)?.text == moved)
    }

    @Test func `days are numbered as the calendar counts them`() throws {
        for number in stride(from: -25_567, through: 84_006, by: 7) {
            let day = try #require(Day(dayNumber: number))
            #expect(day.dayNumber == number)
            #expect(day == Day(of: Date(timeIntervalSince1970: Double(number) * 86_400), in: .gmt))
        }
    }
}
