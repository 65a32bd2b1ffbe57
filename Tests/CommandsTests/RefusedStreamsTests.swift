import Foundation
import TestSupport
import Testing

/// Streams that take nothing, as on a full disk.
@Suite(.enabled(if: Vigil.isBuilt && FileManager.default.isWritableFile(atPath: "/dev/full")))
struct RefusedStreamsTests {
    private func run(_ arguments: [String], talk: Bool, in vigil: Vigil) throws -> Vigil.Outcome {
        let process = try vigil.process(arguments, talksTo: ".full")
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        if talk { process.standardError = full } else { process.standardOutput = full }
        try process.run()
        return try vigil.outcome(of: process, named: ".full")
    }

    private static let answers: [(words: [String], status: Int32)] = [
        (["man"], 74), (["completion", "bash"], 74), (["--help"], 74), (["event", "list"], 74),
        (["__complete", "ev"], 1),
    ]
    private static let talks: [(words: [String], status: Int32)] = [
        (["nonsense"], 64), (["event", "publish", "march-2037"], 0), (["watch", "--once"], 0),
    ]

    @Test(arguments: answers)
    func `an answer that is not taken is told, with its exit status`(words: [String], status: Int32) throws {
        let outcome = try run(words, talk: false, in: Vigil.withMarch())
        #expect(outcome.status == status)
        #expect(outcome.talk.contains("error[command.output-refused]") == (status == 74), "\(outcome.talk)")
    }

    @Test(arguments: talks)
    func `talk that is not taken stops nothing`(words: [String], status: Int32) throws {
        #expect(try run(words, talk: true, in: Vigil.withMarch()).status == status)
    }
}
