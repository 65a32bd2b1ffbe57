import Delivery
import Foundation
import TestSupport
import Testing

/// What must be encrypted, whom we believe, and how we log in.
@Suite(
    .enabled(
        if: Sink.isPossible && Certificate.isAvailable,
        "libvigil-mail.so, /usr/bin/python3 or /usr/bin/openssl is not there"), .timeLimit(.minutes(2)))
struct EncryptionTests {
    private let certificate: Certificate

    init() throws { certificate = try Certificate(for: "IP:127.0.0.1") }

    private func deliver(
        to script: [String: any Sendable], scheme: String = "smtp", isTrusted: Bool = true, isPlain: Bool = false,
        account: Account? = nil, certificate other: Certificate? = nil
    ) async throws -> (attempt: Attempt, record: Sink.Record?) {
        let shown = other ?? certificate
        var script = script
        script["certificate"] = shown.certificate
        script["key"] = shown.key
        let sink = try Sink(script: script)
        let attempt: Attempt
        do {
            let courier = try Courier.relay(
                RelaySettings(
                    url: "\(scheme)://127.0.0.1:\(sink.port)", isPlainAllowed: isPlain, account: account,
                    authorities: isTrusted ? shown.certificate : nil,
                    waits: Waits(connect: .seconds(5), reply: .seconds(1)), hello: "vigil.example.org"))
            attempt = try await courier.deliver(ParcelSamples.reminder()) { true }
        }
        return (attempt, try sink.record())
    }

    private func account() throws -> Account {
        let path = FileManager.default.temporaryDirectory.appending(path: "account-\(UUID().uuidString)").path
        try Data("vigil:correct horse".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        defer { unlink(path) }
        return try Account(SecretFile(at: path))
    }

    @Test func `a relay that becomes encrypted is given the mail`() async throws {
        let (attempt, record) = try await deliver(to: ["tls": "starttls"])
        #expect(attempt.outcome == .sent)
        #expect(
            record?.commands.prefix(3) == ["EHLO vigil.example.org", "STARTTLS", "EHLO vigil.example.org"])
    }

    @Test func `a relay that is encrypted from the first byte is given the mail`() async throws {
        #expect(try await deliver(to: ["tls": "implicit"], scheme: "smtps").attempt.outcome == .sent)
    }

    @Test(arguments: [
        (["tls": "none"], Outcome.misconfigured, 250),
        (["tls": "starttls", "starttls": "502 no"], .misconfigured, 502),
        (["tls": "starttls", "starttls": "454 not now"], .transient(retryAfter: nil), 454),
    ])
    func `a relay that stays unencrypted is given nothing`(
        script: [String: String], outcome: Outcome, reply: Int
    ) async throws {
        let (attempt, record) = try await deliver(to: script)
        #expect(attempt.outcome == outcome)
        #expect(attempt.curlCode == 64)
        #expect(attempt.reply == reply)
        #expect(record?.commands.contains { $0.hasPrefix("MAIL") } == false)
    }

    @Test(arguments: ["starttls", "implicit"])
    func `a certificate that nobody we know signed is not believed`(tls: String) async throws {
        let (attempt, record) = try await deliver(
            to: ["tls": tls], scheme: tls == "implicit" ? "smtps" : "smtp", isTrusted: false)
        #expect(attempt.outcome == .misconfigured)
        #expect(attempt.curlCode == 60)
        #expect(record?.commands.contains { $0.hasPrefix("MAIL") } == false)
    }

    @Test func `a certificate for another name is not believed`() async throws {
        let other = try Certificate(for: "DNS:relay.example.org")
        let (attempt, _) = try await deliver(to: ["tls": "starttls"], certificate: other)
        #expect(attempt.outcome == .misconfigured)
        #expect(attempt.curlCode == 60)
    }

    @Test func `an encrypted line to a relay that speaks plainly does not come about`() async throws {
        let (attempt, _) = try await deliver(to: ["greeting": "220 plain"], scheme: "smtps")
        #expect(attempt.outcome == .transient(retryAfter: nil))
        #expect(attempt.curlCode == 35)
        #expect(attempt.isFailedConnection)
    }

    @Test(arguments: [
        ("235 welcome", Outcome.sent, 0, 250), ("535 5.7.8 wrong password", .misconfigured, 67, 535),
        ("530 5.7.0 no", .misconfigured, 67, 530), ("454 4.7.0 not now", .transient(retryAfter: nil), 67, 454),
    ])
    func `a login is read right`(login: String, outcome: Outcome, curl: Int, reply: Int) async throws {
        let (attempt, record) = try await deliver(
            to: ["tls": "starttls", "auth": "334 ", "login": login], account: account())
        #expect(attempt.outcome == outcome)
        #expect(attempt.curlCode == curl)
        #expect(attempt.reply == reply)
        #expect(record?.commands.contains("AUTH") == true)
        #expect(!attempt.words.contains("horse"))
    }

    @Test func `a relay that takes us for a stranger blames no address`() async throws {
        let (attempt, _) = try await deliver(to: ["tls": "starttls", "rcpt": "550 no"], account: account())
        #expect(attempt.outcome == .misconfigured)
        #expect(attempt.step == .recipient)
    }
}
