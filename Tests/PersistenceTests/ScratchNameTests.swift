import Foundation
@testable import Persistence
import Testing

@Suite struct ScratchNameTests {
    @Test func `a name that was made is known again`() throws {
        let made = ScratchName(for: "roster.march.pdf")
        let known = try #require(ScratchName("\(made)"))
        #expect(known == made && known.file == "roster.march.pdf" && known.ending == "pdf")
        #expect(!known.isAbandoned)
        #expect(ScratchName(for: "roster.march.pdf") != made)
    }

    @Test(arguments: [(".a.pdf.4711-9f3a", "a.pdf"), (".a.4711", "a"), (".a.b.12.7-0", "a.b.12")])
    func `it tells which file was to come of it`(name: String, file: String) {
        #expect(ScratchName(name)?.file == file)
    }

    @Test(arguments: [
        "a.pdf.4711-9f3a", ".a.pdf", ".4711", ".a.pdf.0-1", ".a.pdf.4711-", ".a.pdf.4711-xyz", ".a.pdf.99999999999", "",
    ])
    func `other names are none`(name: String) {
        #expect(ScratchName(name) == nil)
    }
}
