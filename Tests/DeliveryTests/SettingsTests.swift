import Delivery
import Foundation
import TestSupport
import Testing

/// What relays, gateways and their secrets may look like.
@Suite struct SettingsTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func file(_ text: String, mode: Int = 0o600) throws -> SecretFile {
        let path = folder.path("secret")
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return SecretFile(at: path)
    }

    @Test(arguments: [
        "smtp://mail.example.org", "smtp://mail.example.org:587", "smtps://mail.example.org", "smtp://192.0.2.7:25",
        "smtp://[2001:db8::1]:25",
    ])
    func `a relay is named by scheme, host and port`(url: String) throws {
        #expect(try RelaySettings(url: url).isEncrypted)
    }

    @Test(arguments: [
        "", "mail.example.org", "http://example.org", "smtp://", "smtp://user:pass@example.org", "smtp://a b",
        "smtp://example.org/x", "smtp://example.org:0", "smtp://example.org:99999", "smtp://example.org\r\nX",
        "smtp://xatirə.az", "smtp://-a.org", "smtp://a..b", "smtp://[::1", "SMTP://example.org?x",
    ])
    func `what is no relay is refused`(url: String) {
        #expect(throws: DeliveryError.badRelay(url)) { try RelaySettings(url: url) }
    }

    @Test(arguments: [
        ("smtp://localhost:25", true), ("smtp://127.0.0.1", true), ("smtp://127.8.9.10", true), ("smtp://[::1]", true),
        ("smtp://127.0.0.1.example.org", false), ("smtp://mail.example.org", false), ("smtp://localhost.org", false),
        ("smtp://128.0.0.1", false), ("smtp://127.1", false),
    ])
    func `only mail to this machine may go unencrypted`(url: String, isAllowed: Bool) throws {
        if isAllowed {
            #expect(try !RelaySettings(url: url, isPlainAllowed: true).isEncrypted)
        } else {
            #expect(throws: DeliveryError.self) { try RelaySettings(url: url, isPlainAllowed: true) }
        }
    }

    @Test func `an account is read, and never shown`() throws {
        let account = try Account(file("vigil@example.org:pass:word\n"))
        #expect("\(account) \(String(reflecting: account))" == "an account an account")
        var shown = ""
        dump(account, to: &shown)
        #expect(!shown.contains("pass"))
    }

    @Test(arguments: ["", "\n", "user", ":password", "user:", "a:b\nc:d\n", "a:b\0"])
    func `a file that holds no account is told`(text: String) throws {
        let secret = try file(text)
        #expect(throws: DeliveryError.secretMalformed(path: secret.path, form: "user:password")) {
            try Account(secret)
        }
    }

    @Test(arguments: [0o640, 0o604, 0o620, 0o644, 0o666])
    func `a file that others can read is not used`(mode: Int) throws {
        let secret = try file("user:password", mode: mode)
        #expect(throws: DeliveryError.secretExposed(path: secret.path)) { try Account(secret) }
    }

    @Test func `what systemd put into its folder is used as it is`() throws {
        let secret = try file("user:password", mode: 0o440)
        let path = URL(filePath: secret.path)
        #expect(throws: Never.self) {
            try Account(
                SecretFile(credential: path.lastPathComponent, in: path.deletingLastPathComponent().path))
        }
    }

    @Test func `a secret that is not there is told with its path`() {
        #expect(throws: DeliveryError.secretMissing(path: "/nowhere/secret")) {
            try Account(SecretFile(at: "/nowhere/secret"))
        }
        #expect(throws: DeliveryError.self) { try Account(SecretFile(at: "/tmp")) }
    }

    @Test(arguments: [
        "http://sms.example.org", "sms.example.org", "ftp://example.org", "https://", "https://a@b.org",
        "https://example.org/#x", "https://example.org/\r\nX: y", "http://127.0.0.1.example.org/",
    ])
    func `what is no gateway is refused`(url: String) throws {
        let secret = try file("0123456789abcdef0123")
        #expect(throws: DeliveryError.badGateway(url)) {
            try GatewaySettings(url: url, secret: secret, now: { Date(timeIntervalSince1970: 0) })
        }
    }

    @Test func `a gateway's short secret is refused`() throws {
        let secret = try file("0123456789abcde")
        #expect(throws: DeliveryError.weakGatewaySecret) {
            try GatewaySettings(
                url: "https://sms.example.org/send", secret: secret, now: { Date(timeIntervalSince1970: 0) })
        }
    }

    @Test(arguments: [(0.01, 10.0), (4_000, 10), (10, 0.5), (10, 4_000)])
    func `a wait that makes no sense is refused`(connect: Double, reply: Double) {
        #expect(throws: DeliveryError.self) { try Waits(connect: .seconds(connect), reply: .seconds(reply)) }
    }
}
