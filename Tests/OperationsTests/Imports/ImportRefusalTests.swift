import Interchange
import TestSupport
import Testing

@testable import Operations

@Suite(.enabled(if: Sample.hasPhones)) struct ImportRefusalTests {
    private let world: World

    init() async throws { world = try await World() }

    @Test func `a known code with the external id of somebody else rejects its row alone`() async throws {
        try await world.perform(ImportVolunteers(source: .lines("given_name,external_id", "Aygün,1", "Nigar,2")))
        let rejects = RejectedRows()
        let list = rejects.of(.lines("code,given_name,external_id", "V0002,Nigar,1", ",Kamran,3"))
        let summary = try await world.perform(ImportVolunteers(source: list))
        #expect([summary.added, summary.changed, summary.conflicts.count] == [1, 0, 1])
        let problem = try #require(rejects.all.first?.problems.first)
        #expect(problem.position == TextPosition(line: 2, column: 13))
        #expect(problem.words == "The external id 1 belongs to Aygün (V0001), not to V0002 Nigar.")
        #expect(try await world.strings("SELECT external_id FROM volunteer ORDER BY id") == ["1", "2", "3"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `an import that fails does not wait for the rest of a pipe`() async throws {
        struct DiskFull: Error {}
        // More than is read before the first row is looked at.
        let rows = (0..<20_000).map { "Aygün,p\($0)@example.org" }
        let pipe = SilentPipe((["given_name,email", "Nigar,nobody"] + rows).joined(separator: "\n") + "\n")
        defer { pipe.close() }
        var source = ImportSource(name: "standard input") { pipe }
        source.reject = { _, _ in throw DiskFull() }
        let change = ImportVolunteers(source: source)
        let world = world
        await #expect(throws: DiskFull.self) { _ = try await world.perform(change) }
        #expect(try await world.count("SELECT count(*) FROM volunteer") == 0)
    }

    @Test func `a list with a second answer of some is written whole`() async throws {
        let rows = (0..<300).map { row in
            let skills = ["driver", "usher", "marshal"].prefix(1 + row % 3).joined(separator: ";")
            return "Aygün,p\(row % 290)@example.org,\(skills),\(row % 7 == 0 ? "" : "yes")"
        }
        let list = (["given_name,email,skills,consent"] + rows).joined(separator: "\n")
        let summary = try await world.perform(ImportVolunteers(source: .lines(list)))
        #expect(summary.added == 290)
        #expect(summary.duplicates.count == 10)
        let wrong = """
            SELECT count(*) FROM volunteer WHERE email <> 'p' || (id - 1) || '@example.org'
                OR ((id - 1) % 7 <> 0 AND 3 <> (SELECT count(*) FROM consent WHERE volunteer_id = volunteer.id))
                OR 1 + (id - 1) % 3 > (SELECT count(*) FROM volunteer_skill WHERE volunteer_id = volunteer.id)
            """
        #expect(try await world.count(wrong) == 0)
    }
}
