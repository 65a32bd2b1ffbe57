import Foundation
import Testing

@Suite(.enabled(if: Vigil.isBuilt)) struct OutputTests {
    private let vigil: Vigil

    init() throws {
        vigil = try Vigil.withMarch()
        try vigil.mustRun(["assign", "add", "march-2037/B4", "V1", "V2", "V3"])
    }

    @Test func `in a pipe fields are parted by tabs, and times are ISO`() throws {
        let lines = try vigil.mustRun(["shift", "list", "march-2037"]).lines.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(lines.count == 2)
        #expect(lines[0].prefix(6) == ["code", "post", "role", "report_at", "starts_at", "ends_at"])
        #expect(lines[1][4] == "2037-02-26T15:00:00+04:00")
        #expect(lines[0].count == lines[1].count)
    }

    @Test(arguments: [
        ["volunteer", "list"], ["volunteer", "show", "V1"], ["event", "list"], ["event", "show", "march-2037"],
        ["post", "list", "march-2037"], ["shift", "list", "march-2037"], ["assign", "list", "march-2037"],
        ["roster", "print", "march-2037"], ["team", "list"],
    ])
    func `every answer is JSON when it is asked for, and CSV, HTML and text too`(arguments: [String]) throws {
        let json = try vigil.mustRun(arguments + ["--format", "json"])
        _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        #expect(json.output.hasSuffix("}\n"))
        #expect(try vigil.mustRun(arguments + ["--format", "csv"]).output.contains("\r\n"))
        #expect(try vigil.mustRun(arguments + ["--format", "html"]).output.hasPrefix("<!"))
        #expect(try !vigil.mustRun(arguments + ["--format", "text"]).output.contains("\u{1B}"))
    }

    @Test(arguments: ["csv", "json", "html", "txt"])
    func `a file is written whole, for its owner alone, and nothing is left beside it`(ending: String) throws {
        let name = "roster.\(ending)"
        try Data("old".utf8).write(to: URL(filePath: vigil.path(name)))
        let outcome = try vigil.mustRun(["roster", "print", "march-2037", "-o", vigil.path(name)])
        #expect(outcome.output.isEmpty)
        #expect(outcome.talk.contains("Wrote \(vigil.path(name))."))
        let attributes = try FileManager.default.attributesOfItem(atPath: vigil.path(name))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try vigil.files() == [name])
        #expect(try vigil.read(name).contains("NÖMRƏ1") || vigil.read(name).contains("Nömrə1"))
    }

    @Test func `a pipe with a name is written to, and stays a pipe`() throws {
        let path = vigil.path("people.csv")
        try #require(mkfifo(path, 0o600) == 0)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        try vigil.mustRun(["volunteer", "list", "-o", path])
        let read = try FileHandle(fileDescriptor: reader).readToEnd() ?? Data()
        #expect(String(decoding: read, as: UTF8.self).contains("V0001"))
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        #expect(try vigil.files() == ["people.csv"])
    }

    @Test func `a byte order mark is there for who asks`() throws {
        let bytes = Data(try vigil.mustRun(["volunteer", "list", "--format", "csv", "--bom"]).output.utf8)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }

    @Test func `paper takes numbers, questions do not`() throws {
        #expect(try !vigil.mustRun(["roster", "print", "march-2037", "--format", "csv"]).talk.contains("M-01"))
        let first = try vigil.mustRun(["roster", "print", "march-2037", "-o", vigil.path("a.html")])
        #expect(first.talk.contains("Sheet M-01: 3 people; 1 new"))
        let again = try vigil.mustRun(["roster", "print", "march-2037", "-o", vigil.path("b.html")])
        #expect(again.talk.contains("0 new or changed"))
        #expect(try vigil.read("a.html") == vigil.read("b.html"))
    }

    @Test func `a question can be asked as if it were another time`() throws {
        let asked = try vigil.mustRun(["event", "list", "--now", "2036-02-01 12:00", "--format", "json"])
        #expect(asked.output.contains("march-2037"))
    }
}

@Suite(.enabled(if: Vigil.isBuilt)) struct ChangeTests {
    private let vigil: Vigil

    init() throws { vigil = try Vigil.withMarch() }

    @Test(arguments: [
        ["assign", "add", "march-2037/B4", "V1", "--dry-run"], ["assign", "fill", "march-2037", "--dry-run"],
        ["volunteer", "import", "more.csv", "--dry-run"], ["post", "import", "march-2037", "posts.csv", "--dry-run"],
    ])
    func `a rehearsal tells and changes nothing`(arguments: [String]) throws {
        _ = try vigil.write(["given_name,email", "Aygün,aygun@example.org"], to: "more.csv")
        _ = try vigil.write(["Code,Name", "C1,Corner"], to: "posts.csv")
        let lists = [["volunteer", "list"], ["post", "list", "march-2037"], ["assign", "list", "march-2037"]]
        let before = try lists.map { try vigil.mustRun($0).output }
        let outcome = try vigil.mustRun(arguments.map { $0.hasSuffix(".csv") ? vigil.path($0) : $0 })
        #expect(!outcome.output.isEmpty)
        #expect(try lists.map { try vigil.mustRun($0).output } == before)
    }

    @Test func `answers come as a list that was pasted`() throws {
        try vigil.mustRun(["assign", "add", "march-2037/B4", "V1", "V2"])
        let pasted = "\n- Könüllü Nömrə1\n  2) konullu nomre2\n\n"
        let outcome = try vigil.mustRun(["assign", "confirm", "--event", "march-2037"], input: pasted)
        #expect(outcome.lines.count == 3)
        #expect(try vigil.states() == ["confirmed", "confirmed"])
        try vigil.mustRun(["assign", "withdraw"], input: "A0001 (ill)\r\n• a2\r\n")
        #expect(try vigil.states() == ["withdrawn", "withdrawn"])
    }

    @Test func `nobody named is nothing done`() throws {
        let outcome = try vigil.run(["assign", "confirm"], input: "\n \n")
        #expect(outcome.status == 64)
        #expect(outcome.talk.contains("error[command.nothing-named]"))
    }

    @Test func `rejected rows are written beside, with the reason, for their owner alone`() throws {
        let list = try vigil.write(
            ["Ad,Soyad,E-poçt", "Aygün,Hüseynova,aygun@example.org", "Rəşad,Quliyev,no mail", "Nigar"], to: "list.csv")
        let outcome = try vigil.run(["volunteer", "import", list, "--rejects", vigil.path("rejects.csv")])
        #expect(outcome.status == 1)
        let rejects = try vigil.read("rejects.csv")
        #expect(rejects.hasPrefix("Ad,Soyad,E-poçt,line,column,reason\r\nRəşad,Quliyev,no mail,3,"))
        #expect(rejects.contains("too-few-fields"))
        let attributes = try FileManager.default.attributesOfItem(atPath: vigil.path("rejects.csv"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try vigil.files() == ["list.csv", "rejects.csv"])
    }

    @Test func `a file that is no table changes nothing`() throws {
        let list = try vigil.write(["given_name,family_name", "Aygün,\"Hüseynova"], to: "open.csv")
        let before = try vigil.mustRun(["volunteer", "list"]).output
        let outcome = try vigil.run(["volunteer", "import", list])
        #expect(outcome.status == 65)
        #expect(outcome.talk.contains("2"))
        #expect(try vigil.mustRun(["volunteer", "list"]).output == before)
    }
}
