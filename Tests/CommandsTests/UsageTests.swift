import Foundation
import Testing

@Suite(.enabled(if: Vigil.isBuilt)) struct UsageTests {
    private let vigil: Vigil

    init() throws { vigil = try Vigil.withMarch() }

    @Test(
        arguments: [
            (["evnt"], "error[usage.unknown-verb]: vigil knows no \"evnt\".", "Did you mean: vigil event"),
            (["event", "lst"], "error[usage.unknown-verb]: vigil event knows no \"lst\".", "vigil event list"),
            (["volunteers"], "error[usage.unknown-verb]", "Did you mean: vigil volunteer"),
            (["help", "volunteers"], "error[usage.unknown-verb]", "Did you mean: vigil volunteer"),
            (["help", "event", "lst"], "error[usage.unknown-verb]", "vigil event list"),
            (["--help", "evnt"], "error[usage.unknown-verb]: vigil knows no \"evnt\".", "Did you mean: vigil event"),
            (["evnt", "--help"], "error[usage.unknown-verb]: vigil knows no \"evnt\".", "Did you mean: vigil event"),
            (["event", "lst", "-h"], "error[usage.unknown-verb]: vigil event knows no \"lst\".", "vigil event list"),
            (["import", "undo", "-1"], "error[usage.bad-value]: \"-1\" cannot be", "below zero"),
            (
                ["volunteer", "list", "--limit", "-1"], "error[usage.bad-value]: \"-1\" cannot be --limit",
                "below zero"
            ),
            (
                ["post", "add", "march-2037", "B9", "Bridge", "--longitude", "-3.7"], "error[usage.bad-value]",
                "--longitude=-3.7"
            ),
            (["volunteer", "import", ""], "error[usage.invalid]: The file has no name", "--help"),
            (["volunteer", "import", "people.csv", "--map", ""], "error[usage.invalid]: --map is empty", "--help"),
            (["find", " "], "error[usage.invalid]: Nothing says what is to be found", "--help"),
            (["people", "list"], "error[usage.unknown-verb]", "Did you mean: vigil volunteer"),
            (
                ["reminder", "rule", "lits"], "error[usage.unknown-verb]: vigil reminder rule",
                "vigil reminder rule list"
            ),
            (["event", "list", "--formt", "json"], "error[usage.unknown-option]", "Did you mean --format?"),
            (["--database", "x", "event", "list"], "error[usage.too-much]", "Options come after the verb"),
            (
                ["event", "add", "march", "X"],
                "error[usage.missing]: vigil event add needs --start <start>: When it starts.", "vigil event add --help"
            ),
            (["event", "show"], "error[usage.missing]: vigil event show needs <event>: The event's code", "--help"),
            (["volunteer", "list", "--format"], "error[usage.no-value]: --format needs a value", "--help"),
            (
                ["event", "add", "mrach", "X", "--start", "a", "--end", "b"],
                "error[usage.bad-value]: \"mrach\" cannot be <kind>.", "Did you mean march?"
            ),
            (["event", "list", "--format", "docx"], "error[usage.bad-value]", "Write one of: text, tsv, json"),
            (["event", "list", "extra"], "error[usage.too-much]", "Put quotes round"),
            (["volunteer", "import", "a.csv", "/etc/hosts"], "error[usage.too-much]", "Name one file at a time"),
            (
                ["assign", "add", "march-2037/B4", "V1", "V2", "--lead"], "error[usage.invalid]: --lead goes with",
                "--help"
            ),
        ] as [([String], String, String)])
    func `a wrong command line is told with what was meant`(arguments: [String], words: String, hint: String) throws {
        let outcome = try vigil.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.talk.contains(words))
        #expect(outcome.talk.split(separator: "\n").last?.contains(hint) == true)
    }

    @Test(
        arguments: [
            (["event", "show", "march-2073"], "event.unknown", 65), (["event", "lst"], "usage.unknown-verb", 64),
            (["event", "show"], "usage.missing", 64), (["volunteer", "show", "nomre"], "person.ambiguous", 65),
            (["event", "list", "--database", "/nowhere.db"], "store.missing", 66),
            (["event", "list", "--config", "/nowhere.yaml"], "settings.missing", 78),
        ] as [([String], String, Int32)])
    func `an error is one JSON object where JSON is asked for`(arguments: [String], code: String, status: Int32) throws
    {
        struct Told: Decodable {
            let code: String
            let summary: String
            let hint: String
            let exitStatus: Int32
        }
        let outcome = try vigil.run(arguments + ["--format", "json"])
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let told = try decoder.decode(Told.self, from: Data(outcome.talk.utf8))
        #expect(told.code == code)
        #expect(told.exitStatus == status)
        #expect(outcome.status == status)
        #expect(!told.summary.isEmpty && !told.hint.isEmpty)
    }

    @Test func `a name that nobody has comes with the nearest ones`() throws {
        let talk = try vigil.run(["volunteer", "show", "Könülü Nömre9x"]).talk
        #expect(talk.contains("Did you mean Könüllü Nömrə1 (V0001)"))
    }

    @Test func `quiet leaves talk out and tells errors`() throws {
        #expect(try vigil.mustRun(["team", "add", "Baku", "--quiet"]).talk.isEmpty)
        #expect(try vigil.run(["team", "add", "Baku", "-q"]).talk.contains("error[team.exists]"))
    }

    @Test func `the time that is given is in the campaign's zone`() throws {
        let arguments = ["event", "list", "--format", "json", "--now"]
        let local = try vigil.mustRun(arguments + ["2036-02-01 12:00"]).output
        #expect(try vigil.mustRun(arguments + ["2036-02-01 08:00Z"]).output == local)
    }

    @Test(arguments: [["--help"], ["help", "event"], ["event", "add", "--help"], ["--version"]])
    func `help and version are answers`(arguments: [String]) throws {
        let outcome = try vigil.mustRun(arguments)
        #expect(!outcome.output.isEmpty)
        #expect(outcome.talk.isEmpty)
    }

    @Test(arguments: [["--help", "event"], ["-h", "event", "add"], ["--help", "assign", "add", "--", "V1"]])
    func `help that is asked for first is help for what follows`(arguments: [String]) throws {
        let after = Array(arguments.dropFirst().prefix { $0 != "--" }) + ["--help"]
        #expect(try vigil.mustRun(arguments).output == vigil.mustRun(after).output)
    }
}
