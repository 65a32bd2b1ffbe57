import Delivery
import Foundation
import Interchange
import Synchronization
import TestSupport
import Testing

@Suite struct OutboxTests {
    private let scratch: ScratchFolder
    private var folder: URL { scratch.url.appending(path: "outbox") }

    init() throws { scratch = try ScratchFolder() }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `a message is a file that a mail program opens`() async throws {
        let courier = try Courier.outbox(folder)
        let parcel = try ParcelSamples.full()
        let attempt = await courier.deliver(parcel) { true }
        let name = "20270225T140000Z-reminder-4711-2@vigil.example.org.eml"
        #expect(attempt == Attempt(.sent, at: .answer, words: name))
        #expect(try names() == [name])
        let file = folder.appending(path: name)
        #expect(try Array(Data(contentsOf: file)) == parcel.mailBytes)
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `a message that is delivered twice is there once`() async throws {
        let courier = try Courier.outbox(folder)
        for _ in 0..<2 {
            #expect(try await courier.deliver(ParcelSamples.full()) { true }.outcome == .sent)
        }
        #expect(try names().count == 1)
    }

    @Test func `at the intent the file is whole and not yet there`() async throws {
        let courier = try Courier.outbox(folder)
        let parcel = try ParcelSamples.full()
        let folder = folder
        let seen = Mutex<[Int]>([])
        _ = await courier.deliver(parcel) {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            let sizes = try names.map { name in
                #expect(name.hasPrefix("."))
                return try Data(contentsOf: folder.appending(path: name)).count
            }
            seen.withLock { $0 = sizes }
            return true
        }
        #expect(seen.withLock { $0 } == [parcel.mailBytes.count])
    }

    @Test func `a message whose intent says no leaves nothing behind`() async throws {
        let courier = try Courier.outbox(folder)
        let parcel = try ParcelSamples.full()
        #expect(await courier.deliver(parcel) { false }.outcome == .aborted)
        #expect(await courier.deliver(parcel) { throw CancellationError() }.outcome == .aborted)
        #expect(try names() == [])
    }

    @Test func `a text message lies in the outbox too`() async throws {
        let parcel = try ParcelSamples.reminder(to: .phone(DialledNumber("+994501234567")))
        #expect(try await Courier.outbox(folder).deliver(parcel) { true }.outcome == .sent)
    }

    @Test func `a folder that went away is our own fault`() async throws {
        let courier = try Courier.outbox(folder)
        try FileManager.default.removeItem(at: folder)
        let attempt = try await courier.deliver(ParcelSamples.full()) { true }
        #expect(attempt.outcome == .misconfigured)
        #expect(attempt.words.hasSuffix("No such file or directory"))
    }

    @Test func `a file where the folder should be is told`() throws {
        try Data().write(to: folder)
        #expect(throws: DeliveryError.self) { try Courier.outbox(folder) }
    }
}
