import Testing

@testable import Language

@Suite struct PaperLanguageTests {
    @Test(arguments: [
        ("az", PaperLanguage.az), ("az-Latn-AZ", .az), ("ru_RU", .ru), ("TR", .tr), ("en-GB", .en), ("fr", .en),
        ("azb", .en), ("", .en),
    ])
    func `a tag leads to the nearest language`(tag: String, language: PaperLanguage) {
        #expect(PaperLanguage(closestTo: tag) == language)
    }
}
