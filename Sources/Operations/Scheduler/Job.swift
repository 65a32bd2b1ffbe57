import Foundation
import GRDB
import Persistence

/// Something that the scheduler did, and what came of it.
package struct Job: Hashable, Sendable {
    package enum Outcome: String, Sendable, Encodable {
        case done, failed
        /// The scheduler was told to stop while it was at it.
        case stopped
    }

    package let duty: String
    package let beganAt: Date
    package let endedAt: Date
    package let milliseconds: Int64
    package let outcome: Outcome
    /// For a person; names nobody.
    package let summary: String
    package let counts: [String: Int]
    /// The code of what went wrong; empty when nothing did.
    package let error: String

    package init(
        duty: String, beganAt: Date, endedAt: Date, milliseconds: Int64, outcome: Outcome, summary: String,
        counts: [String: Int] = [:], error: String = ""
    ) {
        self.duty = duty
        self.beganAt = beganAt
        self.endedAt = endedAt
        self.milliseconds = milliseconds
        self.outcome = outcome
        self.summary = summary
        self.counts = counts
        self.error = error
    }
}

/// Writes down what the scheduler did.
package struct NoteJob: Note {
    package let job: Job

    package init(_ job: Job) {
        self.job = job
    }

    package func write(in db: Database) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try db.execute(
            sql: """
                INSERT INTO job (duty, began_at, ended_at, took_ms, outcome, summary, counts, error)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                job.duty, job.beganAt.wholeSeconds, job.endedAt.wholeSeconds, max(0, job.milliseconds),
                job.outcome.rawValue, job.summary, String(decoding: try encoder.encode(job.counts), as: UTF8.self),
                job.error,
            ])
    }
}

/// Forgets jobs that nobody will ask for any more; the last of each duty stays.
package struct ForgetJobs: Note {
    package static let days = 90
    package static let most = 20_000
    let now: Date

    package init(now: Date) {
        self.now = now
    }

    /// - Returns: How many.
    package func write(in db: Database) throws -> Int {
        try db.execute(
            sql: """
                DELETE FROM job WHERE (began_at < ?1 OR id <= (SELECT max(id) - ?2 FROM job))
                    AND id NOT IN (SELECT max(id) FROM job GROUP BY duty)
                """,
            arguments: [now.wholeSeconds - Int64(Self.days) * 86_400, Self.most])
        return db.changesCount
    }
}
