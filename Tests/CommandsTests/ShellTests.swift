import Foundation
import Testing

@Suite(.enabled(if: Vigil.isBuilt)) struct ShellTests {
    private let vigil: Vigil

    init() throws { vigil = try Vigil.withMarch() }

    private func completing(_ words: [String]) throws -> [String] {
        try vigil.mustRun(["__complete", "--"] + words).lines
    }

    @Test(
        arguments: [
            (["ev"], ["event\tMarches, screenings and briefings."]), (["event", "sho"], ["show\tShow an event"]),
            (["event", "show", ""], ["march-2037\tRemembrance march"]),
            (["event", "show", "MAR"], ["march-2037\tRemembrance march"]),
            (["volunteer", "show", "V000"], ["V0001\tKönüllü Nömrə1", "V0002", "V0003", "V0004"]),
            (["volunteer", "show", "nomre3"], ["Könüllü Nömrə3\tV0003"]),
            (["assign", "add", ""], ["march-2037/B4\tmarshal"]),
            (["assign", "add", "march-2037/B4", "V1", "nomre2"], ["Könüllü Nömrə2\tV0002"]),
            (["roster", "print", "march-2037", "--post", ""], ["B4\tBridge, east side"]),
            (["assign", "fill", "march-2037", "--shift", "b"], ["B4\tmarshal"]),
            (["reminder", "rule", "disable", "tr"], ["training\tTraining and kit"]),
            (["event", "list", "--format", "j"], ["json"]), (["event", "list", "--format=j"], ["--format=json"]),
            (["event", "list", "--data"], ["--database\t"]), (["event", "list", "-o", ""], [":files"]),
            (["init", "X", "--time-zone", "asia/bak"], ["Asia/Baku"]), (["event", "show", "march-2037", ""], []),
        ] as [([String], [String])])
    func `what has begun is completed`(words: [String], beginnings: [String]) throws {
        let found = try completing(words)
        #expect(found.count == beginnings.count)
        #expect(zip(found, beginnings).allSatisfy { $0.hasPrefix($1) })
    }

    @Test(arguments: [["event", "show", ""], ["volunteer", "show", "a"], ["nonsense", "", ""], []])
    func `completion is silent when something is wrong`(words: [String]) throws {
        let outcome = try vigil.run(
            ["__complete", "--"] + words.prefix(2) + ["--database", "/nowhere.db"] + words.suffix(1))
        #expect(outcome.talk.isEmpty)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `each shell's script asks the command`(shell: String) throws {
        #expect(try vigil.mustRun(["completion", shell]).output.contains("__complete -- "))
    }

    @Test func `the manual tells every verb, and nothing in it is a request by mistake`() throws {
        let page = try vigil.mustRun(["man"]).output
        for verb in ["vigil init", "vigil event add", "vigil reminder rule add", "vigil config show"] {
            #expect(page.contains(".SS \"\(verb)\"\n"))
        }
        #expect(!page.contains("__complete"))
        let requests: Set = ["TH", "SH", "SS", "PP", "TP", "B", "br"]
        for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(requests.contains(String(line.dropFirst().prefix { $0.isLetter })), "\(line)")
        }
        #expect(try vigil.mustRun(["man", "event", "add"]).output.hasPrefix(".TH \"VIGIL\\-EVENT\\-ADD\" 1"))
        #expect(try vigil.run(["man", "evnt"]).talk.contains("Did you mean: vigil event"))
    }
}
