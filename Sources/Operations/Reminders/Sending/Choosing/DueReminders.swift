import Foundation
import GRDB
import Persistence
import Volunteering

/// A window of what is due, with everything else of the same people that could go with it.
struct DueReminders {
    /// By person, in the order in which they came due.
    let people: [(person: Volunteer.ID, reminders: [DueReminder])]
    /// Of the window's last row.
    let position: ClaimPosition
    /// Nothing is due behind it.
    let isLast: Bool

    init(channel: Channel, at now: Date, limit: Int, after: ClaimPosition, in db: Database) throws {
        let scan = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT due_at, assignment_id FROM reminder INDEXED BY reminder_due
                    WHERE state = 'planned' AND due_at <= ?1 AND (due_at, assignment_id) > (?2, ?3) AND channel = ?4
                    ORDER BY due_at, assignment_id LIMIT ?5
                    """),
            arguments: [now.wholeSeconds, after.dueAt, after.assignment, channel, limit])
        isLast = scan.count < limit
        position = scan.last.map { ClaimPosition(dueAt: $0[0], assignment: $0[1]) } ?? after
        guard !scan.isEmpty else {
            people = []
            return
        }
        people = try Self.read(scan.map { Assignment.ID($0[1]) }, channel: channel, at: now, in: db)
    }

    /// All that is due for these places, for somebody who does not wait for the scheduler.
    init(of places: [Assignment.ID], by channel: Channel, at now: Date, in db: Database) throws {
        people = try Self.read(places, channel: channel, at: now, in: db)
        position = .start
        isLast = true
    }

    private static func read(
        _ places: [Assignment.ID], channel: Channel, at now: Date, in db: Database
    ) throws -> [(person: Volunteer.ID, reminders: [DueReminder])] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: sql), arguments: [places.jsonList, now.wholeSeconds, channel, hour])
        guard !rows.isEmpty else { return [] }
        let rules = Dictionary(uniqueKeysWithValues: try ReminderRule.all(in: db).map { ($0.id, $0) })
        let shifts = try ShiftFacts.fetch(.these(Set(rows.map { Shift.ID($0[2]) })), in: db)
        var order: [Volunteer.ID: Int] = [:]
        var people: [(person: Volunteer.ID, reminders: [DueReminder])] = []
        for row in rows {
            guard let rule = rules[ReminderRule.ID(row[1])], let shift = shifts[Shift.ID(row[2])]
            else { continue }
            let reminder = DueReminder(row, rule: rule, shift: shift) { rules[$0]?.code ?? "" }
            let person = reminder.candidate.person.id
            if let index = order[person] {
                people[index].reminders.append(reminder)
            } else {
                order[person] = people.count
                people.append((person, [reminder]))
            }
        }
        return people
    }

    /// What is due within it joins a message; and for as long nobody gets another.
    static let hour: Int64 = 3_600

    /// `?1` the assignments of the window, `?2` now, `?3` the channel, `?4` an hour.
    private static let sql = """
        WITH people (volunteer_id, place) AS MATERIALIZED (
            SELECT place.volunteer_id, min(due.key)
            FROM json_each(?1) AS due JOIN assignment AS place ON place.id = due.value
            GROUP BY place.volunteer_id
        )
        SELECT reminder.id, reminder.rule_id, place.shift_id, reminder.assignment_id, reminder.nominal_at,
            reminder.due_at, reminder.not_after, e.address, place.state AS place_state, place.joined_at,
            person.id AS person_id, person.given_name, person.middle_name, person.family_name, person.language,
            person.phone, person.email_key,
            waiting.id AS waiting_id, waiting.name, waiting.written_at, waiting.attempts, waiting.uncertain_count,
            waiting.content,
            CASE WHEN waiting.id IS NOT NULL
                THEN (SELECT count(*) FROM reminder AS mate WHERE mate.message_id = waiting.id) END AS waiting_size,
            (SELECT newer.rule_id FROM reminder AS newer
             WHERE newer.assignment_id = reminder.assignment_id AND newer.channel = reminder.channel
                AND newer.state IN ('claimed', 'handing_over', 'sent', 'uncertain')
                AND (\(Precedence.does("reminder", giveWayTo: "newer"))
                    OR newer.nominal_at = reminder.nominal_at AND newer.rule_id = reminder.rule_id
                        AND \(SaidAlready.stillHolds("newer")))
             ORDER BY newer.nominal_at DESC, newer.rule_id DESC LIMIT 1) AS newer_rule
        FROM people
        CROSS JOIN assignment AS place ON place.volunteer_id = people.volunteer_id
        CROSS JOIN reminder ON reminder.assignment_id = place.id
        CROSS JOIN reminder_eligibility AS e
            ON e.rule_id = reminder.rule_id AND e.shift_id = place.shift_id AND e.assignment_id = place.id
        JOIN volunteer AS person ON person.id = place.volunteer_id
        LEFT JOIN message AS waiting ON waiting.id = reminder.message_id AND waiting.settled_at IS NULL
        WHERE reminder.state = 'planned' AND reminder.channel = ?3
            AND reminder.due_at <= ?2 + ?4 AND reminder.not_after > ?2
            AND e.excluded IS NULL AND e.obstacle IS NULL
            AND e.generation = reminder.generation AND e.channel = reminder.channel
            AND reminder.rule_id NOT IN (SELECT rule_id FROM held_rule)
            AND waiting.claim_token IS NULL AND (waiting.id IS NULL OR waiting.next_at <= ?2)
        ORDER BY people.place, reminder.due_at, reminder.id
        """
}

extension DueReminder {
    /// By places in the row, since there are many.
    fileprivate init(_ row: Row, rule: ReminderRule, shift: ShiftFacts, code: (ReminderRule.ID) -> String) {
        id = row[0]
        address = row[7]
        nominalAt = row[4]
        dueAt = row[5]
        notAfter = row[6]
        waiting = (row[17] as Int64?).map { message in
            Waiting(
                message: message, name: row[18], writtenAt: row[19], attempts: row[20],
                uncertainCount: row[21], content: row[22], size: row[23])
        }
        saidSince = (row[24] as Int64?).map { code(ReminderRule.ID($0)) }
        let due = Date(timeIntervalSince1970: Double(dueAt))
        candidate = ReminderCandidate(
            rule: rule, shift: shift, assignment: Assignment.ID(row[3]),
            assignmentState: row[8], joinedAt: Date(timeIntervalSince1970: row[9]),
            person: ReminderCandidate.Person(
                id: Volunteer.ID(row[10]), givenName: row[11], middleName: row[12],
                familyName: row[13], language: row[14], phone: row[15],
                emailKey: row[16]),
            since: due, notAfter: Date(timeIntervalSince1970: Double(notAfter)), verdict: .goes(at: due, .planned))
    }
}
