import Foundation
import Testing

@Suite(.enabled(if: Vigil.isBuilt)) struct ExitStatusTests {
    private let vigil: Vigil

    init() throws { vigil = try Vigil.withMarch() }

    @Test(
        arguments: [
            (["frobnicate"], 64, "frobnicate"), (["assign", "add"], 64, "shift"),
            (
                ["event", "add", "march", "X", "--start", "someday", "--end", "18:00"], 64,
                "error[time.not-a-time]: \"someday\""
            ),
            (["volunteer", "show", "nobody"], 65, "error[person.unknown]: Nobody is known as \"nobody\"."),
            (
                ["volunteer", "show", "nomre"], 65,
                "\"nomre\" could be 4 people:\n  V0001  Könüllü Nömrə1  k1@example.org"
            ),
            (["roster", "print", "march-2073"], 65, "Did you mean march-2037?"),
            (["assign", "add", "march-2037/B5", "V1"], 65, "Did you mean march-2037/B4?"),
            (["volunteer", "import", "/nowhere/people.csv"], 66, "/nowhere/people.csv"),
            (
                ["init", "A", "--time-zone", "Asia/Baku", "--region", "AZ", "--language", "az"], 73,
                "error[store.exists]"
            ),
            (["event", "list", "-o", "/nowhere/events.csv"], 73, "error[command.cannot-write]"),
            (["event", "list", "-o", "events.xyz"], 64, "error[command.unknown-ending]"),
            (["event", "list", "--now", "never"], 64, "error[time.not-a-time]"),
            (["team", "add", "X", "--now", "2037-02-01 12:00"], 64, "error[command.now-is-for-questions]"),
            (
                ["roster", "print", "march-2037", "-o", "r.html", "--now", "2037-02-01 12:00"], 64,
                "error[command.now-is-for-questions]"
            ),
            (["volunteer", "import", "x.csv", "--encoding", "klingon"], 64, "error[command.unknown-encoding]"),
            (["assign", "add", "march-2037/B4", "V1", "nobody"], 1, ""),
        ] as [([String], Int32, String)])
    func `a failure has its exit status, and says what was wrong`(
        arguments: [String], status: Int32, words: String
    ) throws {
        let outcome = try vigil.run(arguments)
        #expect(outcome.status == status)
        #expect(words.isEmpty || outcome.talk.contains(words))
        #expect(status == 1 || outcome.output.isEmpty)
        #expect(!outcome.talk.contains("error[internal]"))
    }

    @Test(arguments: [["volunteer", "show", "nobody"], ["roster", "print", "march-2073"], ["event", "show", "x"]])
    func `an error comes with a next step`(arguments: [String]) throws {
        #expect(try vigil.run(arguments).talk.contains("\n  hint: "))
    }

    @Test func `without a record file there is a hint how to make one`() throws {
        let outcome = try vigil.run(["event", "list", "--database", vigil.path("other.db")])
        #expect(outcome.status == 66)
        #expect(outcome.talk.contains("hint: Make one with: vigil init"))
        #expect(!FileManager.default.fileExists(atPath: vigil.path("other.db")))
    }

    @Test func `what is no record file is refused, and stays as it is`() throws {
        let list = try vigil.write(["Ad,Soyad"], to: "people.txt")
        let outcome = try vigil.run(["event", "list", "--database", list])
        #expect(outcome.status == 65)
        #expect(outcome.talk.contains("error[store.not-a-record-file]"))
        #expect(try vigil.read("people.txt") == "Ad,Soyad\n")
    }

    @Test(arguments: [
        ["init", "A", "--time-zone", "Asia/Bakku", "--region", "AZ", "--language", "az"],
        ["init", "A", "--time-zone", "Asia/Baku", "--region", "QQQ", "--language", "az"],
        ["init", "A", "--time-zone", "Asia/Baku", "--region", "AZ", "--language", "Azerbaijani!"],
        ["init", "  ", "--time-zone", "Asia/Baku", "--region", "AZ", "--language", "az"],
    ])
    func `a campaign that cannot be makes no file`(arguments: [String]) throws {
        let outcome = try vigil.run(arguments + ["--database", vigil.path("new.db")])
        #expect(outcome.status == 64)
        #expect(try vigil.files() == [])
    }

    @Test func `a change whose answer cannot be written is not made`() throws {
        let outcome = try vigil.run(["assign", "add", "march-2037/B4", "V1", "-o", vigil.path("places.xyz")])
        #expect(outcome.status == 64)
        #expect(try vigil.states() == [])
    }

    @Test func `a roster that cannot be written takes no number`() throws {
        #expect(try vigil.run(["roster", "print", "march-2037", "-o", "/nowhere/roster.html"]).status == 73)
        let printed = try vigil.mustRun(["roster", "print", "march-2037", "-o", vigil.path("roster.html")])
        #expect(printed.talk.contains("1 new or changed since last printed."))
    }
}
