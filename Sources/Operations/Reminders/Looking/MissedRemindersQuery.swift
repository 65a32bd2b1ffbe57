import Foundation
import GRDB
import Persistence
import Volunteering

/// Every reminder by message that ended unsent: expired, superseded, cancelled or dead, with the reason; and what was
/// sent and came back.
///
/// Calls are not among them: people make those, and the call sheets keep what came of them.
package struct MissedRemindersQuery: Query {
    package static let states: [ReminderState] = [.expired, .superseded, .cancelled, .dead]

    /// As ``TimePhrase`` takes it, in the campaign's zone; a day alone is its first moment.
    package let since: String?
    package let rule: String?
    package let state: ReminderState?
    package let limit: Int

    package init(since: String? = nil, rule: String? = nil, state: ReminderState? = nil, limit: Int = 200) {
        self.since = since
        self.rule = rule
        self.state = state
        self.limit = limit
    }

    /// - Throws: ``ReminderError/noSuchRule(_:suggestion:)``, `TimePhraseError`.
    package func answer(in db: Database) throws -> MissedReminders {
        let zone = try CampaignQuery().answer(in: db).zone
        let from = try since.map { try Self.instant($0, TimePhrase(now: db.transactionDate, zone: zone), zone) }
        let rule = try rule.map { try ReminderRule.named($0, in: db) }
        let states = state.map { [$0] } ?? Self.states
        let arguments: StatementArguments = [from?.wholeSeconds ?? .min, rule?.id, "\(states.map(\.rawValue))"]
        let condition = """
            reminder.settled_at >= ?1 AND reminder.state IN ('expired', 'superseded', 'cancelled', 'dead')
                AND reminder.channel <> 'call' AND (?2 IS NULL OR reminder.rule_id = ?2)
                AND reminder.state IN (SELECT value FROM json_each(?3))
            """
        let counts = try Row.fetchAll(
            db, sql: "SELECT state, count(*) FROM reminder WHERE \(condition) GROUP BY state", arguments: arguments)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT \(Self.facts)
                FROM reminder \(Self.surroundings)
                WHERE \(condition)
                ORDER BY reminder.settled_at DESC, person.sort_key, reminder.id LIMIT ?4
                """,
            arguments: arguments + [limit])
        var numbers = Dictionary(counts.map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: { $1 })
        let returned = state == nil ? try returned(since: from, rule: rule, zone: zone, in: db) : []
        if !returned.isEmpty { numbers["returned"] = returned.count }
        let items = (rows.compactMap { Self.item($0, zone: zone) } + returned)
            .sorted { $0.at.instant > $1.at.instant }
        return MissedReminders(
            items: Array(items.prefix(limit)), hasMore: numbers.values.reduce(0, +) > limit, counts: numbers)
    }

    private static let facts = """
        reminder.*, rule.code AS rule, place.volunteer_id, shift.code AS shift, event.code AS event, event.time_zone,
        trim(person.given_name || ' ' || person.family_name) AS name, person.phone
        """

    private static let surroundings = """
        JOIN reminder_rule AS rule ON rule.id = reminder.rule_id
        JOIN assignment AS place ON place.id = reminder.assignment_id
        JOIN shift ON shift.id = place.shift_id
        JOIN event ON event.id = shift.event_id
        JOIN volunteer AS person ON person.id = place.volunteer_id
        """

    /// A relay had taken them, and another server refused them afterwards.
    private func returned(
        since: Date?, rule: ReminderRule?, zone: TimeZone, in db: Database
    ) throws -> [MissedReminders.Item] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT \(Self.facts), returned.read_at, returned.fate
                FROM (SELECT message_id, fate, max(read_at) AS read_at FROM returned_mail WHERE fate <> 'delayed'
                    GROUP BY message_id) AS returned
                JOIN reminder ON reminder.message_id = returned.message_id \(Self.surroundings)
                WHERE reminder.state = 'sent' AND returned.read_at >= ?1 AND (?2 IS NULL OR reminder.rule_id = ?2)
                ORDER BY returned.read_at DESC, person.sort_key, reminder.id
                """,
            arguments: [since?.wholeSeconds ?? .min, rule?.id]
        ).compactMap { row in
            Self.item(
                row, zone: zone, at: row["read_at"],
                reason: row["fate"] == "refused" ? "returned" : "address-refuses")
        }
    }

    private static func instant(_ text: String, _ times: TimePhrase, _ zone: TimeZone) throws -> Date {
        do {
            return WallTime(day: try times.day(text), hour: 0, minute: 0).instant(in: zone)
        } catch TimePhraseError.notADay {
            return try times.instant(text)
        }
    }

    /// - Parameter at: When it turned out that it did not arrive; nil for when it ended.
    private static func item(
        _ row: Row, zone: TimeZone, at: Double? = nil, reason: String? = nil
    ) -> MissedReminders.Item? {
        guard let state = ReminderState(rawValue: row["state"]) else { return nil }
        let place = TimeZone(identifier: row["time_zone"]) ?? zone
        let due = Date(timeIntervalSince1970: row["due_at"])
        return MissedReminders.Item(
            at: CampaignTime(Date(timeIntervalSince1970: at ?? row["settled_at"]), in: zone),
            dueAt: CampaignTime(due, in: place), state: state, reason: reason ?? row["reason"], rule: row["rule"],
            channel: row["channel"], assignment: Assignment.ID(row["assignment_id"]).code,
            volunteer: Volunteer.ID(row["volunteer_id"]).code, name: row["name"],
            shift: "\(row["event"] as String)/\(row["shift"] as String)",
            mayHaveArrived: row["uncertain_count"] > 0, phone: row["phone"])
    }
}
