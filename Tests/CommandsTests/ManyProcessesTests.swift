import Foundation
import Testing

@Suite(.enabled(if: Vigil.isBuilt)) struct ManyProcessesTests {
    @Test func `fifty desks sign up two hundred people for ten places at once, and all have one order`() throws {
        let vigil = try Vigil.withMarch()
        try vigil.importPeople(200)
        try vigil.mustRun([
            "shift", "add", "march-2037", "B4", "--role", "marshal", "--from", "19:00", "--to", "20:00", "--max", "10",
        ])
        let desks = try (0..<50).map { desk in
            try vigil.process(
                ["assign", "add", "march-2037/B4.2"] + (1...4).map { "V\(4 * desk + $0)" }, talksTo: ".desk-\(desk)")
        }
        for desk in desks { try desk.run() }
        let outcomes = try desks.enumerated().map { try vigil.outcome(of: $1, named: ".desk-\($0)") }
        #expect(outcomes.map(\.status) == Array(repeating: 0, count: 50))
        #expect(outcomes.allSatisfy { !$0.talk.contains("error") && !$0.talk.contains("lock") })
        let reserve = (1...190).map { "reserve \($0)" }
        #expect(try vigil.states() == (Array(repeating: "offered", count: 10) + reserve).sorted())
    }

    @Test func `an import that is interrupted leaves nothing`() throws {
        let vigil = try Vigil.withMarch()
        let pipe = Pipe()
        let process = try vigil.process(
            ["volunteer", "import", "-", "--rejects", vigil.path("rejects.csv")], input: pipe.fileHandleForReading,
            talksTo: ".import")
        try process.run()
        // More than a pipe holds: when it is all written, the import has read and inserted most of it, and waits.
        let rows = (1...20_000).map { "Könüllü,Nömrə\($0),m\($0)@example.org\n" }.joined()
        try pipe.fileHandleForWriting.write(
            contentsOf: Data("given_name,family_name,email\nAygün,Quliyeva,no mail\n\(rows)".utf8))
        process.interrupt()
        let outcome = try vigil.outcome(of: process, named: ".import")
        #expect(outcome.status == 130)
        #expect(try vigil.mustRun(["volunteer", "list"]).lines.count == 5)
        try vigil.mustRun(["team", "add", "Corps"])
        #expect(try vigil.files() == [])
    }
}
