import Foundation
import Testing

@Suite(.enabled(if: Vigil.isBuilt)) struct DeliveryCommandTests {
    private let vigil: Vigil

    init() throws { vigil = try Vigil.withMarch() }

    private func outbox() throws -> [String] {
        FileManager.default.fileExists(atPath: vigil.path("outbox"))
            ? try FileManager.default.contentsOfDirectory(atPath: vigil.path("outbox")) : []
    }

    @Test func `a test message lies in the outbox beside the record file, and nobody receives it`() throws {
        let outcome = try vigil.mustRun(["reminder", "test", "--to", "leyla@example.org"])
        #expect(outcome.lines.last?.contains("outbox") == true)
        #expect(outcome.talk.contains("nobody receives it"))
        #expect(try outbox().count == 1)
    }

    @Test(arguments: [
        ("leyla@", "command.bad-address", 64), ("0501112233", "delivery.bad-number", 65),
    ])
    func `an address that nothing can be sent to is told`(to: String, code: String, status: Int32) throws {
        let outcome = try vigil.run(["reminder", "test", "--to", to])
        #expect(outcome.status == status)
        #expect(outcome.talk.contains(code))
    }

    @Test func `settings that cannot work are told, and the doctor says so`() throws {
        let config = try vigil.write(
            ["email-transport: smtp", "relay: smtp://user:secret@mail.example.org"], to: "config.yaml")
        #expect(try vigil.run(["reminder", "test", "--to", "a@example.org", "--config", config]).status == 78)
        let shown = try vigil.mustRun(["config", "show", "--config", config])
        #expect(!shown.output.contains("secret@") && shown.output.contains("smtp://…@mail.example.org"))
        let doctor = try vigil.run(["doctor", "--config", config])
        #expect(doctor.status == 1)
        #expect(doctor.lines.contains { $0.hasPrefix("must-act\temail") })
    }

    @Test func `a relay that is set and not used is named`() throws {
        let config = try vigil.write(["relay: smtp://mail.example.org"], to: "config.yaml")
        let doctor = try vigil.run(["doctor", "--config", config])
        #expect(
            doctor.lines.contains { $0.hasPrefix("warning\temail\t") && $0.contains("set: email-transport: smtp") })
        let watch = try vigil.run(["watch", "--once", "--no-papers", "--no-backups", "--config", config])
        #expect(watch.talk.contains("a relay is set and not used"))
    }

    @Test(.enabled(if: Vigil.canPress)) func `each lead gets their sheets once`() throws {
        try vigil.mustRun(["post", "add", "march-2037", "C1", "Corner", "--sector", "C"])
        try vigil.mustRun(
            ["shift", "add", "march-2037", "C1", "--role", "marshal", "--from", "15:00", "--to", "18:00", "--max", "2"])
        try vigil.mustRun(["sector", "set", "march-2037", "C", "--lead", "V1"])
        #expect(try vigil.mustRun(["roster", "send", "march-2037", "--dry-run"]).talk.contains("1 planned."))
        #expect(try outbox().isEmpty)
        try vigil.mustRun(["reminder", "hold", "--all"])
        let held = try vigil.run(["roster", "send", "march-2037"])
        #expect(held.status == 75 && held.talk.contains("send.held"))
        #expect(try outbox().isEmpty)
        try vigil.mustRun(["reminder", "resume"])
        // A mark that nobody can read: what stands there may have sent already.
        try Data().write(to: URL(filePath: vigil.database + ".sending"))
        #expect(try vigil.run(["roster", "send", "march-2037"]).talk.contains("is damaged"))
        #expect(try outbox().isEmpty)
        try vigil.mustRun(["reminder", "resume"])
        #expect(try vigil.mustRun(["roster", "send", "march-2037"]).talk.contains("1 sent."))
        #expect(try vigil.mustRun(["roster", "send", "march-2037"]).talk.contains("1 sent before."))
        #expect(try outbox().count == 1)
        #expect(try vigil.mustRun(["roster", "send", "march-2037", "--again"]).talk.contains("1 sent."))
        let mail = try vigil.read("outbox/" + (try #require(try outbox().first)))
        #expect(mail.contains("filename=\"march-2037-V0001.pdf\""))
    }

    @Test func `answers are read from a file, a folder and a pipe, and nonsense is told`() throws {
        let mail = "From: k1@example.org\nSubject: Re: Will you come?\nMessage-ID: <1@x>\n\nYes"
        let file = try vigil.write([mail], to: "one.eml")
        #expect(try vigil.mustRun(["reminder", "answers", file]).talk.contains("1 mail: 1 to be read by somebody."))
        #expect(try vigil.mustRun(["reminder", "answers", "-"], input: mail).lines.count == 2)
        #expect(try vigil.mustRun(["reminder", "answers", vigil.folder.path]).lines.count == 2)
        #expect(
            try vigil.run(["reminder", "answers", try vigil.write(["nothing"], to: "x.txt")]).talk.contains(
                "mail.not-mail"))
        #expect(try vigil.run(["reminder", "answers", vigil.database]).status == 64)
    }

    @Test func `a list says yes and no`() throws {
        try vigil.mustRun(["assign", "add", "march-2037/B4", "V1", "V2"])
        let list = try vigil.write(["A0001 yes", "k2@example.org no", "Könüllü Nömrə3 ?"], to: "list.txt")
        let outcome = try vigil.mustRun(["assign", "confirm", "--from", list, "--event", "march-2037"])
        #expect(outcome.talk.contains("left as they are: Könüllü Nömrə3"))
        #expect(try vigil.states() == ["confirmed", "declined"])
    }
}
