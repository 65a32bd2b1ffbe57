import Foundation
import Language
import Settings
import Testing
import Volunteering

@Suite struct SettingsTests {
    /// A settings file of its own for each test.
    private func settings(
        _ text: String? = nil, flags: [SettingKey: String] = [:], environment: [String: String] = [:]
    ) throws -> (Settings, path: String) {
        let path = FileManager.default.temporaryDirectory.appending(path: "vigil-\(UUID().uuidString).yaml").path
        if let text { try Data(text.utf8).write(to: URL(filePath: path)) }
        defer { if text != nil { unlink(path) } }
        let environment = environment.merging(["HOME": "/home/leyla"]) { given, _ in given }
        return (try Settings(config: text == nil ? nil : path, flags: flags, environment: environment), path)
    }

    private func explanation(_ text: String, environment: [String: String] = [:]) -> Explanation? {
        do {
            _ = try settings(text, environment: environment)
            return nil
        } catch let error as SettingsError {
            return error.explanation
        } catch {
            return nil
        }
    }

    @Test func `a flag goes over the environment, that over the file, and that over what is usual`() throws {
        let text = "# ours\nactor: file\n"
        let environment = ["VIGIL_ACTOR": "environment"]
        #expect(try settings().0[.pager]?.source == .usual)
        let (inFile, path) = try settings(text)
        #expect(inFile[.actor] == Setting(value: "file", source: .file(path, line: 2)))
        #expect(try settings(text, environment: environment).0[.actor]?.source == .environment("VIGIL_ACTOR"))
        let flagged = try settings(text, flags: [.actor: "flag"], environment: environment).0
        #expect(flagged[.actor] == Setting(value: "flag", source: .flag("--actor")))
    }

    @Test(arguments: [
        ([:], "/home/leyla/.local/share/vigil/vigil.db"), (["XDG_DATA_HOME": "/data"], "/data/vigil/vigil.db"),
        (["XDG_DATA_HOME": ""], "/home/leyla/.local/share/vigil/vigil.db"), (["VIGIL_DATABASE": "/x.db"], "/x.db"),
        (["VIGIL_DATABASE": ""], "/home/leyla/.local/share/vigil/vigil.db"),
    ])
    func `the record file is found as other programs find theirs`(environment: [String: String], path: String) throws {
        #expect(try settings(environment: environment).0.database == path)
    }

    @Test(arguments: [
        ("quiet: yes", SettingKey.quiet, "yes"), ("quiet: True", .quiet, "yes"), ("quiet: off", .quiet, "no"),
        ("language: RU", .language, "ru"), ("pager: \"less -S\"", .pager, "less -S"), ("format: json", .format, "json"),
        ("colour: 'never'", .colour, "never"), ("\u{FEFF}actor: Aygün", .actor, "Aygün"),
    ])
    func `a value is read as people write it`(text: String, key: SettingKey, value: String) throws {
        #expect(try settings(text).0[key]?.value == value)
    }

    @Test(arguments: ["", "\n", "# nothing\n", "---\n", "{}"])
    func `an empty file sets nothing`(text: String) throws {
        #expect(try settings(text).0[.language] == nil)
    }

    @Test(arguments: [
        ("actr: x", "settings.unknown-key", ":1"), ("actor: x\n\nlanguag: az", "settings.unknown-key", ":3"),
        ("actor: x\nactor: y", "settings.twice", ""), ("actor: [a, b]", "settings.not-pairs", ":1"),
        ("- actor", "settings.not-pairs", ":1"), ("just words", "settings.not-pairs", ":1"),
        ("actor: \"open", "settings.not-yaml", ""), ("format: pdf", "settings.bad-value", ":1"),
        ("quiet: perhaps", "settings.bad-value", ":1"), ("language: klingon", "settings.bad-value", ":1"),
        ("actor:", "settings.bad-value", ":1"),
    ])
    func `what cannot be a setting is told with its line`(text: String, code: String, line: String) throws {
        let told = try #require(explanation(text))
        #expect(told.code == code)
        #expect(told.kind == .configuration)
        #expect("\(told.summary)".contains(".yaml\(line)"))
    }

    @Test func `a mistyped name comes with the one that was meant`() throws {
        #expect(try #require(explanation("dtabase: x")?.hint).hasPrefix("Did you mean database?"))
    }

    @Test func `a variable that cannot be says which one it is`() throws {
        let told = try #require(explanation("actor: x", environment: ["VIGIL_LANGUAGE": "xx"]))
        #expect(told.summary.contains("VIGIL_LANGUAGE"))
    }

    @Test func `a file that is named must be there`() {
        #expect(throws: SettingsError.missing(path: "/nowhere.yaml", namedBy: "VIGIL_CONFIG")) {
            try settings(environment: ["VIGIL_CONFIG": "/nowhere.yaml"])
        }
    }

    @Test func `habits of other programs are followed, and ours go before them`() throws {
        let shared = ["NO_COLOR": "1", "PAGER": "more"]
        #expect(try settings(environment: shared).0.colour == "never")
        #expect(try settings(environment: shared).0.pager == "more")
        #expect(try settings(environment: shared.merging(["VIGIL_PAGER": "none"]) { $1 }).0.pager == nil)
        #expect(try settings("colour: always", environment: shared).0.colour == "always")
    }

    @Test func `names with hyphens have variables with underscores`() throws {
        let environment = ["VIGIL_EMAIL_TRANSPORT": "SMTP", "VIGIL_RELAY_PLAIN": "1"]
        let set = try settings("reply-to: lead@example.org", environment: environment).0
        #expect(set[.emailTransport] == Setting(value: "smtp", source: .environment("VIGIL_EMAIL_TRANSPORT")))
        #expect(set[.relayPlain]?.value == "yes")
        #expect(set[.replyTo]?.value == "lead@example.org")
    }

    @Test(arguments: [
        ("email-rate: 0", false), ("email-rate: 6001", false), ("sms-rate: many", false), ("sms-rate: 5", true),
    ])
    func `a rate is a number that makes sense`(text: String, isGood: Bool) throws {
        #expect((explanation(text) == nil) == isGood)
        if !isGood { #expect(explanation(text)?.hint?.contains("whole number") == true) }
    }

    @Test func `the outbox lies beside the record file`() throws {
        #expect(try settings(environment: ["VIGIL_DATABASE": "/srv/vigil.db"]).0[.outbox]?.value == "/srv/outbox")
        #expect(try settings("outbox: /tmp/o").0[.outbox]?.value == "/tmp/o")
    }

    @Test func `what systemd guards is found, and known as such`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vigil-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { unlink(folder.appending(path: "relay-account").path); rmdir(folder.path) }
        try Data("a:b\n".utf8).write(to: folder.appending(path: "relay-account"))
        let environment = ["CREDENTIALS_DIRECTORY": folder.path]
        let found = try settings(environment: environment).0
        #expect(found[.relayAccount]?.value == folder.path + "/relay-account" && found.isCredential(.relayAccount))
        #expect(found[.gatewaySecret] == nil)
        let named = try settings("relay-account: /etc/relay", environment: environment).0
        #expect(named[.relayAccount]?.value == "/etc/relay" && !named.isCredential(.relayAccount))
    }

    @Test(arguments: [
        (SettingKey.relay, "smtp://u:p@mail.example.org:25", "smtp://…@mail.example.org:25"),
        (.gateway, "https://sms.example.org/send?key=1", "https://sms.example.org/send?…"),
        (.relay, "smtp://mail.example.org", "smtp://mail.example.org"), (.actor, "a@b?c", "a@b?c"),
    ])
    func `secrets in addresses are not shown`(key: SettingKey, value: String, shown: String) {
        #expect(key.shown(value) == shown)
    }
}
