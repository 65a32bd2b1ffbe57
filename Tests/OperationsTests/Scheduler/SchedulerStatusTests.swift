import Documents
import Foundation
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct SchedulerStatusTests {
    private let world: World

    init() async throws { world = try await World(now: "2027-02-25T08:00:00Z") }

    private func beat(ago seconds: Int64, doing: String = "tick", isStopped: Bool = false, jump: Int64 = 0) async throws
    {
        let now = world.clock.now.addingTimeInterval(Double(-seconds))
        var heartbeat = Heartbeat(
            pid: 4711, version: "test", startedAt: now, tickAt: now,
            tickSinceBoot: BootTime(id: "first", milliseconds: (100_000 - seconds) * 1000), doing: doing)
        if isStopped { heartbeat.stoppedAt = now }
        if jump != 0 { heartbeat.doubt = ClockDoubt(.jumped, seconds: jump, since: now) }
        _ = try await world.store.note(Beat(heartbeat))
    }

    private func status(isLocked: Bool? = true, boot: String = "first") async throws -> CampaignStatus {
        try await world.ask(
            StatusQuery(
                now: world.clock.now,
                traces: SchedulerTraces(boot: BootTime(id: boot, milliseconds: 100_000_000), isLocked: isLocked)))
    }

    @Test(
        arguments: [
            (10, true, "first", SchedulerStatus.State.running), (200, true, "first", .busy),
            (2000, true, "first", .stuck),
            (10, false, "first", .died), (10, nil, "second", .died), (200, nil, "first", .died),
            (10, nil, "first", .running), (10, true, "second", .running), (200, true, "second", .busy),
        ] as [(Int64, Bool?, String, SchedulerStatus.State)])
    func `alive is who holds the lock and ticks, by the time since boot`(
        ago: Int64, isLocked: Bool?, boot: String, expected: SchedulerStatus.State
    ) async throws {
        try await beat(ago: ago)
        #expect(try await status(isLocked: isLocked, boot: boot).scheduler.state == expected)
    }

    @Test func `one that never ran, that was stopped, and that is started now and then`() async throws {
        #expect(try await status().scheduler.state == .absent)
        try await beat(ago: 600, isStopped: true)
        #expect(try await status(isLocked: false).scheduler.state == .stopped)
        try await beat(ago: 600, doing: "once", isStopped: true)
        #expect(try await status(isLocked: false).scheduler.state == .onceInAWhile)
        try await beat(ago: 7200, doing: "once", isStopped: true)
        #expect(try await status(isLocked: false).scheduler.state == .stopped)
    }

    @Test func `what an organizer must look after is a need, and makes the check fail`() async throws {
        #expect(try await status().needs.isEmpty)
        try await beat(ago: 10, jump: 7200)
        let doubted = try await status()
        #expect(doubted.scheduler.sentence.contains("the clock jumped 2 hours forward"))
        #expect(doubted.needs.map(\.kind) == [.clockDoubted])
        try await beat(ago: 3000)
        #expect(try await status(isLocked: false).needs.map(\.kind) == [.schedulerStopped])
        let traces = SchedulerTraces(boot: BootTime(id: "first", milliseconds: 100_000_000), isLocked: false)
        let findings = try await world.ask(SchedulerHealth(now: world.clock.now, traces: traces))
        #expect(findings.map(\.state) == [.mustAct, .ok, .ok, .ok])
    }

    @Test(
        arguments: [
            (
                "UPDATE sending SET held_since = 1803528000, held_by = 'person', held_because = 'fog'",
                Need.Kind.sendingHeld, Finding.State.mustAct, "Sending is held since 2027-02-25 08:00: fog.",
                "vigil reminder resume"
            ),
            (
                "UPDATE sending SET held_since = 1803528000, held_by = 'restore', held_because = 'it is older'",
                .sendingRestored, .mustAct, "Nothing is sent since 2027-02-25 08:00: it is older.",
                "vigil reminder resume --dry-run"
            ),
            (
                "INSERT INTO held_rule VALUES (1, 1803528000, '')", .rulesHeld, .mustAct,
                "Messages of training are held since 2027-02-25 08:00.", "vigil reminder resume training"
            ),
            (
                """
                UPDATE sending_channel SET paused_since = 1803528000, paused_until = 1803528000 + 18000,
                    paused_because = 'the smtp set-up: 535 no.' WHERE channel = 'email'
                """, .channelMisconfigured, .mustAct,
                "Email rests since 2027-02-25 08:00, to be tried again at 13:00: the smtp set-up: 535 no.",
                "vigil doctor"
            ),
            (
                """
                UPDATE sending_channel SET paused_since = 1803528000, paused_until = 1803528000 + 18000,
                    paused_because = 'no connection: refused' WHERE channel = 'email'
                """, nil, .warning,
                "Email rests since 2027-02-25 08:00, to be tried again at 13:00: no connection: refused.", ""
            ),
        ] as [(String, Need.Kind?, Finding.State, String, String)])
    func `what keeps messages here is told with how they go on`(
        cause: String, need: Need.Kind?, state: Finding.State, words: String, next: String
    ) async throws {
        try await beat(ago: 10)
        try await world.perform(Writing(cause))
        let status = try await status()
        #expect(status.needs.map(\.kind) == (need.map { [$0] } ?? []))
        #expect(status.needs.map(\.next) == (need == nil ? [] : [next]))
        #expect(status.sending.stops.map(\.sentence) == [words])
        let traces = SchedulerTraces(boot: BootTime(id: "first", milliseconds: 100_000_000), isLocked: true)
        let finding = try await world.ask(SchedulerHealth(now: world.clock.now, traces: traces))
            .first { $0.check == "sending" }
        #expect(finding?.state == state)
        #expect(finding?.found == words)
        #expect(finding?.advice.isEmpty == false)
        let document = status.document(in: try await world.voice())
        #expect(document.sections.flatMap(\.facts).flatMap(\.facts).contains { $0.label == "Stopped" })
    }

    @Test func `a record file that may not send from here is told before the scheduler meets it`() async throws {
        try await beat(ago: 10)
        let traces = SchedulerTraces(
            boot: BootTime(id: "first", milliseconds: 100_000_000), isLocked: true,
            sendingDoubt: "this record file came from another machine")
        let status = try await world.ask(StatusQuery(now: world.clock.now, traces: traces))
        #expect(status.needs.map(\.kind) == [.sendingRestored])
        #expect(
            status.sending.stops.map(\.sentence) == ["Nothing is sent: this record file came from another machine."])
    }

    @Test func `what is due for more than five minutes and could go out is late`() async throws {
        try await world.march()
        try await world.post("B4")
        let shift = try await world.shift("B4", 1...3)
        let person = try await world.person("Aygün", email: "aygun@example.org")
        try await world.offer(shift, to: person, confirmed: true)
        try await world.perform(PublishEvents(["march-2027"]))
        try await world.perform(Writing("INSERT INTO consent VALUES (1, 'reminders', 'email', 'given', 'form', '', 0)"))
        try await world.perform(PlanReminders())
        #expect(try await status().scheduler.late == 0)
        // The evening before, at 18:00 in Baku.
        world.clock.set(try Date(utc: "2027-02-25T14:04:00Z"))
        let early = try await status().scheduler.late
        world.clock.set(try Date(utc: "2027-02-25T14:06:00Z"))
        let late = try await status()
        #expect(late.scheduler.late == early + 1)
        #expect(late.needs.contains { $0.kind == .remindersLate })
        // What stands in the way of it is not the scheduler's fault.
        try await world.perform(
            Writing("INSERT INTO flagged_address VALUES ('email', 'aygun@example.org', 'came back', 0)"))
        #expect(try await status().scheduler.late == 0)
    }

    @Test func `jobs are listed newest first, and a duty whose last one failed is told`() async throws {
        for (duty, outcome) in [("papers", Job.Outcome.failed), ("keeper", .failed), ("keeper", .done)] {
            try await world.store.note(
                NoteJob(
                    Job(
                        duty: duty, beganAt: world.clock.now, endedAt: world.clock.now, milliseconds: 1500,
                        outcome: outcome, summary: "s", error: outcome == .failed ? "papers.no-folder" : "")))
        }
        #expect(try await world.ask(JobListQuery()).items.map(\.duty) == ["keeper", "keeper", "papers"])
        #expect(try await world.ask(JobListQuery(failed: true)).items.count == 2)
        #expect(try await world.ask(JobListQuery(duty: "papers")).items.map(\.error) == ["papers.no-folder"])
        await #expect(throws: SchedulerError.unknownDuty("x", known: ["keeper", "papers"])) {
            _ = try await world.ask(JobListQuery(duty: "x"))
        }
        try await beat(ago: 1)
        let traces = SchedulerTraces(boot: BootTime(id: "first", milliseconds: 100_000_000), isLocked: true)
        let findings = try await world.ask(SchedulerHealth(now: world.clock.now, traces: traces))
        #expect(findings[1].found.contains("papers (papers.no-folder)"))
    }
}
