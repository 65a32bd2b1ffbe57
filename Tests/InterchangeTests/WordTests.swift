import Foundation
import Testing
import Volunteering

@testable import Interchange

/// The words of cells, each kind with what it must and must not understand.
@Suite struct WordTests {
    @Test(arguments: [
        ("Azərbaycan", "az"), ("AZƏRBAYCANCA", "az"), ("İngilis", "en"), ("ingilis dili", "en"), ("Русский", "ru"),
        ("türkçe", "tr"), ("az", "az"), ("RU", "ru"), ("az-cyrl-az", "az-Cyrl-AZ"), ("en_GB", "en-GB"),
        ("Rus, İngilis", "ru"), ("fa", "fa"), ("Klingonish", nil), ("xx", nil), ("az-!", nil), ("Rus, yaxşı", nil),
    ])
    func `a language is known by word or tag`(word: String, tag: String?) {
        #expect(LanguageWord.tag(word) == tag)
    }

    @Test(arguments: [
        ("Bəli", ConsentState.given), ("ДА", .given), ("Evet", .given), ("true", .given), ("1", .given),
        ("RAZIYAM", .given),
        ("Xeyr", .refused), ("нет", .refused), ("Hayır", .refused), ("0", .refused), ("unknown", .unknown),
        ("yes please not", nil), ("2", nil), ("-", nil), ("razı", nil),
    ])
    func `only a plain yes is a consent`(word: String, state: ConsentState?) {
        #expect(ConsentWord.state(word) == state)
    }

    @Test(arguments: [
        ("18+", AgeBand.adult), ("18 +", .adult), ("25", .adult), ("18–25", .adult), ("16-17", .from16To17),
        ("17", .from16To17),
        ("under-16", .under16), ("<16", .under16), ("14-15", .under16), ("16 yaşdan aşağı", .under16),
        ("старше 18", .adult),
        ("16+", nil), ("16-18", nil), ("18 yaşdan kiçik", nil), ("under 18", nil), ("<18", nil), ("-5", nil),
        ("300", nil),
        ("17-16", nil),
    ])
    func `an age band is never guessed upwards`(word: String, band: AgeBand?) {
        #expect(AgeBandWord.band(word) == band)
    }

    @Test(arguments: [
        ("first aid, driver", ["first-aid", "driver"]), ("first_aid;FIRST  AID", ["first-aid"]),
        ("* myContacts ::: usher ::: * starred ::: av_tech", ["usher", "av-tech"]),
        ("Bələdçi|İlk yardım", ["bələdçi", "ilk-yardım"]),
        (" ; ,", []), ("--", []),
    ])
    func `skills are words joined by hyphens`(cell: String, slugs: [String]) {
        #expect(SkillList.slugs(cell) == slugs)
    }

    @Test(arguments: [
        ("Anna", false, ["Anna", "", ""]), ("Anna Petrova", false, ["Anna", "", "Petrova"]),
        ("Anna Maria Petrova", false, ["Anna Maria", "", "Petrova"]),
        ("Petrova, Anna", false, ["Anna", "", "Petrova"]),
        ("Щукарь Ольга Ивановна", true, ["Ольга", "Ивановна", "Щукарь"]),
        ("Məmmədov Əli Həsən oğlu", false, ["Əli", "Həsən oğlu", "Məmmədov"]),
        ("Əli Həsən oğlu Məmmədov", false, ["Əli", "Həsən oğlu", "Məmmədov"]),
        ("Məmmədova Leyla Rza qızı", true, ["Leyla", "Rza qızı", "Məmmədova"]), (",", false, ["", "", ""]),
    ])
    func `a name in one cell is split into parts`(text: String, familyFirst: Bool, expected: [String]) {
        let name = FullName(text, familyFirst: familyFirst)
        #expect([name.given, name.middle ?? "", name.family] == expected)
    }

    @Test(arguments: [
        ("2025-03-07T14:00:00+04:00", 1_741_341_600), ("2025-03-07T10:00:00Z", 1_741_341_600),
        ("07.03.2025 14:00:00", 1_741_341_600),
        ("2025-03-07 14:00", 1_741_341_600), ("7.3.2025 14:00", 1_741_341_600),
        ("2025-03-07T05:00:00.123-0500", 1_741_341_600),
        ("2025-03-07", 1_741_291_200), ("29.02.2025", nil), ("2025-13-01", nil), ("07.03.25", nil),
        ("2025-03-07T24:00", nil),
        ("2025-03-07T14:00:00+04:00x", nil), ("yesterday", nil), ("", nil),
    ])
    func `times of machines are read in the zone of the campaign`(text: String, seconds: Double?) throws {
        var time = RecordedTime(in: try #require(TimeZone(identifier: "Asia/Baku")))
        let date = Array(text.utf8).withUnsafeBufferPointer { time.date($0) }
        #expect(date == seconds.map { Date(timeIntervalSince1970: $0) })
    }

    @Test(arguments: [
        ("2027-03-28 01:59", 1_806_195_540), ("2027-03-28 02:30", 1_806_195_600), ("2027-03-28 03:00", 1_806_195_600),
        ("2027-10-31 02:30", 1_824_942_600),
    ])
    func `a gap gives its end and a fold its first pass`(text: String, seconds: Double) throws {
        var time = RecordedTime(in: try #require(TimeZone(identifier: "Europe/Berlin")))
        let date = Array(text.utf8).withUnsafeBufferPointer { time.date($0) }
        #expect(date == Date(timeIntervalSince1970: seconds))
    }

    @Test(arguments: [
        ("E-mail 1 - Value", "email1value"), ("İŞ TELEFONU", "istelefonu"), ("iş telefonu", "istelefonu"),
        ("Ёлка", "елка"),
        ("Zaman damğası", "zamandamgasi"), ("  ", ""),
    ])
    func `words compare without case, diacritics and punctuation`(word: String, folded: String) {
        #expect(FoldedWord(word) == FoldedWord(folded))
        #expect(FoldedWord(word).text.isEmpty == folded.isEmpty)
    }

    @Test func `a cache gives every cell its own value, however many there are`() {
        var cache = CellCache<String>()
        for round in 0..<2 {
            for number in 0..<5_000 {
                let cell = Array("cell \(number)".utf8)
                let value = cell.withUnsafeBufferPointer { bytes in cache.value(of: bytes) { $0 + "!" } }
                #expect(value == "cell \(number)!", "round \(round)")
            }
        }
    }
}
