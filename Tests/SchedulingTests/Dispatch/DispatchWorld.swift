import Delivery
import Foundation
import GRDB
import Interchange
import Operations
import Persistence
import Scheduling
import Synchronization
import TestSupport
import Volunteering

/// A march with people who are to be reminded on the evening before, in a record file of its own.
final class DispatchWorld: Sendable {
    private let scratch: ScratchFolder
    var folder: URL { scratch.url }
    let clock: ManualClock
    let store: Store
    var recordFile: String { folder.appending(path: "vigil.db").path }
    var outbox: URL { folder.appending(path: "outbox") }

    init(people: Int) async throws {
        scratch = try ScratchFolder()
        let clock = ManualClock(try Date(utc: "2027-02-24T08:00:00Z"))
        self.clock = clock
        store = try Store.create(at: scratch.path("vigil.db"), actor: "leyla") { clock.now }
        _ = try await store.perform(
            InitCampaign(name: "Day of Remembrance", timeZone: "Asia/Baku", region: "AZ", language: "az"))
        try await DispatchSample.write(people: people, into: store)
        clock.set(try Date(utc: "2027-02-25T14:00:00Z"))
    }

    static func sender() throws -> Sender {
        var settings = DeliverySettings(outbox: "/nowhere")
        settings.sender = "Day of Remembrance <team@example.org>"
        return try Sender(settings, name: "Day of Remembrance", isReceived: true)
    }

    func dispatcher(
        _ courier: Courier, fence: RestoreFence? = nil, store: Store? = nil,
        sinceBoot: @escaping @Sendable () -> BootTime = { BootTime.ofThisMachine() },
        alive: @escaping @Sendable () -> Void = {}
    ) throws -> Dispatcher {
        Dispatcher(
            store: store ?? self.store, couriers: Couriers(byChannel: [.email: courier], sender: try Self.sender()),
            fence: fence, phone: { $0 }, now: { [clock] in clock.now }, sinceBoot: sinceBoot, alive: alive)
    }

    func reminders() async throws -> [String: Int] {
        try await store.ask(
            Reading { db in
                try Row.fetchAll(db, sql: "SELECT state, count(*) FROM reminder WHERE channel = 'email' GROUP BY state")
                    .reduce(into: [:]) { $0[$1[0] as String] = $1[1] as Int }
            })
    }

    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: outbox.path).sorted()
    }
}

/// A courier that does what a test says and remembers what it carried.
final class RecordingCourier: Sendable {
    private let carried = Mutex<[Parcel]>([])
    var parcels: [Parcel] { carried.withLock { $0 } }

    func courier(_ answer: @escaping @Sendable (Parcel) async -> Attempt?) -> Courier {
        Courier(transport: .smtp, place: "test") { parcel, handover in
            if let refusal = await answer(parcel) { return refusal }
            guard handover.mayLeave() else { return Attempt(.aborted, words: "kept") }
            self.carried.withLock { $0.append(parcel) }
            return Attempt(.sent, at: .answer, reply: 250, words: "taken")
        }
    }
}
