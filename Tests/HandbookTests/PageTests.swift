import Foundation
import Testing

/// The pages against each other and against the sources.
@Suite struct PageTests {
    @Test func `every page that the landing page names exists`() throws {
        let pages = Set(try HandbookPages.all().keys)
        let missing = HandbookPages.links(in: try HandbookPages.page("Handbook")).filter { !pages.contains($0) }
        #expect(missing.isEmpty, "Not written: \(missing.joined(separator: ", "))")
    }

    @Test func `the landing page names every page`() throws {
        let named = Set(HandbookPages.links(in: try HandbookPages.page("Handbook")))
        let hidden = Set(try HandbookPages.all().keys).subtracting(named + ["Handbook"]).sorted()
        #expect(hidden.isEmpty, "Not named in Handbook.md: \(hidden.joined(separator: ", "))")
    }

    @Test func `every link leads to a page`() throws {
        let pages = try HandbookPages.all()
        let broken = pages.sorted { $0.key < $1.key }.flatMap { name, text in
            HandbookPages.links(in: text).filter { pages[$0] == nil }.map { "\($0) in \(name)" }
        }
        #expect(broken.isEmpty, "Broken links: \(broken.joined(separator: ", "))")
    }

    @Test func `every page has a title, a sentence under it, and closed code blocks`() throws {
        for (name, text) in try HandbookPages.all() {
            let lines = text.split(separator: "\n")
            #expect(lines.first?.hasPrefix("# ") == true, "\(name)")
            #expect(lines.dropFirst().first.map { !$0.hasPrefix("#") } == true, "\(name)")
            #expect(!text.components(separatedBy: "```").count.isMultiple(of: 2), "\(name): an open code block")
        }
    }

    @Test(arguments: ["TABLE", "VIEW", "TRIGGER"])
    func `the page about the record file names everything that is in it`(kind: String) throws {
        let page = try HandbookPages.page("Records")
        var names: Set<String> = []
        for path in try Repository.files(in: "Sources/Persistence/Migrations", ending: "swift") {
            for match in try Repository.text(path).matches(of: /CREATE (?:VIRTUAL )?(TABLE|VIEW|TRIGGER) (\w+)/)
            where match.output.1 == kind {
                names.insert(String(match.output.2))
            }
        }
        #expect(!names.isEmpty)
        let missing = names.filter { !page.contains("`\($0)`") }.sorted()
        #expect(missing.isEmpty, "Add these to Records.md: \(missing.joined(separator: ", "))")
    }

    @Test func `the page about people gives every reason for which a row stays outside`() throws {
        let listed = Set(
            HandbookPages.tableRows(in: try HandbookPages.page("People")).map { HandbookPages.code($0[0]) })
        var reasons: Set<String> = []
        for path in try Repository.files(in: "Sources", ending: "swift") {
            let matches = try Repository.text(path).matches(of: /static let \w+: (?:Reason|Self) = "([a-z-]+)"/)
            reasons.formUnion(matches.map { String($0.output.1) })
        }
        #expect(!reasons.isEmpty)
        let missing = reasons.subtracting(listed).sorted()
        #expect(missing.isEmpty, "Add these to People.md: \(missing.joined(separator: ", "))")
    }
}
