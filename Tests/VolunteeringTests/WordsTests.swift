import Foundation
import Testing
import Volunteering

@Suite struct SlugTests {
    @Test(arguments: [
        ("First aid", "first-aid"), ("first_aid", "first-aid"), ("  First -- Aid! ", "first-aid"), ("B4", "b4"),
        ("Tərcüməçi", "tərcüməçi"), ("İlk yardım", "ilk-yardım"), ("Переводчик", "переводчик"),
        ("Cafe\u{301} 2", "caf\u{e9}-2"), ("first-aid", "first-aid"),
    ])
    func `what people write is folded to one word`(text: String, slug: String) {
        #expect(Slug(text)?.rawValue == slug)
    }

    @Test(arguments: ["First aid", "İlk yardım", "Ə-Ğ", "Cafe\u{301}", "Übersetzer", "ß", "Ǆ", "İİ", "e\u{325}\u{301}"])
    func `a slug folded again is the same slug`(text: String) throws {
        let slug = try #require(Slug(text))
        #expect(Slug(slug.rawValue) == slug)
        #expect(Slug(rawValue: slug.rawValue) == slug)
        #expect(try JSONDecoder().decode(Slug.self, from: JSONEncoder().encode(slug)) == slug)
    }

    @Test(arguments: ["", "  ", "-", "!?", "\u{301}", "—"])
    func `without a letter or digit there is no slug`(text: String) {
        #expect(Slug(text) == nil)
    }

    @Test(arguments: ["First", "a b", "a--b", "-a", "a-", ""])
    func `only a slug decodes as one`(text: String) throws {
        let json = try JSONEncoder().encode(text)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Slug.self, from: json) }
    }
}

@Suite struct CodeTests {
    @Test(arguments: [("V0042", 42), ("v42", 42), ("V00042", 42), ("V123456", 123456), ("V1", 1)] as [(String, Int64)])
    func `a volunteer's code is read with or without zeros`(code: String, number: Int64) {
        #expect(Volunteer.ID(code: code)?.rawValue == number)
    }

    @Test(arguments: [
        "V", "V0", "V-1", "V+1", "A0042", "0042", "V00 42", "V٤٢", "V99999999999999999999", "", "V4x", "В42",
    ])
    func `what is no code is none`(text: String) {
        #expect(Volunteer.ID(code: text) == nil)
    }

    @Test(
        arguments: [(1, "V0001", "A0001"), (9999, "V9999", "A9999"), (10000, "V10000", "A10000")]
            as [(Int64, String, String)])
    func `codes have four digits at least`(number: Int64, volunteer: String, assignment: String) {
        #expect(Volunteer.ID(number).code == volunteer)
        #expect(Assignment.ID(number).code == assignment)
        #expect(Assignment.ID(code: assignment)?.rawValue == number)
    }
}

@Suite struct AgeBandTests {
    @Test(arguments: [
        (2008, AgeBand.adult), (2009, .from16To17), (2010, .from16To17), (2011, .under16), (1950, .adult),
    ])
    func `who may still be seventeen this year counts as a minor`(year: Int, band: AgeBand) {
        #expect(AgeBand(bornIn: year, seenIn: 2027) == band)
    }

    @Test func `minors are all but adults`() {
        #expect(AgeBand.allCases.filter(\.isMinor) == [.under16, .from16To17])
    }
}

@Suite struct AssignmentStateTests {
    @Test func `only who was offered a place or confirmed it holds one`() {
        #expect(Assignment.State.allCases.filter(\.holdsPlace) == [.offered, .confirmed])
    }
}
