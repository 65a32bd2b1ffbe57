import Delivery
import Foundation
import Operations
import Persistence
import Scheduling
import TestSupport
import Testing
import Volunteering

@Suite struct HandDeliveryTests {
    private func delivery(
        _ world: DispatchWorld, _ courier: Courier, fence: RestoreFence? = nil
    ) throws -> HandDelivery {
        HandDelivery(
            store: world.store,
            couriers: Couriers(byChannel: [.email: courier], sender: try DispatchWorld.sender()),
            fence: fence, phone: { $0 })
    }

    private func send(
        _ delivery: HandDelivery, rule: String = "evening-before", isNightIgnored: Bool = false,
        isRehearsed: Bool = false
    ) async throws -> SentReminder {
        try await delivery.send(
            to: "V0001", rule: rule, event: nil, isNightIgnored: isNightIgnored, isRehearsed: isRehearsed)
    }

    private func code(_ work: () async throws -> SentReminder) async -> String {
        do {
            return try await work().outcome
        } catch let error as any Explainable {
            return error.explanation.code
        } catch {
            return "\(error)"
        }
    }

    @Test func `one person is sent one rule's message, once`() async throws {
        let world = try await DispatchWorld(people: 3)
        let recording = RecordingCourier()
        let delivery = try delivery(world, recording.courier { _ in nil })
        let sent = try await send(delivery)
        #expect(sent.outcome == "sent" && sent.words == "taken" && sent.reply == 250)
        #expect(recording.parcels.count == 1)
        #expect(try await world.reminders()["sent"] == 1)
        #expect(await code { try await send(delivery) } == "send.nothing")
        // The scheduler does not send it again.
        let dispatcher = try world.dispatcher(recording.courier { _ in nil })
        while try await dispatcher.tick().hasMore {}
        #expect(Set(recording.parcels.map(\.recipient.address)).count == recording.parcels.count)
    }

    @Test func `a mark that cannot be written leaves nothing claimed`() async throws {
        let world = try await DispatchWorld(people: 1)
        let recording = RecordingCourier()
        let fence = RestoreFence(of: world.recordFile)
        let delivery = try delivery(world, recording.courier { _ in nil }, fence: fence)
        // The mark is there, and where the next one is to be written stands a folder.
        try await fence.letThrough(.email, from: world.store)
        let obstacle = fence.path + ".part"
        try FileManager.default.createDirectory(atPath: obstacle, withIntermediateDirectories: false)
        await #expect(throws: (any Error).self) { try await send(delivery) }
        #expect(try await world.reminders()["planned"] == 1)
        #expect(recording.parcels.isEmpty)
        try FileManager.default.removeItem(atPath: obstacle)
        #expect(try await send(delivery).outcome == "sent")
    }

    @Test func `a rehearsal shows the words and changes nothing`() async throws {
        let world = try await DispatchWorld(people: 2)
        let recording = RecordingCourier()
        let before = try await world.reminders()
        let sent = try await send(try delivery(world, recording.courier { _ in nil }), isRehearsed: true)
        #expect(sent.outcome == "rehearsed" && sent.text.contains("mailto:team@example.org?subject=VA1."))
        #expect(recording.parcels.isEmpty)
        #expect(try await world.reminders() == before)
    }

    @Test func `what failed for now waits for the scheduler`() async throws {
        let world = try await DispatchWorld(people: 1)
        let refusing = RecordingCourier().courier { _ in
            Attempt(.transient(retryAfter: nil), at: .recipient, reply: 450, words: "later")
        }
        let delivery = try delivery(world, refusing)
        #expect(try await send(delivery).outcome == "transient")
        #expect(try await world.reminders()["planned"] == 1)
        #expect(await code { try await send(delivery) } == "send.on-its-way")
    }

    @Test func `the night, a hold and rules for calls are respected`() async throws {
        let world = try await DispatchWorld(people: 1)
        let recording = RecordingCourier()
        let delivery = try delivery(world, recording.courier { _ in nil })
        #expect(await code { try await send(delivery, rule: "unconfirmed") } == "send.call")
        #expect(await code { try await send(delivery, rule: "nothing") } == "reminder.no-such-rule")
        #expect(await code { try await send(delivery, rule: "will-you-come") } == "send.nothing")
        // 22:00 in Baku.
        world.clock.set(try Date(utc: "2027-02-24T18:00:00Z"))
        #expect(await code { try await send(delivery) } == "send.quiet-hours")
        _ = try await world.store.perform(HoldSending(because: "a test"))
        #expect(await code { try await send(delivery, isNightIgnored: true) } == "send.held")
        _ = try await world.store.perform(ResumeSending())
        #expect(try await send(delivery, isNightIgnored: true).outcome == "sent")
    }
}
