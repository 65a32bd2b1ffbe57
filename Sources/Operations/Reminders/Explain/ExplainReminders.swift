import Foundation
import GRDB
import Persistence
import Volunteering

/// Everything that will be, was, or will not be sent to a volunteer, rule by rule, in time order, with the reasons.
package struct ExplainReminders: Query {
    /// A code, an email, a phone number or a name, as ``FindPerson`` takes it.
    package let person: String
    /// An event's code; every event when nil.
    package let event: String?
    private let now: Date

    package init(person: String, event: String? = nil, now: Date) {
        self.person = person
        self.event = event
        self.now = now
    }

    package func answer(in db: Database) throws -> ReminderExplanation {
        let campaign = try CampaignQuery().answer(in: db)
        let volunteer = try FindPerson(person).answer(in: db)
        let event = try event.map { try EventQuery($0).answer(in: db) }
        let rules = try ReminderRule.all(in: db)
        let shifts = try ShiftFacts.fetch(.of(volunteer.id, event: event?.id), in: db)
        let table = DueTable(rules: rules, shifts: shifts.values, now: now) { _ in true }
        var lines: [ReminderExplanation.Item] = []
        var shown: [Int64] = []
        try CandidateReader(rules: rules, shifts: shifts, now: now).read(
            table, where: "e.volunteer_id = \(volunteer.id.rawValue)", in: db
        ) { candidate in
            lines.append(.init(candidate))
            if let id = candidate.ledger?.id { shown.append(id) }
        }
        lines += try history(of: volunteer.id, but: shown, shifts: shifts, rules: rules, in: db)
        return ReminderExplanation(
            volunteer: volunteer, channels: try channels(of: volunteer, in: db), zone: campaign.zone, items: lines)
    }

    /// Rows of the ledger that belong to an older generation and do not stand for the present one.
    private func history(
        of volunteer: Volunteer.ID, but shown: [Int64], shifts: [Shift.ID: ShiftFacts], rules: [ReminderRule],
        in db: Database
    ) throws -> [ReminderExplanation.Item] {
        let byId = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT reminder.*, assignment.shift_id
                FROM reminder
                JOIN assignment ON assignment.id = reminder.assignment_id
                JOIN reminder_eligibility AS e ON e.rule_id = reminder.rule_id AND e.shift_id = assignment.shift_id
                    AND e.assignment_id = assignment.id
                WHERE assignment.volunteer_id = ? AND e.idem_key <> reminder.idem_key
                    AND reminder.id NOT IN (SELECT value FROM json_each(?))
                """,
            arguments: [volunteer, shown.jsonList])
        return rows.compactMap { row in
            guard let rule = byId[ReminderRule.ID(row["rule_id"])], let shift = shifts[Shift.ID(row["shift_id"])],
                let state = ReminderState(rawValue: row["state"])
            else { return nil }
            return ReminderExplanation.Item(
                assignment: Assignment.ID(row["assignment_id"]), rule: rule, shift: shift,
                at: Date(timeIntervalSince1970: row["due_at"]), state: state.rawValue,
                reason: (row["reason"] as String).isEmpty ? nil : row["reason"])
        }
    }

    private func channels(of volunteer: Volunteer, in db: Database) throws -> [ReminderExplanation.Reach] {
        try Channel.allCases.map { channel in
            let consent = try ConsentState.fetchOne(
                db,
                sql: "SELECT state FROM consent WHERE volunteer_id = ? AND purpose = 'reminders' AND channel = ?",
                arguments: [volunteer.id, channel])
            let address = channel == .email ? volunteer.email : volunteer.phone
            let failed = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM flagged_address WHERE channel = ? AND address = ?)",
                arguments: [channel, channel == .email ? address?.lowercased() : address])
            return .init(
                channel: channel, address: address, consent: consent ?? .unknown, hasFailed: failed == true)
        }
    }
}
