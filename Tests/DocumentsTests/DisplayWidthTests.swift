import Documents
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Məmmədova", 9), ("Nguye\u{302}\u{303}n", 6), ("李小龙", 6), ("كتوم", 4), ("a\u{200D}b", 2),
        ("👩‍🚒", 2), ("☐", 1), ("ｆ", 2), ("❤️", 2), ("soft\u{AD}", 4),
    ])
    func `a text takes as many columns as a terminal gives it`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }
}
