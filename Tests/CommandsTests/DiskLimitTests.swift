import Foundation
import TestSupport
import Testing

/// Commands that may not write files beyond a size: each refuses cleanly, and leaves the record file as it was.
@Suite(.enabled(if: Vigil.isBuilt)) struct DiskLimitTests {
    /// The shell counts in blocks of 512 bytes: the limit is met in the midst of the log, the copy or the page.
    private static let limits = [16, 72, 160, 400]

    private func run(_ arguments: [String], blocks: Int, in vigil: Vigil) throws -> Vigil.Outcome {
        let process = try vigil.process([], talksTo: ".limited")
        process.executableURL = URL(filePath: "/bin/sh")
        let quoted = ([Vigil.executable.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        process.arguments = ["-c", "ulimit -f \(blocks); exec \(quoted)"]
        try process.run()
        return try vigil.outcome(of: process, named: ".limited")
    }

    @Test(arguments: ["import", "plan", "print", "backup"])
    func `a limit on files refuses cleanly and changes nothing, and without it the same goes through`(
        what: String
    ) throws {
        let vigil = try Vigil.withMarch()
        try vigil.mustRun(["assign", "add", "march-2037/B4", "V0001", "V0002", "--confirmed"])
        try vigil.mustRun(["event", "publish", "march-2037"])
        let people = (1...3_000).map { "Könüllü,Nömrə\($0),n\($0)@example.org" }
        let list = try vigil.write(["given_name,family_name,email"] + people, to: "more.csv")
        let commands = [
            "import": ["volunteer", "import", list], "plan": ["reminder", "plan"],
            "print": ["roster", "print", "march-2037", "-o", vigil.path("roster.html")],
            "backup": ["backup", "create", "-o", vigil.path("copy.db")],
        ]
        let command = try #require(commands[what])
        var refused = 0
        for blocks in Self.limits {
            let before = try RecordLook.contents(of: vigil.database)
            let outcome = try run(command, blocks: blocks, in: vigil)
            #expect(try RecordLook.integrity(of: vigil.database) == ["ok"])
            if outcome.status == 0 { break }
            refused += 1
            #expect([73, 74].contains(outcome.status), "\(outcome)")
            #expect(outcome.talk.hasPrefix("error[") && outcome.talk.contains("hint: "), "\(outcome.talk)")
            #expect(!outcome.talk.contains("error[internal]"), "\(outcome.talk)")
            // A page that could not be written was numbered already, and is printed again under its number.
            if what != "print" { #expect(try RecordLook.contents(of: vigil.database) == before) }
            #expect(try vigil.files() == ["more.csv"])
        }
        #expect(refused > 0)
        #expect(try vigil.run(command).status == 0)
        #expect(try RecordLook.integrity(of: vigil.database) == ["ok"])
    }
}
