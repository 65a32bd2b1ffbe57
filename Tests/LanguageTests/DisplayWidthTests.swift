import Testing

@testable import Language

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("Aygün", 5), ("Aygu\u{308}n", 5), ("Məmmədova", 9), ("Мамедова", 8), ("مُحَمَّد", 4), ("鈴木", 4),
        ("\u{202A}+994\u{202C}", 4), ("a\u{200D}b", 2), ("☐ yes", 5), ("👩‍👩‍👧", 2), ("🇦🇿", 2), ("한국", 4), ("…", 1), ("", 0),
    ])
    func `columns are those of a terminal`(text: String, columns: Int) {
        #expect(DisplayWidth.columns(text) == columns)
    }

    @Test(arguments: [
        ("Əli", 5, "Əli  "), ("鈴木", 5, "鈴木 "), ("Məmmədova", 4, "Məmmədova"), ("", 2, "  "),
    ])
    func `padding fills up to the width`(text: String, width: Int, padded: String) {
        #expect(DisplayWidth.padded(text, to: width) == padded)
    }

    @Test func `numbers are padded on their left`() {
        #expect(DisplayWidth.padded("12", to: 4, onLeft: true) == "  12")
    }

    @Test(arguments: [
        ("Məmmədova", 9, "Məmmədova"), ("Məmmədova", 5, "Məmm…"), ("鈴木一郎", 6, "鈴木…"), ("鈴木一郎", 5, "鈴木…"),
        ("Əli", 1, "…"), ("Əli", 0, ""),
    ])
    func `cutting keeps characters whole`(text: String, width: Int, cut: String) {
        #expect(DisplayWidth.truncated(text, to: width) == cut)
        #expect(DisplayWidth.columns(DisplayWidth.truncated(text, to: width)) <= width)
    }
}
