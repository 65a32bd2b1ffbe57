import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// What the scheduler did, newest first.
package struct JobList: Listing {
    package struct Item: Encodable, Sendable {
        package let id: Int64
        package let duty: String
        package let beganAt: CampaignTime
        package let endedAt: CampaignTime
        package let tookMs: Int64
        package let outcome: Job.Outcome
        package let summary: String
        package let counts: [String: Int]
        package let error: String
    }

    package let items: [Item]
    package var title: String { "Jobs" }
    package var emptyNote: String { "The scheduler has done nothing yet. Let it run: vigil watch" }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("id", programs: { "\($0.id)" }),
            ListingColumn("began_at", "When", .millimetres(32), time: \.beganAt),
            ListingColumn("duty", "Duty", .millimetres(24)) { $0.duty },
            ListingColumn("outcome", "Outcome", .millimetres(20)) { $0.outcome.rawValue },
            ListingColumn(
                "took_ms", "Took", .millimetres(20), alignment: .trailing, people: { item, _ in took(item.tookMs) },
                programs: { "\($0.tookMs)" }),
            ListingColumn("summary", "What came of it", .share(4)) { $0.summary },
            ListingColumn("error", "Error", .share(1)) { $0.error },
        ]
    }

    /// `340 ms`, `12 s`, `3 min`.
    private static func took(_ milliseconds: Int64) -> String {
        switch milliseconds {
        case ..<1000: "\(milliseconds) ms"
        case ..<120_000: "\(milliseconds / 1000) s"
        default: "\(milliseconds / 60_000) min"
        }
    }
}

package struct JobListQuery: Query {
    package let duty: String?
    package let failed: Bool
    package let limit: Int

    package init(duty: String? = nil, failed: Bool = false, limit: Int = 50) {
        self.duty = duty
        self.failed = failed
        self.limit = limit
    }

    /// - Throws: ``SchedulerError/unknownDuty(_:known:)``.
    package func answer(in db: Database) throws -> JobList {
        let zone = try CampaignQuery().answer(in: db).zone
        if let duty {
            let known = try String.fetchAll(db, sql: "SELECT DISTINCT duty FROM job ORDER BY duty")
            guard known.contains(duty) else { throw SchedulerError.unknownDuty(duty, known: known) }
        }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM job WHERE (:duty IS NULL OR duty = :duty) AND (NOT :failed OR outcome = 'failed')
                ORDER BY id DESC LIMIT :limit
                """,
            arguments: ["duty": duty, "failed": failed, "limit": limit])
        let items = try rows.map { row in
            JobList.Item(
                id: row["id"], duty: row["duty"],
                beganAt: CampaignTime(Date(timeIntervalSince1970: row["began_at"]), in: zone),
                endedAt: CampaignTime(Date(timeIntervalSince1970: row["ended_at"]), in: zone), tookMs: row["took_ms"],
                outcome: Job.Outcome(rawValue: row["outcome"]) ?? .failed, summary: row["summary"],
                counts: try JSONDecoder().decode([String: Int].self, from: Data((row["counts"] as String).utf8)),
                error: row["error"])
        }
        return JobList(items: items)
    }
}
