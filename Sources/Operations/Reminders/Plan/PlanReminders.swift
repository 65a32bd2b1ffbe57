import Foundation
import GRDB
import Persistence
import Volunteering

/// Writes the reminders of the next fifteen days into the ledger, and settles those that nobody is to get any more.
///
/// It can be run again at any time: what is there already stays. Without a change since the last planning, of records
/// or by the passing of time, nothing is looked at and nothing is written; see ``PlanningMark``.
package struct PlanReminders: Change {
    package init() {}

    package func apply(in db: Database) throws -> PlanOutcome {
        let now = try db.transactionDate
        let rules = try ReminderRule.all(in: db)
        let shifts = try ShiftFacts.fetch(.ending(after: now - rules.longestAfterEnd), in: db)
        let all = DueTable(rules: rules, shifts: shifts.values, now: now) { $0 != nil }
        let horizon = now.addingTimeInterval(Verdict.horizon)
        let times = all.fingerprint(at: now, horizon: horizon)

        var outcome = PlanOutcome(at: now)
        if try !PlanningMark(at: now, times: times, in: db).isKnown(in: db) {
            outcome = try plan(at: now, all, rules: rules, shifts: shifts, in: db)
            try db.audit("reminder.planned", "reminders", outcome.described)
            try PlanningMark(at: now, times: times, in: db).save(in: db)
        }
        outcome.waiting =
            try Int.fetchOne(db, sql: "SELECT count(*) FROM reminder WHERE state = 'planned'") ?? 0
        outcome.next = next(after: horizon, in: all, rules: rules, shifts: shifts)
        return outcome
    }

    private func plan(
        at now: Date, _ all: DueTable, rules: [ReminderRule], shifts: [Shift.ID: ShiftFacts], in db: Database
    ) throws -> PlanOutcome {
        let horizon = now.addingTimeInterval(Verdict.horizon)
        let wanted = DueTable(rules: rules, shifts: shifts.values, now: now) { time in
            guard let time else { return false }
            return time.skip == nil && time.notAfter > now && time.dueAt <= horizon
        }

        var outcome = PlanOutcome(at: now)
        outcome.expired = try expire(at: now, in: db)
        outcome.cancelled = try cancel(at: now, in: db)
        outcome.moved = try move(all, at: now, in: db)
        outcome.added = try add(wanted, at: now, in: db)
        outcome.superseded = try supersede(at: now, in: db)
        return outcome
    }

    /// When the first rule speaks that planning does not reach yet.
    private func next(
        after horizon: Date, in table: DueTable, rules: [ReminderRule], shifts: [Shift.ID: ShiftFacts]
    ) -> CampaignTime? {
        let enabled = Dictionary(uniqueKeysWithValues: rules.filter(\.isEnabled).map { ($0.id, $0) })
        let times = table.entries.compactMap { entry -> CampaignTime? in
            guard let time = entry.time, time.skip == nil, time.dueAt > horizon, let shift = shifts[entry.shift],
                enabled[entry.rule]?.eventStates.contains(shift.event.state) == true
            else { return nil }
            return CampaignTime(time.dueAt, in: shift.zone)
        }
        return times.min { $0.instant < $1.instant }
    }

    private func expire(at now: Date, in db: Database) throws -> Int {
        try db.execute(
            sql: """
                UPDATE reminder SET state = 'expired', reason = 'too-late', settled_at = ?1
                WHERE state = 'planned' AND due_at <= ?1 AND not_after <= ?1
                """,
            arguments: [now.wholeSeconds])
        return db.changesCount
    }

    /// What is addressed no more, is refused, or is of another generation. Other obstacles can pass: they wait.
    private func cancel(at now: Date, in db: Database) throws -> Int {
        try db.execute(sql: StaleReminders.cancel(), arguments: [now.wholeSeconds])
        return db.changesCount
    }

    /// Times that were derived anew, because a zone's rules changed, move what was planned by them.
    ///
    /// Hundreds of rows share a rule and a shift: their times are compared once.
    private func move(_ table: DueTable, at now: Date, in db: Database) throws -> Int {
        let times = Dictionary(
            table.entries.map { (PlannedTime.Key(rule: $0.rule, shift: $0.shift), $0.time) },
            uniquingKeysWith: { first, _ in first })
        var moved = 0
        for planned in try PlannedTime.all(in: db) {
            guard let time = times[planned.key] ?? nil, time.skip == nil, time.notAfter > now,
                time.nominalAt.wholeSeconds != planned.nominalAt || time.notAfter.wholeSeconds != planned.notAfter
            else { continue }
            try db.execute(
                sql: """
                    UPDATE reminder SET nominal_at = ?, due_at = ?, not_after = ?
                    WHERE state = 'planned' AND rule_id = ? AND nominal_at = ? AND not_after = ?
                        AND assignment_id IN (SELECT id FROM assignment WHERE shift_id = ?)
                    """,
                arguments: [
                    time.nominalAt.wholeSeconds, time.dueAt.wholeSeconds, time.notAfter.wholeSeconds,
                    planned.key.rule, planned.nominalAt, planned.notAfter, planned.key.shift,
                ])
            moved += db.changesCount
        }
        return moved
    }

    private func add(_ table: DueTable, at now: Date, in db: Database) throws -> Int {
        guard !table.entries.isEmpty else { return 0 }
        try db.execute(
            sql: """
                INSERT INTO reminder
                    (idem_key, rule_id, assignment_id, channel, generation, nominal_at, due_at, not_after, planned_at)
                """ + CandidateSQL.due + """
                    SELECT e.idem_key, e.rule_id, e.assignment_id, e.channel, e.generation,
                        due.nominal_at, due.due_at, due.not_after, ?2
                    FROM due, reminder_eligibility AS e
                    \(CandidateSQL.newest)
                    WHERE e.rule_id = due.rule_id AND e.shift_id = due.shift_id
                        AND e.excluded IS NULL AND e.obstacle IS NULL AND newest.rule_id IS NULL
                        AND NOT EXISTS (SELECT 1 FROM reminder AS known WHERE known.idem_key = e.idem_key)
                        AND NOT EXISTS (\(SaidAlready.select("1")))
                    ON CONFLICT DO NOTHING
                    """,
            arguments: [table.json, now.wholeSeconds])
        return db.changesCount
    }

    /// Of several that are due for the same assignment by the same channel, the newest goes out.
    private func supersede(at now: Date, in db: Database) throws -> Int {
        try db.execute(
            sql: """
                UPDATE reminder SET state = 'superseded', reason = 'superseded:' || newer.code, settled_at = ?1
                FROM (
                    SELECT older.id, rule.code, row_number() OVER (
                        PARTITION BY older.id ORDER BY newer.nominal_at DESC, newer.rule_id DESC) AS place
                    FROM reminder AS older, reminder AS newer, reminder_rule AS rule
                    WHERE older.state = 'planned' AND older.due_at <= ?1
                        AND newer.assignment_id = older.assignment_id AND newer.channel = older.channel
                        AND newer.state IN ('planned', 'claimed', 'handing_over', 'sent', 'uncertain')
                        AND newer.due_at <= ?1
                        AND (\(Precedence.does("older", giveWayTo: "newer"))
                            OR newer.state = 'planned' AND \(Precedence.tellsFirst("newer", before: "older")))
                        AND rule.id = newer.rule_id
                ) AS newer
                WHERE reminder.id = newer.id AND newer.place = 1
                """,
            arguments: [now.wholeSeconds])
        return db.changesCount
    }
}

extension [ReminderRule] {
    /// For how many seconds after a shift's end a rule can still speak for it.
    var longestAfterEnd: TimeInterval {
        TimeInterval(lazy.filter { $0.anchor == .end }.map(\.usefulFor).max() ?? 0)
    }
}
