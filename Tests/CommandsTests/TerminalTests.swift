import Foundation
import TestSupport
import Testing

/// The command on a terminal, which `script` gives it.
@Suite(.enabled(if: Vigil.isBuilt && FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct TerminalTests {
    private let vigil: Vigil

    init() throws { vigil = try Vigil.withMarch() }

    /// What appears on the terminal when this is typed, and the exit status; control characters work as they do there.
    private func typing(_ keys: String, to arguments: [String]) throws -> Vigil.Outcome {
        try vigil.run(arguments, input: keys, throughTerminal: true)
    }

    @Test func `a missing event is chosen from a list`() throws {
        let outcome = try typing("7\n1\n", to: ["event", "show", "--no-pager"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(" 1  march-2037  Remembrance march"))
        #expect(outcome.output.contains("Type a number from 1 to 1"))
        #expect(outcome.output.contains("march-2037 · march"))
    }

    @Test func `an ambiguous name is chosen from a list`() throws {
        let outcome = try typing("3\n", to: ["volunteer", "show", "nomre", "--no-pager"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Könüllü Nömrə3"))
        #expect(outcome.output.contains("V0003\r\n"))
    }

    @Test func `missing values are asked for one after the other`() throws {
        let outcome = try typing("2037-03-01 18:00\n20:00\n", to: ["event", "add", "screening", "Endless Corridor"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("When it starts: "))
        #expect(try vigil.mustRun(["event", "list"]).output.contains("screening-2037"))
    }

    @Test(arguments: ["\u{4}", "\u{3}"])
    func `a question that is ended changes nothing`(key: String) throws {
        let outcome = try typing(key, to: ["event", "add", "screening", "Endless Corridor"])
        #expect(outcome.status == 130)
        #expect(try vigil.mustRun(["event", "list"]).lines.count == 2)
    }

    @Test func `in a pipe nothing is asked`() throws {
        let outcome = try vigil.run(["event", "show"], input: "1\n")
        #expect(outcome.status == 64)
        #expect(outcome.talk.contains("error[usage.missing]"))
    }

    @Test func `a reader that has seen enough is no error`() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "\"$0\" volunteer list | head -n 1", Vigil.executable.path]
        process.environment = ["VIGIL_DATABASE": vigil.database, "HOME": vigil.folder.path, "PATH": "/usr/bin:/bin"]
        try Data().write(to: URL(filePath: vigil.path("talk")))
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: URL(filePath: vigil.path("talk")))
        try process.run()
        #expect(process.end() == 0)
        #expect(try vigil.read("talk").isEmpty)
    }
}
