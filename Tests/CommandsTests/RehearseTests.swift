import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Vigil.isBuilt)) struct RehearseTests {
    @Test func `a rehearsal keeps mail, papers and a report, and leaves the record file as it was`() throws {
        let vigil = try Vigil.withMarch()
        try vigil.mustRun(["assign", "add", "march-2037/B4", "V0001", "V0002"])
        let before = try FileManager.default.contentsOfDirectory(atPath: vigil.folder.path)
        func bytes() throws -> [Data] {
            try before.filter { $0.hasPrefix("vigil.db") }.sorted().map {
                try Data(contentsOf: URL(filePath: vigil.path($0)))
            }
        }
        let live = try bytes()
        let outcome = try vigil.run(["rehearse", "march-2037", "--format", "json", "-o", vigil.path("kept")])
        #expect(outcome.status == 0, "\(outcome.talk)")
        #expect(outcome.output.contains("\"people\" : 2"))
        #expect(try bytes() == live)
        let kept = try FileManager.default.contentsOfDirectory(atPath: vigil.path("kept"))
        #expect(Set(kept).isSuperset(of: ["papers", "rehearsal.html", "rehearsal.json", "rehearsal.txt"]))
        #expect(try FileManager.default.contentsOfDirectory(atPath: vigil.path("kept/papers/2037-02-26")).count >= 1)
        let again = try vigil.run(["rehearse", "march-2037", "-o", vigil.path("kept")])
        #expect(again.status == 73)
        #expect(again.talk.contains("rehearsal.folder-in-use"))
    }

    @Test(arguments: [["--now", "2037-02-20"], ["--email-transport", "smtp"], ["--format", "pdf"]])
    func `no option makes it send, or live, or believe in another time`(options: [String]) throws {
        let vigil = try Vigil.withMarch()
        #expect(try vigil.run(["rehearse", "march-2037"] + options).status == 64)
    }
}
