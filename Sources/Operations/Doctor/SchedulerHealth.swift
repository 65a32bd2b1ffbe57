import Foundation
import GRDB
import Persistence
import Volunteering

/// Whether the scheduler does what it is there for: it runs, its clock is right, its duties come through.
package struct SchedulerHealth: Query {
    private let now: Date
    private let traces: SchedulerTraces

    package init(now: Date, traces: SchedulerTraces) {
        self.now = now
        self.traces = traces
    }

    package func answer(in db: Database) throws -> [Finding] {
        let zone = try CampaignQuery().answer(in: db).zone
        let status = try SchedulerQuery(now: now, zone: zone, traces: traces).answer(in: db)
        let sending = try SendingStatusQuery(now: now, doubt: traces.sendingDoubt).answer(in: db)
        return [scheduler(status), jobs(try failed(in: db)), stops(sending), reminders(status)]
    }

    private func scheduler(_ status: SchedulerStatus) -> Finding {
        let name = "scheduler"
        return switch status.state {
        case .running, .busy, .onceInAWhile: Finding(name, status.sentence)
        case .absent: Finding(name, .warning, status.sentence, advice: "Let it run: vigil watch")
        case .stopped: Finding(name, .warning, status.sentence, advice: "Start it again: vigil watch")
        case .died: Finding(name, .mustAct, status.sentence, advice: "Start it again: vigil watch")
        case .stuck:
            Finding(
                name, .mustAct, status.sentence,
                advice:
                    "See what it was at (vigil job list), end process \(status.heartbeat?.pid ?? 0), start it again.")
        case .clockDoubted:
            Finding(
                name, .mustAct, status.sentence,
                advice:
                    "Look at the clock (date). If it is right: vigil job trust-clock. If not: timedatectl set-ntp true")
        }
    }

    /// Duties whose last job failed.
    private func failed(in db: Database) throws -> [(duty: String, error: String)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT duty, error, outcome FROM job WHERE id IN (SELECT max(id) FROM job GROUP BY duty)
                    AND outcome = 'failed' AND duty <> 'clock' ORDER BY duty
                """
        ).map { ($0["duty"], $0["error"]) }
    }

    private func jobs(_ failed: [(duty: String, error: String)]) -> Finding {
        guard !failed.isEmpty else { return Finding("jobs", "The last job of each duty came through.") }
        let words = failed.map { "\($0.duty) (\($0.error))" }.joined(separator: ", ")
        return Finding(
            "jobs", .mustAct, "Failed when last tried: \(words).", advice: "See what was the matter: vigil job list")
    }

    private func stops(_ status: SendingStatus) -> Finding {
        let name = "sending"
        guard let gravest = status.stops.first(where: \.mustAct) ?? status.stops.first else {
            return Finding(name, "Nobody holds it, and no channel rests.")
        }
        let advice = status.stops.count == 1 ? gravest.advice : status.stops.map(\.advice).joined(separator: "; ")
        return Finding(
            name, status.mustAct ? .mustAct : .warning, status.stops.map(\.sentence).joined(separator: " "),
            advice: advice)
    }

    private func reminders(_ status: SchedulerStatus) -> Finding {
        let name = "reminders"
        if status.uncertain > 0 {
            return Finding(
                name, .mustAct, "\(status.uncertain) were handed over perhaps: nobody knows.",
                advice: "Decide about them: vigil reminder audit")
        }
        guard status.late > 0 else { return Finding(name, "None is late.") }
        return Finding(
            name, .warning, "\(status.late) have been due for more than five minutes.",
            advice: status.isSending ? "See what holds them up: vigil job list" : "Let the scheduler run: vigil watch")
    }
}
