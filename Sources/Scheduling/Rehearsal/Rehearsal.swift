import Foundation
import Operations
import Persistence
import Volunteering

/// Runs the scheduler's duties over a copy of the record file, from one moment at which something happens to the next.
///
/// The clock belongs to the copy's store alone. Source: Handbook, "Rehearsal"; ADR-0043.
package struct Rehearsal: Sendable {
    /// Rounds of one duty at one moment; one that always has more to do would never end.
    private static let mostRounds = 10_000

    private let store: Store
    private let clock: VirtualClock
    private let duties: [any Duty]
    private let papersAhead: TimeInterval
    private let answers: RehearsedAnswers
    private let seed: UInt64

    /// - Parameters:
    ///   - store: On the copy, with the clock as its time.
    ///   - duties: Those of `vigil watch`, on the same store and clock, in its order.
    ///   - papersAhead: How long before an event its papers are there, in seconds.
    package init(
        store: Store, clock: VirtualClock, duties: [any Duty], papersAhead: TimeInterval = 86_400,
        answers: RehearsedAnswers = .none, seed: UInt64 = 0
    ) {
        self.store = store
        self.clock = clock
        self.duties = duties
        self.papersAhead = papersAhead
        self.answers = answers
        self.seed = seed
    }

    /// What the clock has come by so far.
    private struct Log {
        var papers: [Day: Int] = [:]
        var calls: [Day: Set<Volunteer.ID>] = [:]
        var failures: [RehearsalReport.Failure] = []
        var looks = 0
    }

    /// - Parameter progress: Is told the day, whenever a new one begins.
    package func run(
        _ stage: PrepareRehearsal.Stage, progress: @Sendable (Day) -> Void = { _ in }
    ) async throws -> RehearsalReport {
        var log = Log()
        var played = PlayedAnswers(answers, seed: seed)
        var day: Day?
        clock.advance(to: stage.from)
        while clock.now < stage.until {
            try Task.checkCancellation()
            let now = clock.now
            let today = Day(of: now, in: stage.campaign.zone)
            if today != day { progress(today) }
            day = today
            try await played.play(of: stage, at: now, in: store)
            for duty in duties { await perform(duty, on: today, stage, &log) }
            let wall = WallTime(now, in: stage.campaign.zone)
            // People have looked at the day's sheet by evening, and what is called later stands on the next.
            if wall.hour >= 18, log.calls[today] == nil {
                log.calls[today] = try await store.ask(CalledQuery(day: today, now: now, event: stage.event.id))
            }
            log.looks += 1
            clock.advance(to: try await store.ask(NextMomentQuery(after: now, papersAhead: papersAhead)))
        }
        var report = try await store.ask(
            RehearsalReportQuery(stage: stage, papers: log.papers, calls: log.calls, answered: played.counts))
        report.failures = log.failures
        report.looks = log.looks
        return report
    }

    private func perform(
        _ duty: any Duty, on day: Day, _ stage: PrepareRehearsal.Stage, _ log: inout Log
    ) async {
        do {
            for _ in 1...Self.mostRounds {
                let report = try await duty.tick()
                let papers = ["sheets", "call-sheets", "morning-sheets"].compactMap { report.counts[$0] }
                log.papers[day, default: 0] += papers.reduce(0, +)
                if !report.hasMore { break }
            }
        } catch {
            note(error, of: duty, stage, &log)
        }
    }

    /// The same failure again and again is one line.
    private func note(_ error: any Error, of duty: any Duty, _ stage: PrepareRehearsal.Stage, _ log: inout Log) {
        let reason = (error as? any Explainable)?.explanation.summary ?? "\(error)"
        let known = log.failures.firstIndex { $0.duty == duty.name && $0.reason == reason }
        guard let known else {
            log.failures.append(
                .init(at: CampaignTime(clock.now, in: stage.campaign.zone), duty: duty.name, reason: reason, times: 1))
            return
        }
        let first = log.failures[known]
        log.failures[known] = .init(at: first.at, duty: first.duty, reason: reason, times: first.times + 1)
    }
}
