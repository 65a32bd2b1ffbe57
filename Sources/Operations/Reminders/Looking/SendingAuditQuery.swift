import Foundation
import GRDB
import Persistence
import Volunteering

/// Looks through the whole ledger of sending: whether each sentence of the promise holds, and every case in which
/// somebody can have got a message twice.
package struct SendingAuditQuery: Query {
    package init() {}

    package func answer(in db: Database) throws -> SendingAudit {
        let zone = try CampaignQuery().answer(in: db).zone
        let states = try Row.fetchAll(
            db, sql: "SELECT state, count(*) FROM reminder GROUP BY state")
        let attempts = try Row.fetchAll(db, sql: "SELECT outcome, count(*) FROM attempt GROUP BY outcome")
        let checks = try PromiseCheck.allCases.map { check in
            SendingAudit.Check(
                check: check, sentence: check.sentence, broken: try Int.fetchOne(db, sql: check.sql) ?? 0)
        }
        return SendingAudit(
            states: Self.counts(states), attempts: Self.counts(attempts), checks: checks,
            twice: try twice(zone: zone, in: db))
    }

    private static func counts(_ rows: [Row]) -> [String: Int] {
        Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: { $1 })
    }

    private func twice(zone: TimeZone, in db: Database) throws -> [SendingAudit.Doubt] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT reminder.*, rule.code AS rule, place.volunteer_id,
                    trim(person.given_name || ' ' || person.family_name) AS name, message.name AS message,
                    (SELECT count(*) FROM attempt WHERE attempt.message_id = reminder.message_id) AS attempts,
                    last.ended_at, last.words
                FROM reminder INDEXED BY reminder_uncertain
                JOIN reminder_rule AS rule ON rule.id = reminder.rule_id
                JOIN assignment AS place ON place.id = reminder.assignment_id
                JOIN volunteer AS person ON person.id = place.volunteer_id
                LEFT JOIN message ON message.id = reminder.message_id
                LEFT JOIN attempt AS last ON last.id = (SELECT max(id) FROM attempt
                    WHERE message_id = reminder.message_id AND outcome = 'uncertain')
                WHERE reminder.uncertain_count > 0
                ORDER BY last.ended_at DESC, person.sort_key, reminder.id
                """)
        return rows.compactMap { row in
            guard let state = ReminderState(rawValue: row["state"]) else { return nil }
            return SendingAudit.Doubt(
                volunteer: Volunteer.ID(row["volunteer_id"]).code, name: row["name"], rule: row["rule"],
                assignment: Assignment.ID(row["assignment_id"]).code, state: state,
                uncertainAttempts: row["uncertain_count"], message: row["message"] ?? "", attempts: row["attempts"],
                lastAt: (row["ended_at"] as Double?).map { CampaignTime(Date(timeIntervalSince1970: $0), in: zone) },
                words: row["words"] ?? "")
        }
    }
}
