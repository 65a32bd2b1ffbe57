import Foundation
import GRDB
import Persistence
import Volunteering

/// How sending stands: held or not, what waits, what is late.
package struct SendingStatus: Encodable, Hashable, Sendable {
    package struct HeldRule: Encodable, Hashable, Sendable {
        package let rule: String
        package let since: CampaignTime
        package let because: String
    }

    /// Why nothing is sent, in one line; nil while messages go out.
    package let obstacle: String?
    /// Somebody, or the restore fence, holds everything since then.
    package let heldSince: CampaignTime?
    /// Only a person can let it go on.
    package let isHeldForRestore: Bool
    package let pausedUntil: CampaignTime?
    package let heldRules: [HeldRule]
    /// By message, due and still useful.
    package let due: Int
    /// Due for more than half an hour, and still useful.
    package let late: Int
    /// They wait for somebody who says whether they are sent again.
    package let uncertain: Int
    /// Messages that wait after an attempt that failed.
    package let retrying: Int
}

package struct SendingStatusQuery: Query {
    package let now: Date

    package init(now: Date) {
        self.now = now
    }

    package func answer(in db: Database) throws -> SendingStatus {
        let zone = try CampaignQuery().answer(in: db).zone
        let state = try SendingState(in: db)
        let everywhere = try state.obstacle(on: nil, at: now, in: db)
        let channels = try [Channel.email, .sms].compactMap { try state.obstacle(on: $0, at: now, in: db) }
        var heldSince: CampaignTime?
        var isRestore = false
        if case .held(let since, let restored, _) = everywhere {
            (heldSince, isRestore) = (CampaignTime(since, in: zone), restored)
        }
        var pausedUntil: CampaignTime?
        for case .paused(let until, _) in channels {
            let time = CampaignTime(until, in: zone)
            if pausedUntil.map({ $0.instant < until }) ?? true { pausedUntil = time }
        }
        let counts = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*) AS due, coalesce(sum(due_at <= ?1 - 1800), 0) AS late,
                    (SELECT count(*) FROM reminder INDEXED BY reminder_uncertain
                     WHERE uncertain_count > 0 AND state = 'uncertain') AS uncertain,
                    (SELECT count(*) FROM message WHERE settled_at IS NULL AND claim_token IS NULL AND next_at > ?1)
                        AS retrying
                FROM reminder WHERE state = 'planned' AND channel <> 'call' AND due_at <= ?1 AND not_after > ?1
                """,
            arguments: [now.wholeSeconds])
        return SendingStatus(
            obstacle: (everywhere ?? channels.first)?.sentence, heldSince: heldSince, isHeldForRestore: isRestore,
            pausedUntil: pausedUntil, heldRules: try heldRules(zone: zone, in: db), due: counts?["due"] ?? 0,
            late: counts?["late"] ?? 0, uncertain: counts?["uncertain"] ?? 0, retrying: counts?["retrying"] ?? 0)
    }

    private func heldRules(zone: TimeZone, in db: Database) throws -> [SendingStatus.HeldRule] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT rule.code, held.since, held.reason
                FROM held_rule AS held JOIN reminder_rule AS rule ON rule.id = held.rule_id ORDER BY rule.id
                """
        ).map { row in
            SendingStatus.HeldRule(
                rule: row[0], since: CampaignTime(Date(timeIntervalSince1970: row[1]), in: zone), because: row[2])
        }
    }
}
