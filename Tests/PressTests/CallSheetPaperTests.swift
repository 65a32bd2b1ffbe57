import Documents
import Foundation
import Press
import Testing

@Suite(.enabled(if: Tool.hasPoppler)) struct CallSheetPaperTests {
    @Test func `the call sheet has the script once and the numbers to dial on every page`() throws {
        let pages = try Paper(try Fixture.callSheet()).pages()
        try #require(pages.count == 2)
        #expect(pages[0].contains("Salam, mən “Xocalıya ədalət”"))
        #expect(!pages[1].contains("Salam"))
        #expect(pages[1].contains("Replacement"))
        #expect(pages[1].contains("page 2 of 2"))
        #expect(pages[1].contains("Data as of 24 Feb 2027, 09:40 (Baku)"))
        #expect(pages.joined().components(separatedBy: "☐ yes").count == 19)
    }

    @Test func `closing lines stand at the foot of the last page alone`() throws {
        let words = try Paper(try Fixture.callSheet()).words()
        let closing = try #require(words[1].first { $0.text == "Type" })
        #expect(closing.bottom > 800)
        #expect(!words[0].contains { $0.text == "Type" })
    }
}
