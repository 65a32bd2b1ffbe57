import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// Takes what one rule says to one person, so that it is sent now and not when the scheduler would.
///
/// Only what the rule would say anyway, and only once: the row in the ledger is the same that planning makes. Whoever
/// must not be reached is not reached by this either.
package struct ClaimReminder: Change {
    /// What was taken, and for whom.
    package struct Outcome: Sendable {
        package let claimed: ClaimedMessages
        package let channel: Channel
        package let person: Volunteer
        package let rule: String
    }

    package let person: String
    package let rule: String
    package let event: String?
    package let isNightIgnored: Bool
    package let owner: SendingOwner
    /// What carries a channel, in a few words.
    private let courier: @Sendable (Channel) -> String

    /// - Parameters:
    ///   - person: As ``FindPerson`` takes it.
    ///   - event: Only places there; every event when nil.
    package init(
        person: String, rule: String, event: String? = nil, isNightIgnored: Bool = false, owner: SendingOwner,
        courier: @escaping @Sendable (Channel) -> String
    ) {
        self.person = person
        self.rule = rule
        self.event = event
        self.isNightIgnored = isNightIgnored
        self.owner = owner
        self.courier = courier
    }

    /// - Throws: ``SendError``, ``PersonError``, ``ReminderError/noSuchRule(_:suggestion:)``.
    package func apply(in db: Database) throws -> Outcome {
        let now = try db.transactionDate
        let person = try FindPerson(person).answer(in: db)
        let rule = try ReminderRule.named(rule, in: db)
        guard rule.channel != .call else { throw SendError.call(rule: rule.code) }
        if let obstacle = try SendingState(in: db).obstacle(on: rule.channel, at: now, in: db) {
            throw SendError.held(obstacle.sentence)
        }
        let places = try enter(of: person, by: rule, at: now, in: db)
        let due = try DueReminders(of: places, by: rule.channel, at: now, in: db).people.flatMap(\.reminders)
            .filter { $0.candidate.rule.id == rule.id && places.contains($0.candidate.assignment) }
        guard let first = due.first else { throw SendError.onItsWay(person: person.fullName) }
        if !isNightIgnored, due.contains(where: QuietClock(at: now).keepsBack) {
            throw SendError.quietHours(zone: first.candidate.shift.event.timeZone)
        }
        var ledger = ClaimLedger(
            channel: rule.channel, owner: owner, courier: courier(rule.channel), at: now)
        let drafts = try ledger.takeNow(due, in: db)
        let surroundings = try MessageSurroundings(of: due.map(\.candidate.assignment), in: db)
        try db.audit("reminder.sent-by-hand", person.code, ["rule": rule.code])
        try ledger.audit(in: db)
        return Outcome(
            claimed: ClaimedMessages(
                token: ledger.token, at: now.wholeSeconds, drafts: drafts, unchangedSince: try ledger.lastAudit(in: db),
                next: nil, superseded: 0, campaign: try CampaignQuery().answer(in: db), surroundings: surroundings),
            channel: rule.channel, person: person, rule: rule.code)
    }

    /// Enters what the rule says to the person into the ledger as due now.
    ///
    /// - Returns: The places that it is about; at least one.
    private func enter(
        of person: Volunteer, by rule: ReminderRule, at now: Date, in db: Database
    ) throws -> [Assignment.ID] {
        let event = try event.map { try EventQuery($0).answer(in: db) }
        let rules = try ReminderRule.all(in: db)
        let shifts = try ShiftFacts.fetch(.of(person.id, event: event?.id), in: db)
        let table = DueTable(rules: rules, shifts: shifts.values, now: now) { _ in true }
        var places: [Assignment.ID] = []
        var reasons: [String] = []
        try CandidateReader(rules: rules, shifts: shifts, now: now).read(
            table, where: "e.volunteer_id = \(person.id.rawValue) AND e.rule_id = \(rule.id.rawValue)", in: db
        ) { candidate in
            let time = table.entries.first { $0.rule == rule.id && $0.shift == candidate.shift.id }?.time
            guard case .goes = candidate.verdict, let time else {
                let (state, reason) = candidate.verdict.words
                let words = reason.map { Reason($0).text(in: .en) } ?? state
                reasons.append("\(candidate.shift.event.code)/\(candidate.shift.code): \(words)")
                return
            }
            places.append(candidate.assignment)
            try enter(candidate, at: time, now: now.wholeSeconds, in: db)
        }
        guard !places.isEmpty else {
            throw SendError.nothing(person: person.fullName, rule: rule.code, reasons: reasons)
        }
        return places
    }

    private func enter(_ candidate: ReminderCandidate, at time: DueTime, now: Int64, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO reminder
                    (idem_key, rule_id, assignment_id, channel, generation, nominal_at, due_at, not_after, planned_at)
                SELECT e.idem_key, e.rule_id, e.assignment_id, e.channel, e.generation, :nominal, :now, :until, :now
                FROM reminder_eligibility AS e
                WHERE e.rule_id = :rule AND e.shift_id = :shift AND e.assignment_id = :place
                ON CONFLICT DO UPDATE SET due_at = min(due_at, excluded.due_at)
                WHERE state = 'planned'
                """,
            arguments: [
                "nominal": time.nominalAt.wholeSeconds, "now": now, "until": time.notAfter.wholeSeconds,
                "rule": candidate.rule.id, "shift": candidate.shift.id, "place": candidate.assignment,
            ])
    }
}
