import Delivery
import Foundation
import GRDB
import Operations
import Persistence
import Scheduling
import Synchronization
import TestSupport
import Testing
import Volunteering

@Suite struct DispatcherTests {
    @Test func `everybody who is due has a mail in the outbox, once`() async throws {
        let world = try await DispatchWorld(people: 25)
        let dispatcher = try world.dispatcher(.outbox(world.outbox))
        let report = try await dispatcher.tick()
        #expect(report.counts == ["sent": 25])
        #expect(report.summary == "25 sent")
        #expect(try await world.reminders() == ["sent": 25])
        let files = try world.files()
        #expect(files.count == 25)
        #expect(files.allSatisfy { $0.hasSuffix(".eml") && $0.hasPrefix("20270225T140000Z-") })
        #expect(try await dispatcher.tick() == .nothing)
        #expect(try world.files() == files)
        #expect(try await world.store.ask(SendingAuditQuery()).holds)
    }

    @Test func `one by one, what is refused waits and what is taken is settled`() async throws {
        let world = try await DispatchWorld(people: 6)
        let recording = RecordingCourier()
        let courier = recording.courier { parcel in
            switch parcel.recipient.address {
            case "p1@example.org":
                Attempt(.transient(retryAfter: nil), at: .recipient, curl: 55, reply: 450, words: "later")
            case "p2@example.org":
                Attempt(.dead(flagsAddress: true), at: .recipient, curl: 55, reply: 550, words: "gone")
            case "p3@example.org": Attempt(.uncertain, at: .answer, curl: 56, reply: 354, words: "cut")
            default: nil
            }
        }
        let report = try await world.dispatcher(courier).tick()
        #expect(report.counts == ["sent": 3, "waiting": 2, "dead": 1])
        #expect(recording.parcels.count == 3)
        #expect(try await world.reminders() == ["sent": 3, "planned": 2, "dead": 1])
        let flagged = try await world.store.ask(
            Reading { db in try String.fetchAll(db, sql: "SELECT address FROM flagged_address") })
        #expect(flagged == ["p2@example.org"])
    }

    @Test func `a relay that is slow to say what became of a mail holds up neither the lease nor the watchdog`()
        async throws
    {
        let world = try await DispatchWorld(people: 6)
        let boot = SharedValue<Int64>(0)
        let signs = SharedValue<[Int64]>([])
        let courier = RecordingCourier().courier { _ in
            boot.change { $0 += 45 }
            return Attempt(.uncertain, at: .answer, curl: 28, reply: 354, words: "silent")
        }
        let dispatcher = try world.dispatcher(
            courier, sinceBoot: { BootTime(id: "first", milliseconds: boot.value * 1000) },
            alive: { signs.change { $0.append(boot.value) } })
        _ = try await dispatcher.tick()
        // The third would begin 90 seconds after the claim.
        #expect(boot.value == 90)
        #expect(signs.value == [0, 45, 90])
        let (held, tried) = try await world.store.ask(
            Reading { db in
                (
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM message WHERE claim_token IS NOT NULL") ?? -1,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM attempt WHERE outcome = 'uncertain'") ?? -1
                )
            })
        #expect(held == 0)
        #expect(tried == 2)
        // What had no turn follows at the next look, and no more after the third that is not answered.
        _ = try await dispatcher.tick()
        _ = try await dispatcher.tick()
        #expect(boot.value == 135)
    }

    @Test func `one message and those before it end before the claim's lease does`() {
        let longest = Waits.standard.whole + .seconds(60)
        #expect(longest + .seconds(60) < .seconds(900))
    }

    @Test func `a channel of which the set-up is wrong rests, and what was claimed is given back`() async throws {
        let world = try await DispatchWorld(people: 10)
        let tried = Mutex(0)
        let courier = RecordingCourier().courier { _ in
            tried.withLock { $0 += 1 }
            return Attempt(.misconfigured, at: .login, curl: 67, reply: 535, words: "who are you")
        }
        let dispatcher = try world.dispatcher(courier)
        _ = try await dispatcher.tick()
        #expect(tried.withLock { $0 } == 5)
        #expect(try await world.reminders() == ["planned": 10])
        let report = try await dispatcher.tick()
        #expect(report.summary?.contains("who are you") == true)
        #expect(tried.withLock { $0 } == 5)
    }

    @Test func `when it is told to stop it settles what came out and lets go of the rest`() async throws {
        let world = try await DispatchWorld(people: 10)
        let recording = RecordingCourier()
        let task = Mutex<Task<DutyReport, any Error>?>(nil)
        let courier = recording.courier { parcel in
            if parcel.recipient.address == "p3@example.org" { task.withLock { $0?.cancel() } }
            return nil
        }
        let dispatcher = try world.dispatcher(courier)
        let started = AsyncStream<Void>.makeStream()
        let running = Task {
            for await _ in started.stream { break }
            return try await dispatcher.tick()
        }
        task.withLock { $0 = running }
        started.continuation.yield()
        _ = await running.result
        let states = try await world.reminders()
        #expect((states["sent"] ?? 0) >= 2)
        #expect((states["sent"] ?? 0) + (states["planned"] ?? 0) == 10)
        #expect(try await world.store.ask(SendingAuditQuery()).holds)
    }

    private static let fullDisk =
        "CREATE TRIGGER disk_is_full BEFORE UPDATE ON message BEGIN SELECT RAISE(ABORT, 'full'); END"

    @Test func `what could not be let go of, as on a full disk, is taken back at the next tick`() async throws {
        let world = try await DispatchWorld(people: 3)
        let recording = RecordingCourier()
        let isFirst = Mutex(true)
        let courier = recording.courier { [store = world.store] _ in
            guard
                isFirst.withLock({ first in
                    defer { first = false }; return first
                })
            else { return nil }
            // From now on nothing about messages can be written.
            do { try await store.perform(Writing(Self.fullDisk)) } catch { Issue.record(error) }
            return nil
        }
        let dispatcher = try world.dispatcher(courier)
        await #expect(throws: (any Error).self) { try await dispatcher.tick() }
        #expect(try await world.reminders() == ["claimed": 3])
        try await world.store.perform(Writing("DROP TRIGGER disk_is_full"))
        _ = try await dispatcher.tick()
        #expect(try await world.reminders() == ["planned": 3])
        world.clock.advance(by: .seconds(60))
        #expect(try await dispatcher.tick().counts == ["sent": 3])
        #expect(recording.parcels.count == 3)
        #expect(try await world.store.ask(SendingAuditQuery()).holds)
    }

    @Test func `an address that nothing can be sent to is flagged`() async throws {
        let world = try await DispatchWorld(people: 2)
        try await world.store.perform(Writing("UPDATE volunteer SET email = 'no address' WHERE id = 1"))
        let report = try await world.dispatcher(RecordingCourier().courier { _ in nil }).tick()
        #expect(report.counts == ["sent": 1, "dead": 1])
    }

    @Test(arguments: ["restored", "elsewhere", "copied"])
    func `a record file that is not the one that sent last sends nothing until somebody lets it`(
        how: String
    ) async throws {
        let world = try await DispatchWorld(people: 4)
        let backup = world.folder.appending(path: "backup.db").path
        try await world.store.backUp(to: backup)
        let fence = RestoreFence(of: world.recordFile, machine: "one")
        _ = try await world.dispatcher(.outbox(world.outbox), fence: fence).tick()
        #expect(try world.files().count == 4)

        let moved = world.folder.appending(path: "moved.db").path
        let (file, other): (String, RestoreFence) =
            switch how {
            case "restored": (backup, fence)
            case "elsewhere": (moved, RestoreFence(of: moved, machine: "two"))
            default: (world.recordFile, RestoreFence(of: world.recordFile, machine: "two"))
            }
        if how == "elsewhere" { try await world.store.backUp(to: moved) }
        let copy = try Store.open(at: file, actor: "leyla") { [clock = world.clock] in clock.now }
        let dispatcher = try world.dispatcher(.outbox(world.outbox), fence: other, store: copy)
        let report = try await dispatcher.tick()
        #expect(report.summary?.hasSuffix("vigil reminder resume") == true)
        #expect(report.counts.isEmpty)
        // It is told once, and holds.
        #expect(try await dispatcher.tick() == .nothing)
        let resumed = try await copy.perform(ResumeSending())
        #expect(resumed.wasRestored)
        #expect(resumed.expired == (how == "restored" ? 4 : 0))
        try await other.lay(in: copy)
        #expect(try await dispatcher.tick().summary == nil)
        #expect(try world.files().count == 4)
    }

    @Test(arguments: ["before the record file had its name", "before anything was claimed"])
    func `a scheduler that was ended while it began for the first time sends when it begins again`(
        ended: String
    ) async throws {
        let world = try await DispatchWorld(people: 4)
        let before = world.folder.appending(path: "before.db").path
        try await world.store.backUp(to: before)
        let fence = RestoreFence(of: world.recordFile)
        try await fence.lay(in: world.store)
        let isNamed = ended == "before anything was claimed"
        let store = try Store.open(at: isNamed ? world.recordFile : before, actor: "scheduler") {
            [clock = world.clock] in clock.now
        }
        let report = try await world.dispatcher(.outbox(world.outbox), fence: fence, store: store).tick()
        #expect(report.counts == ["sent": 4])
        // From here on it is another state that may not send.
        let old = try Store.open(at: before, actor: "scheduler") { [clock = world.clock] in clock.now }
        let doubt = try fence.doubt(about: await old.ask(RecordIdentityQuery(auditId: fence.lastAudit())))
        #expect((doubt != nil) == isNamed)
    }

    @Test func `what lay in the outbox when the scheduler ended was sent, the rest goes out`() async throws {
        let world = try await DispatchWorld(people: 4)
        let courier = try Courier.outbox(world.outbox)
        let owner = SendingOwner(bootId: "boot", bootSeconds: 0)
        let claimed = try await world.store.perform(
            ClaimMessages(channel: .email, limit: 4, owner: owner, courier: courier.description))
        let messages = try claimed.written { $0 }.messages
        _ = try await world.store.perform(
            RecordIntents(
                messages, token: claimed.token, unchangedSince: claimed.unchangedSince, keepsContent: false))
        let first = try #require(messages.first)
        _ = try await courier.deliver(Parcel(first, from: DispatchWorld.sender())) { true }

        let dispatcher = try world.dispatcher(courier)
        let recovered = try await dispatcher.recover()
        #expect(recovered.sent == 1)
        #expect(recovered.again == 3)
        #expect(recovered.uncertain == 0)
        world.clock.advance(by: .seconds(60))
        #expect(try await dispatcher.tick().counts == ["sent": 3])
        #expect(try world.files().count == 4)
        #expect(try await world.store.ask(SendingAuditQuery()).twice.isEmpty)
    }

    @Test func `a disk that is full or a folder that is gone leaves everything as it was`() async throws {
        let world = try await DispatchWorld(people: 3)
        let courier = try Courier.outbox(world.outbox)
        try FileManager.default.removeItem(at: world.outbox)
        let report = try await world.dispatcher(courier).tick()
        #expect(report.counts == ["waiting": 3])
        #expect(try await world.reminders() == ["planned": 3])
        #expect(try await world.store.ask(SendingAuditQuery()).holds)
    }
}
