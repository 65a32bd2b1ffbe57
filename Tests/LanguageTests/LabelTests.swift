import Testing

@testable import Language

@Suite struct LabelTests {
    /// Words that these languages share.
    private static let shared: Set<Label> = [.channelSMS, .roleMedia, .minimum]

    @Test(arguments: Label.allCases)
    func `every word is there in four languages`(label: Label) {
        let texts = PaperLanguage.allCases.map { label.text(in: $0) }
        #expect(texts.allSatisfy { !$0.isEmpty && $0.first?.isWhitespace == false && $0.last?.isWhitespace == false })
        #expect(texts.allSatisfy { !$0.contains("  ") && !$0.contains("\n") })
    }

    @Test(arguments: Label.allCases.filter { !shared.contains($0) })
    func `no word was left in English`(label: Label) {
        let english = label.text(in: .en)
        #expect([.az, .ru, .tr].allSatisfy { label.text(in: $0) != english })
    }

    @Test(arguments: Label.allCases.filter { $0 != .channelSMS && $0 != .number })
    func `Russian is written in Cyrillic and the others are not`(label: Label) {
        func hasCyrillic(_ language: PaperLanguage) -> Bool {
            label.text(in: language).unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
        }
        #expect(hasCyrillic(.ru))
        #expect(!hasCyrillic(.az) && !hasCyrillic(.en) && !hasCyrillic(.tr))
    }

    @Test(arguments: Label.allCases)
    func `the languages fill in the same values`(label: Label) {
        func placeholders(_ language: PaperLanguage) -> Set<String> {
            Set(label.text(in: language).matches(of: /\{([a-z]+)/).map { String($0.1) })
        }
        #expect(Set(PaperLanguage.allCases.map(placeholders)).count == 1)
    }

    @Test(arguments: [Label.languageShort, .vest, .in, .out, .number, .code], PaperLanguage.allCases)
    func `narrow columns have short heads`(label: Label, language: PaperLanguage) {
        #expect(DisplayWidth.columns(label.text(in: language)) <= 6)
    }

    @Test(arguments: [
        ("marshal", Label.roleMarshal), ("first-aid", .roleFirstAid), ("first_aid", .roleFirstAid),
        ("av-tech", .roleAVTech), ("legal observer", .roleLegalObserver), ("childcare", .roleChildcare),
    ])
    func `a role is found by its slug`(slug: String, label: Label) {
        #expect(Label.role(slug) == label)
    }

    @Test func `a role of the campaign's own has no label`() {
        #expect(Label.role("flower-bearer") == nil)
    }

    @Test(arguments: [
        (PaperLanguage.az, "səhifə 2/3"), (.en, "page 2 of 3"), (.ru, "стр. 2 из 3"), (.tr, "sayfa 2/3"),
    ])
    func `values are filled in`(language: PaperLanguage, text: String) {
        #expect(Label.page.text(in: language, ["page": "2", "pages": "3"]) == text)
    }
}
