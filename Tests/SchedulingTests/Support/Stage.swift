import Foundation
import Logging
import Operations
import Persistence
import Scheduling
import Synchronization
import TestSupport

/// A record file in memory, clocks that a test sets, and a scheduler that it drives tick by tick.
struct Stage: Sendable {
    let world: World
    /// Seconds since boot, apart from the wall's clock.
    let boot = SharedValue(BootTime(id: "first", milliseconds: 0))
    let said = SharedValue<[String]>([])

    init(now: String = "2027-02-25T08:00:00Z") async throws {
        world = try await World(now: now)
    }

    func watch(_ duties: [any Duty], stopsWhenIdle: Bool = false) -> Watch {
        let (clock, boot, said) = (world.clock, boot, said)
        return Watch(
            store: world.store, duties: duties,
            time: MachineTime(
                now: { clock.now }, sinceBoot: { boot.value }, waiting: SkippingClock(clock: clock)),
            logger: Logger(label: "test") { _ in SaidLog(said: said) },
            stopsWhenIdle: stopsWhenIdle, version: "test")
    }

    /// Lets time pass on both clocks; with `jump` the wall's goes further.
    func pass(_ seconds: Int64, jump: Int64 = 0) {
        world.clock.advance(by: .seconds(seconds + jump))
        boot.change { $0 = BootTime(id: $0.id, milliseconds: $0.milliseconds + seconds * 1000) }
    }

    func jobs() async throws -> [String] {
        try await world.strings("SELECT duty || ' ' || outcome || ': ' || summary FROM job ORDER BY id")
    }
}

/// One value that tests and what they try share.
final class SharedValue<Value: Sendable>: Sendable {
    private let held: Mutex<Value>

    init(_ value: Value) {
        held = Mutex(value)
    }

    var value: Value { held.withLock { $0 } }

    func change(_ work: @Sendable (inout Value) -> Void) {
        held.withLock { value in
            var copy = value
            work(&copy)
            value = copy
        }
    }
}

/// Keeps every line of a log.
struct SaidLog: LogHandler {
    let said: SharedValue<[String]>
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let line =
            "\(event.level): \(event.message) \((event.metadata ?? [:]).mapValues { "\($0)" }.sorted { $0.key < $1.key })"
        said.change { $0.append(line) }
    }
}
