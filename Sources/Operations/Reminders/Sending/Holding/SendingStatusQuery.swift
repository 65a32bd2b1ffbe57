import Foundation
import GRDB
import Persistence
import Volunteering

/// How sending stands: what keeps messages here, what waits, what is late.
package struct SendingStatus: Encodable, Hashable, Sendable {
    /// The gravest first; none while messages go out.
    package let stops: [SendingStop]
    /// By message, due and still useful.
    package let due: Int
    /// They wait for somebody who says whether they are sent again.
    package let uncertain: Int
    /// Messages that wait after an attempt that failed.
    package let retrying: Int

    package var mustAct: Bool { stops.contains(where: \.mustAct) }
}

package struct SendingStatusQuery: Query {
    package let now: Date
    /// Why this record file may not send from here, as the file beside it says; see ``SchedulerTraces``.
    package let doubt: String?

    package init(now: Date, doubt: String? = nil) {
        self.now = now
        self.doubt = doubt
    }

    package func answer(in db: Database) throws -> SendingStatus {
        let zone = try CampaignQuery().answer(in: db).zone
        let state = try SendingState(in: db)
        let everywhere = try whole(state, zone: zone, in: db)
        let stops = try (everywhere.map { [$0] } ?? []) + channels(zone: zone, in: db) + rules(zone: zone, in: db)
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*) AS due,
                    (SELECT count(*) FROM reminder INDEXED BY reminder_uncertain
                     WHERE uncertain_count > 0 AND state = 'uncertain') AS uncertain,
                    (SELECT count(*) FROM message WHERE settled_at IS NULL AND claim_token IS NULL AND next_at > ?1)
                        AS retrying
                FROM reminder WHERE state = 'planned' AND channel <> 'call' AND due_at <= ?1 AND not_after > ?1
                """,
            arguments: [now.wholeSeconds])
        return SendingStatus(
            stops: stops, due: row?["due"] ?? 0, uncertain: row?["uncertain"] ?? 0, retrying: row?["retrying"] ?? 0)
    }

    /// What keeps everything here. A doubt is known before the scheduler meets it.
    private func whole(_ state: SendingState, zone: TimeZone, in db: Database) throws -> SendingStop? {
        let obstacle = try state.obstacle(on: nil, at: now, in: db)
        if case .held(let since, true, let because) = obstacle {
            return SendingStop(
                kind: .restored, channel: nil, rule: nil, since: CampaignTime(since, in: zone), until: nil,
                because: because)
        }
        if let doubt {
            return SendingStop(kind: .restored, channel: nil, rule: nil, since: nil, until: nil, because: doubt)
        }
        guard case .held(let since, _, let because) = obstacle else { return nil }
        return SendingStop(
            kind: .held, channel: nil, rule: nil, since: CampaignTime(since, in: zone), until: nil, because: because)
    }

    private func channels(zone: TimeZone, in db: Database) throws -> [SendingStop] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM sending_channel WHERE paused_until > ? ORDER BY channel",
            arguments: [now.wholeSeconds]
        ).map { row in
            let because: String = row["paused_because"]
            return SendingStop(
                kind: because.hasPrefix(Circuit.noConnection) ? .resting : .misconfigured, channel: row["channel"],
                rule: nil, since: CampaignTime(Date(timeIntervalSince1970: row["paused_since"]), in: zone),
                until: CampaignTime(Date(timeIntervalSince1970: row["paused_until"]), in: zone), because: because)
        }
    }

    private func rules(zone: TimeZone, in db: Database) throws -> [SendingStop] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT rule.code, held.since, held.reason
                FROM held_rule AS held JOIN reminder_rule AS rule ON rule.id = held.rule_id ORDER BY rule.id
                """
        ).map { row in
            SendingStop(
                kind: .rule, channel: nil, rule: row[0],
                since: CampaignTime(Date(timeIntervalSince1970: row[1]), in: zone), until: nil, because: row[2])
        }
    }
}
