import Foundation
import Logging
import Operations
import Persistence
import ServiceLifecycle
import Volunteering

/// The background scheduler: looks at each duty in order, again and again, until it is told to stop.
///
/// It is driven by ``run()`` as a service, or tick by tick by whoever holds the clock: a test, a rehearsal, `--once`.
/// It polls, and plans no far wake-ups, so that a clock that is set, a machine that slept or a file that somebody else
/// changed never leaves it waiting. Source: Handbook, "Scheduler"; ADR-0031.
package actor Watch: Service {
    /// What came of one tick.
    package struct Tick: Hashable, Sendable {
        /// By duty, what was done; one that had nothing to do is not among them.
        package var done: [String: DutyReport] = [:]
        package var failed: [String] = []
        /// There is more to be done at once.
        package var hasMore = false
        /// The clock is not believed, and no duty was looked at.
        package var doubt: ClockDoubt?
        /// Nobody can see that it lives: the record file did not take the heartbeat.
        package var isUnseen = false

        /// Nothing was done, nothing failed, and nothing is left.
        package var isIdle: Bool { done.isEmpty && failed.isEmpty && !hasMore && doubt == nil }
    }

    /// How far apart two ticks are at most.
    package static let interval = Duration.seconds(15)
    /// So long one duty goes on while it has more to do, in milliseconds; then the others have their turn.
    private static let turn: Int64 = 15_000

    /// A tick that took longer, in milliseconds, has looked through the file.
    private static let lightTick: Int64 = 100

    private let store: Store
    private let duties: [any Duty]
    private let time: MachineTime
    private let notice: ServiceNotice
    private let logger: Logger
    private let stopsWhenIdle: Bool
    private let version: String

    private var clock: ClockCheck?
    private var trusted: Int?
    /// How far a doubt about the clock was told: in the log, and as a job that people can list.
    private enum Telling { case untold, logged, noted }
    private var telling = Telling.untold
    private var backOffs: [String: DutyBackOff] = [:]
    private var startedAt: Date?
    /// What went wrong since the start.
    package private(set) var trouble = WatchTrouble()

    /// - Parameters:
    ///   - duties: In the order in which one needs the other: what is planned can be sent in the same tick.
    ///   - version: Vigil's, for the heartbeat.
    package init(
        store: Store, duties: [any Duty], time: MachineTime, notice: ServiceNotice = ServiceNotice(environment: [:]),
        logger: Logger, stopsWhenIdle: Bool = false, version: String
    ) {
        self.store = store
        self.duties = duties
        self.time = time
        self.notice = notice
        self.logger = logger
        self.stopsWhenIdle = stopsWhenIdle
        self.version = version
    }

    /// Ticks until it is told to stop; then lets go of everything and returns.
    package func run() async throws {
        notice.ready()
        logger.info("watching", metadata: ["duties": "\(duties.map(\.name).joined(separator: " "))"])
        let notice = notice
        try await withGracefulShutdownHandler {
            while !Task.isShuttingDownGracefully, !Task.isCancelled {
                let tick = await cancelWhenGracefulShutdown { await self.tick(at: self.time.now()) }
                if stopsWhenIdle, tick.isIdle || tick.doubt != nil { break }
                if !tick.hasMore, !stopsWhenIdle { try await rest() }
            }
        } onGracefulShutdown: {
            notice.stopping()
        }
        // Letting go must not be cancelled with the rest.
        await Task { await self.stop(doing: self.stopsWhenIdle ? "once" : "stopped") }.value
    }

    /// Waits for the next tick, or until it is told to stop.
    private func rest() async throws {
        let waiting = time.waiting
        do {
            try await cancelWhenGracefulShutdown { try await waiting.sleep(for: Self.interval) }
        } catch is CancellationError {
            return
        }
    }

    /// Looks at every duty once, in their order.
    @discardableResult
    package func tick(at now: Date) async -> Tick {
        var tick = Tick()
        do {
            tick.doubt = try await look(at: now)
        } catch {
            tick.doubt = clock?.doubt
            if !Task.isCancelled {
                // Duties that cannot write either say so in their own words.
                logger.error("the heartbeat could not be written", metadata: ["error": "\(Self.code(of: error))"])
                tick.isUnseen = true
            }
        }
        await tell(tick.doubt, at: now)
        notice.alive(tick.doubt.map(Self.warning) ?? (tick.isUnseen ? "the heartbeat cannot be written" : "watching"))
        defer { trouble.note(tick) }
        // Before the last heartbeat was read nobody knows whether the clock was doubted then.
        guard tick.doubt == nil, clock != nil else { return tick }
        let start = time.sinceBoot().milliseconds
        for duty in duties where !Task.isCancelled {
            await perform(duty, &tick)
        }
        // Whoever has looked through the file gives the memory back before it waits for hours.
        if !tick.hasMore, time.sinceBoot().milliseconds - start > Self.lightTick { store.rest() }
        return tick
    }

    /// Lets go of what is held, and leaves word that it ended in good order.
    package func stop(doing: String) async {
        do {
            var heartbeat = heartbeat(at: time.now(), doing: doing)
            heartbeat.stoppedAt = heartbeat.tickAt
            _ = try await store.note(Beat(heartbeat))
            try await store.bringBackLog()
        } catch {
            logger.error("not all could be let go", metadata: ["error": "\(Self.code(of: error))"])
        }
        logger.info("ended")
    }

    // MARK: - The clock and the heart

    /// Reads the clocks, and lets the heart beat.
    private func look(at now: Date) async throws -> ClockDoubt? {
        let before = try await clock == nil ? store.ask(HeartbeatQuery()) : nil
        var clock = clock ?? ClockCheck(after: before)
        var doubt = clock.look(at: now, time.sinceBoot())
        self.clock = clock
        let count = try await store.note(Beat(heartbeat(at: now, doing: "tick")))
        if let trusted, count > trusted, doubt != nil {
            clock.trust()
            self.clock = clock
            doubt = nil
            _ = try await store.note(Beat(heartbeat(at: now, doing: "tick")))
        }
        trusted = count
        return doubt
    }

    /// Says once that the clock is not believed, or that it is again; a job as soon as the record file takes one.
    private func tell(_ doubt: ClockDoubt?, at now: Date) async {
        switch (doubt, telling) {
        case (nil, .untold), (_?, .noted): return
        case (nil, _):
            logger.info("the clock is believed again")
            await note("clock", began: now, milliseconds: 0, .done, "the clock is believed again")
            telling = .untold
        case (let doubt?, _):
            let warning = Self.warning(doubt)
            if telling == .untold { logger.warning("\(warning)", metadata: ["seconds": "\(doubt.seconds)"]) }
            let isNoted = await note(
                "clock", began: now, milliseconds: 0, .failed, warning, error: doubt.kind.rawValue)
            telling = isNoted ? .noted : .logged
        }
    }

    private static func warning(_ doubt: ClockDoubt) -> String { "nothing is sent: \(doubt.sentence)" }

    private func heartbeat(at now: Date, doing: String) -> Heartbeat {
        let started = startedAt ?? now
        startedAt = started
        var heartbeat = Heartbeat(
            pid: ProcessInfo.processInfo.processIdentifier, version: version, startedAt: started, tickAt: now,
            tickSinceBoot: time.sinceBoot(), doing: doing)
        heartbeat.doubt = clock?.doubt
        return heartbeat
    }

    // MARK: - Duties

    /// Lets a duty do what is to be done, for a turn at most.
    private func perform(_ duty: any Duty, _ tick: inout Tick) async {
        var backOff = backOffs[duty.name] ?? DutyBackOff()
        let start = time.sinceBoot().milliseconds
        guard !backOff.isWaiting(at: start) else { return }
        notice.alive()
        let began = time.now()
        var whole = DutyReport.nothing
        var rounds = 0
        do {
            repeat {
                let report = try await duty.tick()
                whole = whole.adding(report, round: rounds)
                rounds += 1
                if whole.hasMore { notice.alive(duty.name) }
            } while whole.hasMore && !Task.isCancelled && time.sinceBoot().milliseconds - start < Self.turn
            backOff.succeed()
        } catch {
            if error is CancellationError || Task.isCancelled {
                return await settle(duty, began: began, start: start, .stopped, whole)
            }
            backOff.fail(at: time.sinceBoot().milliseconds)
            backOffs[duty.name] = backOff
            tick.failed.append(duty.name)
            return await settle(
                duty, began: began, start: start, .failed,
                DutyReport(summary: Self.words(of: error), counts: whole.counts), error: Self.code(of: error))
        }
        backOffs[duty.name] = backOff
        tick.hasMore = tick.hasMore || whole.hasMore
        guard whole.summary != nil else { return }
        tick.done[duty.name] = whole
        await settle(duty, began: began, start: start, .done, whole)
    }

    private func settle(
        _ duty: any Duty, began: Date, start: Int64, _ outcome: Job.Outcome, _ report: DutyReport,
        error: String = ""
    ) async {
        let took = time.sinceBoot().milliseconds - start
        var metadata: Logger.Metadata = ["took_ms": "\(took)"]
        for (name, count) in report.counts { metadata[name] = "\(count)" }
        switch outcome {
        case .done: logger.info("\(duty.name): \(report.summary ?? "")", metadata: metadata)
        case .stopped: logger.info("\(duty.name): told to stop", metadata: metadata)
        case .failed:
            metadata["error"] = "\(error)"
            logger.error("\(duty.name) failed", metadata: metadata)
        }
        guard outcome != .stopped || report.summary != nil else { return }
        await note(
            duty.name, began: began, milliseconds: took, outcome, report.summary ?? "", counts: report.counts,
            error: error)
    }

    /// - Returns: Whether it was noted.
    @discardableResult
    private func note(
        _ duty: String, began: Date, milliseconds: Int64, _ outcome: Job.Outcome, _ summary: String,
        counts: [String: Int] = [:], error: String = ""
    ) async -> Bool {
        let job = Job(
            duty: duty, beganAt: began, endedAt: time.now(), milliseconds: milliseconds, outcome: outcome,
            summary: summary, counts: counts, error: error)
        do {
            try await store.note(NoteJob(job))
            return true
        } catch {
            logger.error("a job could not be noted", metadata: ["error": "\(Self.code(of: error))"])
            return false
        }
    }

    /// What a log may hold: the code of an error, since its words may name somebody.
    private static func code(of error: any Error) -> String {
        (error as? any Explainable)?.explanation.code ?? "\(type(of: error))"
    }

    private static func words(of error: any Error) -> String {
        (error as? any Explainable)?.explanation.summary ?? "\(type(of: error))"
    }
}
