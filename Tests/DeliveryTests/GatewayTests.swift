import Crypto
import Delivery
import Foundation
import TestSupport
import Testing

/// The courier against a message gateway of the tests' own.
@Suite(
    .enabled(if: Sink.isPossible, "libvigil-mail.so or /usr/bin/python3 is not there"), .timeLimit(.minutes(2)))
struct GatewayTests {
    private static let secret = "0123456789abcdef0123"

    private func deliver(
        to sink: Sink, scheme: String = "http", authorities: String? = nil, _ intent: @escaping Courier.Intent
    ) async throws -> Attempt {
        let path = FileManager.default.temporaryDirectory.appending(path: "gateway-\(UUID().uuidString)").path
        try Data(Self.secret.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        defer { unlink(path) }
        let courier = try Courier.webhook(
            GatewaySettings(
                url: "\(scheme)://127.0.0.1:\(sink.port)/send?x=1", secret: SecretFile(at: path),
                authorities: authorities, waits: Waits(connect: .seconds(5), reply: .seconds(1)),
                now: { Date(timeIntervalSince1970: 1_800_000_000.9) }))
        return try await courier.deliver(
            ParcelSamples.reminder(to: .phone(DialledNumber("+994501234567"))), intent: intent)
    }

    @Test func `a message is posted, named and signed`() async throws {
        let sink = try Sink("gateway", script: ["status": 202, "body": "{}"])
        let attempt = try await deliver(to: sink) { true }
        #expect(attempt == Attempt(.sent, at: .answer, curl: 0, reply: 202, words: "HTTP 202 {}"))
        let request = try #require(try sink.request())
        #expect(request.path == "/send?x=1")
        #expect(
            request.body
                == #"{"channel":"sms","id":"reminder-4711-2@vigil.example.org","language":"az","#
                + #""subject":"Sabah: 15:00-da, B4 postu","text":"Salam, Aygün!\n","to":"+994501234567"}"#)
        #expect(request.headers["Content-Type"] == "application/json")
        #expect(request.headers["Idempotency-Key"] == "reminder-4711-2@vigil.example.org")
        #expect(request.headers["X-Vigil-Timestamp"] == "1800000000")
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("1800000000.\(request.body)".utf8), using: SymmetricKey(data: Data(Self.secret.utf8)))
        let hex = code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        #expect(request.headers["X-Vigil-Signature"] == "v1=\(hex)")
    }

    @Test(arguments: [("120", 120), ("9223372036854775807", 86_400), ("31536000000", 86_400)])
    func `who asks to be left alone is, for a day at most`(asked: String, seconds: Int) async throws {
        let sink = try Sink("gateway", script: ["status": 429, "headers": ["Retry-After": asked]])
        #expect(try await deliver(to: sink) { true }.outcome == .transient(retryAfter: .seconds(seconds)))
    }

    @Test(arguments: [
        (200, Outcome.sent), (204, .sent), (301, .misconfigured), (400, .dead(flagsAddress: false)),
        (401, .misconfigured), (403, .misconfigured), (404, .misconfigured), (405, .misconfigured),
        (409, .transient(retryAfter: nil)), (410, .dead(flagsAddress: true)), (422, .dead(flagsAddress: true)),
        (429, .transient(retryAfter: nil)), (500, .transient(retryAfter: nil)), (503, .transient(retryAfter: nil)),
    ])
    func `an answer is read right`(status: Int, outcome: Outcome) async throws {
        let sink = try Sink("gateway", script: ["status": status])
        let attempt = try await deliver(to: sink) { true }
        #expect(attempt.outcome == outcome)
        #expect(attempt.reply == status)
    }

    @Test(arguments: [429, 503])
    func `a gateway says how long to wait`(status: Int) async throws {
        let sink = try Sink("gateway", script: ["status": status, "headers": ["Retry-After": "120"]])
        #expect(try await deliver(to: sink) { true }.outcome == .transient(retryAfter: .seconds(120)))
    }

    @Test(arguments: ["!close", "!silence"])
    func `an answer that is lost leaves us not knowing`(instead: String) async throws {
        let sink = try Sink("gateway", script: ["instead": instead])
        let attempt = try await deliver(to: sink) { true }
        #expect(attempt.outcome == .uncertain)
        #expect(attempt.reply == nil)
    }

    @Test func `a message whose intent says no stays here`() async throws {
        let sink = try Sink("gateway")
        #expect(try await deliver(to: sink) { false }.outcome == .aborted)
    }

    @Test(.enabled(if: Certificate.isAvailable, "/usr/bin/openssl is not there"), arguments: [true, false])
    func `a gateway is believed by its certificate`(isTrusted: Bool) async throws {
        let certificate = try Certificate(for: "IP:127.0.0.1")
        let sink = try Sink(
            "gateway", script: ["certificate": certificate.certificate, "key": certificate.key])
        let attempt = try await deliver(
            to: sink, scheme: "https", authorities: isTrusted ? certificate.certificate : nil
        ) { true }
        #expect(attempt.outcome == (isTrusted ? .sent : .misconfigured))
        #expect(attempt.curlCode == (isTrusted ? 0 : 60))
    }
}
