import Foundation
import Testing

@Suite(.enabled(if: Vigil.isBuilt)) struct ConfigTests {
    private let vigil: Vigil

    init() throws { vigil = try Vigil.withMarch() }

    @Test func `each setting is shown with where it came from`() throws {
        let path = try vigil.write(["# ours", "pager: none", "language: ru"], to: "config.yaml")
        let lines = try vigil.mustRun(["config", "show", "--config", path, "-q"]).lines
        #expect(lines.contains { $0.hasPrefix("pager\tnone\t\(path):2\tVIGIL_PAGER") })
        #expect(lines.contains { $0.hasPrefix("actor\tleyla\tVIGIL_ACTOR") })
        #expect(lines.contains { $0.hasPrefix("quiet\tyes\t--quiet") })
        #expect(lines.contains { $0.hasPrefix("format\t\tdefault") })
    }

    @Test func `settings are shown where there is no record file`() throws {
        #expect(try vigil.mustRun(["config", "show", "--database", vigil.path("none.db")]).lines.count == 23)
    }

    @Test func `the form and the language of answers can be set`() throws {
        let path = try vigil.write(["format: json", "language: ru"], to: "config.yaml")
        #expect(try vigil.mustRun(["event", "list", "--config", path]).output.hasPrefix("{"))
        #expect(try vigil.mustRun(["event", "list", "--config", path, "--format", "tsv"]).output.hasPrefix("code\t"))
        #expect(try vigil.run(["event", "show", "x", "--config", path]).talk.hasPrefix("{"))
        try vigil.mustRun(["roster", "print", "march-2037", "--config", path, "-o", vigil.path("r.html")])
        #expect(try vigil.read("r.html").contains("lang=\"ru\""))
    }

    @Test func `a mistyped setting stops every command, with its line`() throws {
        let path = try vigil.write(["actor: leyla", "colur: never"], to: "config.yaml")
        let outcome = try vigil.run(["event", "list", "--config", path])
        #expect(outcome.status == 78)
        #expect(outcome.talk.contains("\(path):2"))
        #expect(outcome.talk.contains("Did you mean colour?"))
    }
}
