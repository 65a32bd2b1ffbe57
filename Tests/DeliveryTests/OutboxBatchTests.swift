import Delivery
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct OutboxBatchTests {
    private let scratch: ScratchFolder
    private var folder: URL { scratch.url.appending(path: "outbox") }

    init() throws { scratch = try ScratchFolder() }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func parcels() throws -> [Parcel] { try (1...3).map { try ParcelSamples.reminder(id: "reminder-\($0)") } }

    @Test func `messages that leave together are asked for once, and are files as one by one`() async throws {
        let courier = try Courier.outbox(folder)
        #expect(courier.takesBatches)
        let asked = Mutex<[[Int]]>([])
        let parcels = try parcels()
        let attempts = await courier.deliver(parcels) { places in
            asked.withLock { $0.append(places) }
            return [0, 2]
        }
        #expect(asked.withLock { $0 } == [[0, 1, 2]])
        #expect(attempts.map(\.outcome) == [.sent, .aborted, .sent])
        #expect(try names().map { $0.hasSuffix("reminder-1@vigil.example.org.eml") } == [true, false])
        for (parcel, name) in zip([parcels[0], parcels[2]], try names()) {
            #expect(try Array(Data(contentsOf: folder.appending(path: name))) == parcel.mailBytes)
        }
        #expect(courier.hasTaken(parcels[0].id, of: parcels[0].date) == true)
        #expect(courier.hasTaken(parcels[1].id, of: parcels[1].date) == false)
    }

    @Test func `when nothing may leave nothing is left behind`() async throws {
        let courier = try Courier.outbox(folder)
        let attempts = try await courier.deliver(parcels()) { _ in throw CancellationError() }
        #expect(attempts.allSatisfy { $0.outcome == .aborted })
        #expect(try names() == [])
    }
}
