import Foundation
import Language
import Operations
import Persistence
import Volunteering

/// Keeps the record file well: a checked backup each day, the log brought back, what is old forgotten, and what killed
/// processes left behind removed.
package actor Keeper: Duty {
    package nonisolated let name = "keeper"
    /// From this hour on, in the campaign's zone, the day's backup is made: after midnight's ticks, before the morning.
    /// The first of all does not wait for it: a record file without any backup is in danger at every hour.
    private static let backupHour = 3
    /// A log that has grown past this many bytes is brought back while nothing else is done.
    private static let largeLog = 1 << 20
    private static let betweenCheckpoints: TimeInterval = 60

    private let store: Store
    private let backups: BackupFolder?
    private let papers: PaperFolder?
    private let leftovers: Leftovers?
    private let now: @Sendable () -> Date
    private var tidiedOn: Day?
    private var checkpointedAt = Date.distantPast

    /// - Parameters:
    ///   - backups: Nil to make none.
    ///   - papers: Whose old papers are removed.
    package init(
        store: Store, backups: BackupFolder?, papers: PaperFolder? = nil, leftovers: Leftovers? = nil,
        now: @escaping @Sendable () -> Date
    ) {
        self.store = store
        self.backups = backups
        self.papers = papers
        self.leftovers = leftovers
        self.now = now
    }

    package func tick() async throws -> DutyReport {
        let now = now()
        var counts: [String: Int] = [:]
        if try store.logSize() > Self.largeLog, abs(now.timeIntervalSince(checkpointedAt)) > Self.betweenCheckpoints {
            checkpointedAt = now
            try await store.bringBackLog()
        }
        let zone = try await store.ask(CampaignQuery()).zone
        let wall = WallTime(now, in: zone)
        guard tidiedOn != wall.day else { return .nothing }
        let newest = try backups?.newest()?.name.madeAt
        guard wall.hour >= Self.backupHour || (backups != nil && newest == nil) else { return .nothing }
        if let backups {
            if newest.map({ Day(of: $0, in: zone) < wall.day }) ?? true {
                try await store.backUp(to: try backups.place(at: now))
                counts["backed-up"] = 1
            }
            counts["backups-removed"] = try backups.prune(in: zone).count
        }
        counts["jobs-forgotten"] = try await store.note(ForgetJobs(now: now))
        if let papers { counts["papers-removed"] = try papers.removeOld(on: wall.day) }
        if let leftovers { counts["leftovers-removed"] = try leftovers.remove(at: now) }
        tidiedOn = wall.day
        store.rest()
        counts = counts.filter { $0.value > 0 }
        return counts.isEmpty ? .nothing : DutyReport(summary: Self.words(counts), counts: counts)
    }

    private static func words(_ counts: [String: Int]) -> String {
        let parts: [(name: String, words: (Int) -> String)] = [
            ("backed-up", { _ in "a backup was made and checked" }),
            ("backups-removed", { "\($0.counted("old backup")) removed" }),
            ("jobs-forgotten", { "\($0.counted("old job")) forgotten" }),
            ("papers-removed", { "\($0.counted("old paper")) removed" }),
            ("leftovers-removed", { "\($0.counted("unfinished file")) of killed processes removed" }),
        ]
        return parts.compactMap { name, words in counts[name].map(words) }.joined(separator: ", ")
    }
}
