import Foundation
import Testing

/// What changes many can be looked at first.
@Suite(.enabled(if: Vigil.isBuilt)) struct LookFirstTests {
    @Test(
        arguments: [
            ["event", "publish", "march-2037"], ["reminder", "rule", "disable", "change"],
            ["event", "series", "--make"], ["post", "edit", "march-2037", "B4", "--name", "Bridge"],
            ["event", "remove", "march-2037"], ["post", "remove", "march-2037", "B4"],
            ["shift", "remove", "march-2037/B4"], ["assign", "fill", "march-2037"],
        ])
    func `a rehearsed verb says what it would do, and changes nothing`(arguments: [String]) throws {
        let vigil = try Vigil.withMarch()
        if arguments.contains("--make") {
            try vigil.mustRun(["event", "repeat", "march-2037", "--every", "year"])
        }
        let before = try vigil.mustRun(["audit", "list", "--format", "json"]).output
        let outcome = try vigil.mustRun(arguments + ["--dry-run"])
        #expect(arguments.contains("--make") || !(outcome.output + outcome.talk).isEmpty)
        #expect(try vigil.mustRun(["audit", "list", "--format", "json"]).output == before)
    }
}
