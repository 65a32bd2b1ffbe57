import Testing

@testable import Language

@Suite struct WordingTests {
    @Test(arguments: [
        (PaperLanguage.en, "1", "1 person"), (.en, "2", "2 people"), (.ru, "1", "1 человек"), (.ru, "3", "3 человека"),
        (.ru, "5", "5 человек"), (.ru, "11", "11 человек"), (.ru, "21", "21 человек"), (.ru, "112", "112 человек"),
        (.ru, "122", "122 человека"),
    ])
    func `a word takes the form that its number asks for`(language: PaperLanguage, count: String, text: String) {
        let pattern = language == .ru ? "{count} {count|человек|человека|человек}" : "{count} {count|person|people}"
        #expect(Wording(pattern).filled(["count": count], in: language) == text)
    }

    @Test(arguments: [
        ("{a} and {b}", "x and {b}"), ("{a", "{a"), ("a}", "a}"), ("", ""), ("{}", "{}"), ("{a}{a}", "xx"),
    ])
    func `what has no value stays as it is`(pattern: String, text: String) {
        #expect(Wording(pattern).filled(["a": "x"], in: .en) == text)
    }

    @Test func `a value is not read as a pattern`() {
        #expect(Wording("{a} {b}").filled(["a": "{b}", "b": "y"], in: .en) == "{b} y")
    }
}
