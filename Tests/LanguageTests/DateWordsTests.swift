import Foundation
import Testing

@testable import Language

@Suite struct DateWordsTests {
    /// 26 February 2027, 13:15 in Baku.
    private let afternoon = Date(timeIntervalSince1970: 1_803_633_300)

    private func words(_ language: PaperLanguage, _ zone: String = "Asia/Baku") throws -> DateWords {
        DateWords(language: language, timeZone: try #require(TimeZone(identifier: zone)))
    }

    @Test(arguments: [
        (PaperLanguage.az, "26 fevral, cümə", "26 fevral 2027-ci il, cümə", "26 fev (C.)", "26 fev 2027, 13:15"),
        (.en, "Friday 26 February", "Friday 26 February 2027", "Fri 26 Feb", "26 Feb 2027, 13:15"),
        (.ru, "пятница, 26 февраля", "пятница, 26 февраля 2027 г.", "пт 26 фев", "26 фев 2027, 13:15"),
        (.tr, "26 Şubat Cuma", "26 Şubat 2027 Cuma", "26 Şub Cum", "26 Şub 2027, 13:15"),
    ])
    func `a day is written as the language does`(
        language: PaperLanguage, day: String, withYear: String, short: String, asOf: String
    ) throws {
        let words = try words(language)
        #expect(words.day(afternoon) == day)
        #expect(words.dayWithYear(afternoon) == withYear)
        #expect(words.shortDay(afternoon) == short)
        #expect(words.asOf(afternoon) == asOf)
    }

    @Test(arguments: [
        (3.0, "13:15–16:15"), (10.75, "13:15–24:00"), (12, "13:15 – Sat 27 Feb 01:15"),
        (48, "13:15 – Sun 28 Feb 13:15"), (34.75, "13:15 – Sun 28 Feb 00:00"),
    ])
    func `a span names the day on which it ends when that is another`(hours: Double, span: String) throws {
        #expect(try words(.en).span(afternoon, afternoon.addingTimeInterval(hours * 3_600)) == span)
    }

    @Test(arguments: [
        ("Asia/Baku", "Fri 26 Feb, 13:15"), ("America/New_York", "Fri 26 Feb, 04:15"),
        ("Pacific/Auckland", "Fri 26 Feb, 22:15"), ("Pacific/Kiritimati", "Fri 26 Feb, 23:15"),
    ])
    func `clocks are those of the zone`(zone: String, text: String) throws {
        #expect(try words(.en, zone).shortDayAndTime(afternoon) == text)
    }

    @Test(arguments: [
        (1_806_195_599.0, "01:59"), (1_806_195_600.0, "03:00"), (1_824_944_399.0, "02:59"), (1_824_944_400.0, "02:00"),
    ])
    func `summer time is kept`(seconds: Double, time: String) throws {
        let words = try words(.en, "Europe/Berlin")
        #expect(words.time(Date(timeIntervalSince1970: seconds)) == time)
    }

    @Test(arguments: [
        (-1.0, "Wednesday 31 December 1969", "23:59"), (951_782_400, "Tuesday 29 February 2000", "00:00"),
        (4_107_542_400, "Monday 1 March 2100", "00:00"),
    ])
    func `leap years and days before 1970 are right`(seconds: Double, day: String, time: String) throws {
        let words = try words(.en, "UTC")
        let date = Date(timeIntervalSince1970: seconds)
        #expect(words.dayWithYear(date) == day)
        #expect(words.time(date) == time)
    }

    @Test(arguments: [
        (2020, "2020-ci"), (2021, "2021-ci"), (2023, "2023-cü"), (2024, "2024-cü"), (2026, "2026-cı"),
        (2027, "2027-ci"), (2029, "2029-cu"), (2030, "2030-cu"), (2040, "2040-cı"), (2100, "2100-cü"),
        (2000, "2000-ci"),
    ])
    func `an Azerbaijani year has the ending of its spoken number`(year: Int, ordinal: String) {
        let day = WordedDay(year: year, month: 2, day: 26, weekday: 1, language: .az)
        #expect(day.fullWithYear == "26 fevral \(ordinal) il, bazar")
    }

    @Test(arguments: [
        (PaperLanguage.az, "Bakı"), (.en, "Baku"), (.ru, "Баку"), (.tr, "Bakü"),
    ])
    func `a zone goes by its city`(language: PaperLanguage, city: String) throws {
        #expect(try words(language).zoneCity == city)
    }

    @Test func `a zone of no city goes by its own name`() throws {
        #expect(try words(.az, "Etc/GMT-4").zoneCity == "Etc/GMT-4")
    }

    @Test(arguments: PaperLanguage.allCases)
    func `every month and day of the week has a name of its own`(language: PaperLanguage) {
        let names = DateNames(language)
        #expect(Set(names.months).count == 12 && names.months.count == 12)
        #expect(Set(names.shortMonths).count == 12 && names.shortMonths.count == 12)
        #expect(Set(names.weekdays).count == 7 && names.weekdays.count == 7)
        #expect(Set(names.shortWeekdays).count == 7 && names.shortWeekdays.count == 7)
    }
}
