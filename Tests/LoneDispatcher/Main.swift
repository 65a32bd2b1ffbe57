import Delivery
import Foundation
import Operations
import Persistence
import Scheduling
import Volunteering

/// A scheduler that does nothing but send, for tests that end it at any moment: `FILE COURIER TIME`.
///
/// COURIER is a folder, or a relay's address on the loopback. TIME is when it begins, in seconds since 1970; its clock
/// goes on from there. It ends when nothing is left to be done.
@main
struct Main {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 4, let begins = Double(words[3]) else {
            FileHandle.standardError.write(Data("FILE COURIER TIME\n".utf8))
            exit(64)
        }
        let started = Date.now
        let now: @Sendable () -> Date = { Date(timeIntervalSince1970: begins) + Date.now.timeIntervalSince(started) }
        let store = try Store.open(at: words[1], actor: "scheduler", now: now)
        let courier =
            words[2].hasPrefix("smtp://")
            ? try Courier.relay(
                RelaySettings(
                    url: words[2], isPlainAllowed: true, waits: Waits(connect: .seconds(5), reply: .seconds(3))))
            : try Courier.outbox(URL(fileURLWithPath: words[2]))
        var settings = DeliverySettings(outbox: words[2])
        settings.sender = "Day of Remembrance <team@example.org>"
        let dispatcher = Dispatcher(
            store: store,
            couriers: Couriers(
                byChannel: [.email: courier],
                sender: try Sender(settings, name: "Day of Remembrance", isReceived: true)),
            fence: RestoreFence(of: words[1]), phone: { $0 }, now: now)
        tell("recovered \(try await dispatcher.recover())")
        while true {
            let report = try await dispatcher.tick()
            tell("\(Int64(Date.now.timeIntervalSince(started) * 1000)) ms: \(report.summary ?? "idle")")
            if !report.hasMore { break }
        }
    }

    /// At once, so that whoever waits for it can end this at a moment of its choice.
    private static func tell(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }
}
