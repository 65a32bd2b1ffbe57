import Delivery
import Foundation
import Interchange
import Synchronization
import TestSupport
import Testing

/// The courier against a relay of the tests' own.
@Suite(
    .enabled(if: Sink.isPossible, "libvigil-mail.so or /usr/bin/python3 is not there"), .timeLimit(.minutes(2)))
struct RelayTests {
    private func settings(_ sink: Sink, waits: Waits? = nil) throws -> RelaySettings {
        try RelaySettings(
            url: "smtp://127.0.0.1:\(sink.port)", isPlainAllowed: true,
            waits: waits ?? Waits(connect: .seconds(5), reply: .seconds(1)))
    }

    @Test(arguments: RelayCase.beforeTheEnvelope + RelayCase.envelope + RelayCase.message)
    func `what a relay does is read right`(relay: RelayCase) async throws {
        let sink = try Sink(script: relay.script)
        let intents = Mutex(0)
        let courier = try Courier.relay(settings(sink))
        let attempt = try await courier.deliver(ParcelSamples.reminder()) {
            intents.withLock { $0 += 1 }
            return true
        }
        #expect(attempt.outcome == relay.outcome)
        #expect(attempt.step == relay.step)
        #expect(attempt.curlCode == relay.curl)
        #expect(attempt.reply == relay.reply)
        #expect(!attempt.words.isEmpty)
        // Asked once, and only where the message was on its way.
        #expect(intents.withLock { $0 } == (relay.step == .answer ? 1 : 0))
    }

    @Test func `a mail arrives as it was written`() async throws {
        let sink = try Sink()
        let parcel = try ParcelSamples.full()
        let attempt = try await Courier.relay(settings(sink)).deliver(parcel) { true }
        #expect(attempt == Attempt(.sent, at: .answer, curl: 0, reply: 250, words: "250 taken"))
        let record = try #require(try sink.record())
        #expect(record.mails == [String(decoding: parcel.mailBytes, as: UTF8.self)])
        #expect(
            record.commands.dropFirst() == [
                "MAIL FROM:<team@example.org> SIZE=\(parcel.mailBytes.count)", "RCPT TO:<aygun@example.org>", "DATA",
                "QUIT",
            ])
    }

    @Test(arguments: [true, false])
    func `a message whose intent says no stays here`(throwing: Bool) async throws {
        let sink = try Sink()
        let courier = try Courier.relay(settings(sink))
        let attempt = try await courier.deliver(ParcelSamples.reminder()) {
            if throwing { throw CancellationError() }
            return false
        }
        #expect(attempt.outcome == .aborted)
        #expect(attempt.curlCode == 42)
        #expect(attempt.reply == 354)
        let record = try #require(try sink.record())
        #expect(record.commands.last == "DATA")
        #expect(record.mails.isEmpty)
        #expect(record.partial == "")
    }

    @Test func `several messages take one line`() async throws {
        let sink = try Sink()
        var courier: Courier? = try Courier.relay(settings(sink))
        for _ in 0..<3 {
            #expect(try await courier?.deliver(ParcelSamples.reminder()) { true }.outcome == .sent)
        }
        courier = nil
        #expect(try sink.record()?.mails.count == 3)
    }

    @Test func `a line that was cut is made anew`() async throws {
        let sink = try Sink(script: ["quit": "!close"])
        let courier = try Courier.relay(settings(sink))
        #expect(try await courier.deliver(ParcelSamples.reminder()) { false }.outcome == .aborted)
        #expect(try await courier.deliver(ParcelSamples.reminder()) { true }.outcome == .sent)
    }

    @Test func `an answer that comes too late is not taken for one to the next message`() async throws {
        let sink = try Sink(script: ["dot": "!late"])
        let courier = try Courier.relay(settings(sink))
        #expect(try await courier.deliver(ParcelSamples.reminder()) { true }.outcome == .uncertain)
        #expect(try await courier.deliver(ParcelSamples.reminder()) { false }.reply == 354)
        let lines = [try #require(try sink.record()), try #require(try sink.record())]
        #expect(lines.allSatisfy { $0.commands.first?.hasPrefix("EHLO") == true })
        #expect(lines.allSatisfy { $0.commands.last == "DATA" })
    }

    @Test func `a relay that is not there is told as a failed connection`() async throws {
        let port = try DeafPort()
        let attempt = try await Courier.relay(
            RelaySettings(url: "smtp://127.0.0.1:\(port.number)", isPlainAllowed: true)
        ).deliver(ParcelSamples.reminder()) { true }
        withExtendedLifetime(port) {}
        #expect(attempt.outcome == .transient(retryAfter: nil))
        #expect(attempt.curlCode == 7)
        #expect(attempt.reply == nil)
        #expect(attempt.isFailedConnection)
    }

    @Test func `a name that nobody has is told as a failed connection`() async throws {
        let waits = try Waits(connect: .seconds(2), reply: .seconds(1))
        let attempt = try await Courier.relay(RelaySettings(url: "smtp://relay.invalid", waits: waits))
            .deliver(ParcelSamples.reminder()) { true }
        #expect(attempt.isFailedConnection)
        // Where no name server answers it is a time-out.
        #expect([6, 28].contains(attempt.curlCode))
    }

    @Test(arguments: [(["rcpt": "!late"], Outcome.transient(retryAfter: nil)), (["dot": "!late"], .uncertain)])
    func `a relay that answers in time each time, and takes too long in all, is not waited for`(
        script: [String: String], outcome: Outcome
    ) async throws {
        let sink = try Sink(script: script)
        let waits = try Waits(connect: .seconds(5), reply: .seconds(5), whole: .milliseconds(700))
        let attempt = try await Courier.relay(settings(sink, waits: waits)).deliver(ParcelSamples.reminder()) { true }
        #expect(attempt.outcome == outcome)
        #expect(attempt.curlCode == 28)
        #expect(attempt.words.hasPrefix("It took longer"))
    }

    @Test func `whoever is to stop before the handover sends nothing`() async throws {
        let sink = try Sink(script: ["rcpt": "!silence", "tells": true])
        let courier = try Courier.relay(settings(sink, waits: Waits(connect: .seconds(9), reply: .seconds(60))))
        let parcel = try ParcelSamples.reminder()
        let intents = Mutex(0)
        let sending = Task {
            await courier.deliver(parcel) {
                intents.withLock { $0 += 1 }
                return true
            }
        }
        #expect(try await sink.silence() == "rcpt")
        sending.cancel()
        #expect(await sending.value.outcome == .aborted)
        #expect(intents.withLock { $0 } == 0)
    }

    @Test func `whoever is to stop after the handover waits only so long, and does not know`() async throws {
        let sink = try Sink(script: ["dot": "!silence"])
        let waits = try Waits(connect: .seconds(9), reply: .seconds(60), grace: .milliseconds(10))
        let courier = try Courier.relay(settings(sink, waits: waits))
        let parcel = try ParcelSamples.reminder()
        let (handovers, handover) = AsyncStream.makeStream(of: Void.self)
        let sending = Task {
            await courier.deliver(parcel) {
                handover.yield()
                return true
            }
        }
        for await _ in handovers { break }
        sending.cancel()
        let attempt = await sending.value
        #expect(attempt.outcome == .uncertain)
        #expect(attempt.reply == 354)
    }

    @Test func `what the relay says is kept without the address`() async throws {
        let sink = try Sink(script: ["rcpt": "550 5.1.1 <aygun@example.org>: no such user"])
        let attempt = try await Courier.relay(settings(sink)).deliver(ParcelSamples.reminder()) { true }
        #expect(attempt.words == "550 5.1.1 <…>: no such user")
    }

    @Test func `a text message does not go to a relay`() async throws {
        let attempt = try await Courier.relay(RelaySettings(url: "smtp://127.0.0.1:9", isPlainAllowed: true))
            .deliver(ParcelSamples.reminder(to: .phone(DialledNumber("+994501234567")))) { true }
        #expect(attempt.outcome == .misconfigured)
    }
}
