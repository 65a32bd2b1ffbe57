import Delivery
import Foundation
import TestSupport
import Testing

/// The courier with programs of the tests' own in place of sendmail.
@Suite struct SendmailTests {
    private let scratch: ScratchFolder
    private var folder: URL { scratch.url }

    init() throws { scratch = try ScratchFolder() }

    private func program(_ script: String) throws -> String {
        let file = folder.appending(path: "sendmail")
        // Written by a child: a file that this process has open for writing, and with it every program that another
        // test starts at that moment, cannot be run.
        let writer = Process()
        writer.executableURL = URL(filePath: "/bin/sh")
        writer.arguments = [
            "-c", "printf '%s\\n' '#!/bin/sh' \"$2\" > \"$1\" && chmod 700 \"$1\"", "sh", file.path, script,
        ]
        try writer.run()
        try #require(writer.end() == 0)
        return file.path
    }

    @Test func `the program is given addresses and mail`() async throws {
        let courier = try Courier.sendmail(
            program("printf '%s\\n' \"$@\" > '\(folder.path)/arguments'; cat > '\(folder.path)/mail'"))
        let parcel = try ParcelSamples.full()
        let attempt = await courier.deliver(parcel) { true }
        #expect(attempt == Attempt(.sent, at: .answer, reply: 0, words: "Taken."))
        let arguments = try Data(contentsOf: folder.appending(path: "arguments"))
        #expect(
            String(decoding: arguments, as: UTF8.self) == "-i\n-f\nteam@example.org\n--\naygun@example.org\n")
        #expect(try Array(Data(contentsOf: folder.appending(path: "mail"))) == parcel.mailBytes)
    }

    @Test(arguments: [
        (0, Outcome.sent), (64, .misconfigured), (65, .dead(flagsAddress: false)), (66, .misconfigured),
        (67, .dead(flagsAddress: true)), (68, .dead(flagsAddress: true)), (69, .transient(retryAfter: nil)),
        (70, .misconfigured), (71, .transient(retryAfter: nil)), (72, .misconfigured),
        (73, .transient(retryAfter: nil)), (74, .uncertain), (75, .transient(retryAfter: nil)), (76, .uncertain),
        (77, .misconfigured), (78, .misconfigured), (127, .misconfigured), (1, .uncertain),
    ])
    func `exit statuses are read as sysexits has them`(status: Int, outcome: Outcome) async throws {
        // It does not read its mail, which must not harm us.
        let courier = try Courier.sendmail(program("echo 'said so' >&2; exit \(status)"))
        let attempt = try await courier.deliver(ParcelSamples.full()) { true }
        #expect(attempt == Attempt(outcome, at: .answer, reply: status, words: "said so"))
    }

    @Test func `a program that was killed leaves us not knowing`() async throws {
        let attempt = try await Courier.sendmail(program("kill -9 $$")).deliver(ParcelSamples.full()) { true }
        #expect(attempt.outcome == .uncertain)
    }

    @Test func `a program that never ends is ended, and leaves us not knowing`() async throws {
        let courier = try Courier.sendmail(
            program("exec sleep 60"), waits: Waits(connect: .seconds(1), reply: .seconds(1)))
        #expect(try await courier.deliver(ParcelSamples.full()) { true }.outcome == .uncertain)
    }

    @Test func `a message whose intent says no starts nothing`() async throws {
        let courier = try Courier.sendmail(program("touch '\(folder.path)/started'"))
        #expect(try await courier.deliver(ParcelSamples.full()) { false }.outcome == .aborted)
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "started").path))
    }

    @Test(arguments: ["sendmail", "/nowhere/sendmail", "/etc/passwd"])
    func `a program that is not there is told`(path: String) throws {
        #expect(throws: DeliveryError.sendmailMissing(path: path)) { try Courier.sendmail(path) }
    }
}
