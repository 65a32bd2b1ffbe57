import Foundation
import Operations
import Persistence
import Scheduling
import TestSupport
import Testing

@Suite struct WatchTests {
    private let stage: Stage

    init() async throws { stage = try await Stage() }

    @Test func `duties are looked at in their order, and what came of them is noted`() async throws {
        let watch = stage.watch([
            Script("planner", [.done("12 planned", ["planned": 12])]), Script("papers", [.done(nil)]),
        ])
        let tick = await watch.tick(at: stage.world.clock.now)
        #expect(tick.done.keys.sorted() == ["planner"])
        #expect(try await stage.jobs() == ["planner done: 12 planned"])
        #expect(try await stage.world.ask(JobListQuery()).items.first?.counts == ["planned": 12])
        #expect(await watch.tick(at: stage.world.clock.now).isIdle)
    }

    @Test func `a duty that fails is noted and left alone for a while, and the others go on`() async throws {
        let failing = Script("papers", [.failing, .failing, .done("printed")])
        let other = Script("keeper")
        let watch = stage.watch([failing, other])
        #expect(await watch.tick(at: stage.world.clock.now).failed == ["papers"])
        stage.pass(15)
        await watch.tick(at: stage.world.clock.now)
        #expect(failing.looks == 1)
        #expect(other.looks == 2)
        stage.pass(50)
        await watch.tick(at: stage.world.clock.now)
        #expect(failing.looks == 2)
        stage.pass(70)
        await watch.tick(at: stage.world.clock.now)
        #expect(failing.looks == 2)
        stage.pass(60)
        #expect(await watch.tick(at: stage.world.clock.now).done["papers"]?.summary == "printed")
        #expect(try await stage.jobs().count == 3)
    }

    @Test func `what has more to do goes on at once, and is one job`() async throws {
        let watch = stage.watch([
            Script(
                "dispatcher",
                [
                    .done("100 sent", ["sent": 100], hasMore: true),
                    .done("50 sent", ["sent": 50, "waits": 1], hasMore: true),
                    .done(nil),
                ])
        ])
        let tick = await watch.tick(at: stage.world.clock.now)
        #expect(tick.done["dispatcher"]?.counts == ["sent": 150, "waits": 1])
        #expect(!tick.hasMore)
        #expect(try await stage.jobs() == ["dispatcher done: 150 sent, 1 waits"])
    }

    @Test func `a heartbeat leaves no audit row and does not disturb what is planned`() async throws {
        let audit = try await stage.world.count("SELECT count(*) FROM audit")
        let watch = stage.watch([Script("planner", [.done("1 planned")])])
        for _ in 0..<5 {
            await watch.tick(at: stage.world.clock.now)
            stage.pass(15)
        }
        #expect(try await stage.world.count("SELECT count(*) FROM audit") == audit)
        let beat = try #require(try await stage.world.ask(HeartbeatQuery()))
        #expect(beat.tickAt == stage.world.clock.now.addingTimeInterval(-15))
        #expect(beat.stoppedAt == nil)
    }

    @Test func `it runs until there is nothing more to do, and leaves word that it ended well`() async throws {
        let duty = Script("planner", [.done("1 planned"), .done("2 planned"), .done(nil)])
        let watch = stage.watch([duty], stopsWhenIdle: true)
        try await watch.run()
        #expect(duty.looks == 3)
        #expect(try await stage.world.ask(HeartbeatQuery())?.stoppedAt != nil)
    }

    @Test func `told to stop while a duty is at it, it lets go and returns`() async throws {
        let duty = Script("dispatcher", [.waiting])
        let watch = stage.watch([duty, Script("keeper", [.done("never")])])
        let running = Task {
            defer { duty.isOver() }
            try await watch.run()
        }
        for await _ in duty.looking { break }
        #expect(duty.looks == 1)
        running.cancel()
        try await running.value
        #expect(try await stage.jobs().isEmpty)
        #expect(try await stage.world.ask(HeartbeatQuery())?.stoppedAt != nil)
    }

    @Test(arguments: [3700, -3700, 86_400, -86_400, 315_360_000] as [Int64])
    func `a clock that jumps stops everything, and says so`(jump: Int64) async throws {
        let duty = Script("dispatcher")
        let watch = stage.watch([duty])
        await watch.tick(at: stage.world.clock.now)
        stage.pass(15, jump: jump)
        let tick = await watch.tick(at: stage.world.clock.now)
        #expect(tick.doubt?.seconds == jump)
        #expect(duty.looks == 1)
        #expect(stage.said.value.contains { $0.hasPrefix("warning: nothing is sent: the clock jumped") })
        // Put right again: it goes on.
        stage.pass(15, jump: -jump)
        #expect(await watch.tick(at: stage.world.clock.now).doubt == nil)
        #expect(duty.looks == 2)
    }

    @Test func `a heartbeat that cannot be written does not let the duties go by a clock that jumped`() async throws {
        let duty = Script("dispatcher")
        let watch = stage.watch([duty])
        await watch.tick(at: stage.world.clock.now)
        try await stage.world.perform(Writing(Self.noRoom("heartbeat") + Self.noRoom("job")))
        stage.pass(15, jump: 86_400)
        let tick = await watch.tick(at: stage.world.clock.now)
        #expect(tick.doubt?.seconds == 86_400)
        #expect(duty.looks == 1)
        #expect(try await stage.jobs().isEmpty)
        let names = ["no_heartbeat", "no_heartbeat_again", "no_job", "no_job_again"]
        try await stage.world.perform(Writing(names.map { "DROP TRIGGER \($0);" }.joined()))
        for _ in 0..<3 {
            stage.pass(15)
            await watch.tick(at: stage.world.clock.now)
        }
        #expect(duty.looks == 1)
        // What could not be noted then is noted now, once; the log has said it at once, and once.
        #expect(try await stage.jobs().count { $0.hasPrefix("clock failed: nothing is sent: the clock jumped") } == 1)
        #expect(stage.said.value.count { $0.hasPrefix("warning: nothing is sent: the clock jumped") } == 1)
        #expect(try await stage.world.ask(HeartbeatQuery())?.doubt?.seconds == 86_400)
    }

    @Test func `while nobody knows whether the clock was doubted before, nothing is done`() async throws {
        let duty = Script("dispatcher")
        try await stage.world.perform(Writing("ALTER TABLE heartbeat RENAME TO elsewhere"))
        let watch = stage.watch([duty], stopsWhenIdle: true)
        try await watch.run()
        #expect(duty.looks == 0)
        #expect(await watch.trouble.wasUnseen)
    }

    private static func noRoom(_ table: String) -> String {
        ["INSERT", "UPDATE"].enumerated().map { number, deed in
            """
            CREATE TRIGGER no_\(table)\(number == 0 ? "" : "_again") BEFORE \(deed) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'full'); END;
            """
        }.joined()
    }

    @Test func `what failed or was doubted on the way is told at the end`() async throws {
        let failing = Script("papers", [.failing])
        let busy = Script("planner", [.done("1 planned"), .done("2 planned")])
        let watch = stage.watch([busy, failing], stopsWhenIdle: true)
        try await watch.run()
        #expect(await watch.trouble.failed == ["papers"])
        let trouble = await watch.trouble
        #expect(throws: WatchError.notAllWell(["papers failed"])) { try trouble.complain() }
        let well = stage.watch([Script("planner", [.done("1 planned")])], stopsWhenIdle: true)
        try await well.run()
        let none = await well.trouble
        #expect(throws: Never.self) { try none.complain() }
        stage.pass(15, jump: 315_360_000)
        try await well.run()
        #expect(await well.trouble.doubt?.seconds == 315_360_000)
    }

    @Test func `a person can say that the clock is right`() async throws {
        let duty = Script("dispatcher")
        let watch = stage.watch([duty])
        await watch.tick(at: stage.world.clock.now)
        stage.pass(15, jump: 315_360_000)
        await watch.tick(at: stage.world.clock.now)
        stage.pass(7200)
        #expect(await watch.tick(at: stage.world.clock.now).doubt != nil)
        try await stage.world.perform(TrustClock())
        stage.pass(15)
        #expect(await watch.tick(at: stage.world.clock.now).doubt == nil)
        #expect(duty.looks == 2)
        await #expect(throws: SchedulerError.noDoubt) { try await stage.world.perform(TrustClock()) }
    }

    @Test func `a doubt outlives the process that had it`() async throws {
        let first = stage.watch([])
        await first.tick(at: stage.world.clock.now)
        stage.pass(15, jump: 315_360_000)
        await first.tick(at: stage.world.clock.now)
        stage.pass(15)
        #expect(await stage.watch([]).tick(at: stage.world.clock.now).doubt != nil)
    }

    @Test func `a log names nobody: an error is its code`() async throws {
        let watch = stage.watch([Refusing()])
        await watch.tick(at: stage.world.clock.now)
        let log = stage.said.value.joined(separator: "\n")
        #expect(log.contains("event.unknown"))
        #expect(!log.contains("Aygün"))
    }
}

/// Fails with an error that names somebody.
private struct Refusing: Duty {
    let name = "refusing"

    func tick() async throws -> DutyReport { throw EventError.unknown("Aygün", suggestion: nil) }
}
