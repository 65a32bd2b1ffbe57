import Testing

@testable import Language

@Suite struct TextDirectionTests {
    @Test(arguments: [
        ("الراشد, كتوم", true), ("12 الراشد", true), ("«شيرين»", true), ("שלום", true), ("\u{200F}Aygün", true),
        ("٠٥٠ Aygün", false), ("Aygün الراشد", false), ("Мамедова", false), ("050 749", false), ("", false),
    ])
    func `the first letter with a direction decides`(text: String, isRightToLeft: Bool) {
        #expect(TextDirection.isRightToLeft(text) == isRightToLeft)
    }
}
