import Foundation
import GRDB
import Volunteering

/// A rule, an assignment, and everything that decides whether the one speaks to the other.
struct ReminderCandidate: Sendable {
    struct Person: Hashable, Sendable {
        let id: Volunteer.ID
        let givenName: String
        let middleName: String
        let familyName: String
        let language: String?
        let phone: String?
        /// As addresses are compared.
        let emailKey: String?

        var fullName: String {
            [givenName, middleName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// The row of the ledger that stands for it.
    struct Ledger: Hashable, Sendable {
        let id: Int64
        let state: ReminderState
        let reason: String
        let dueAt: Date
    }

    let rule: ReminderRule
    let shift: ShiftFacts
    let assignment: Assignment.ID
    let assignmentState: Assignment.State
    let joinedAt: Date
    let person: Person
    /// From when it is due by the clock alone; nil for a rule that speaks when something happens.
    let since: Date?
    let notAfter: Date?
    let verdict: Verdict
    var ledger: Ledger?
    /// The rule speaks to the place as it is now, whatever was handed over before.
    var isAddressed = true

    var channel: Channel { rule.channel }
    var event: Event { shift.event }

    /// When it goes out or did go out; else when it was due, or when the person joined while it was still useful.
    var contactAt: Date? {
        switch verdict {
        case .goes(let instant, _), .handed(_, let instant, _): return instant
        case .unreachable:
            guard let since, let notAfter else { return nil }
            return joinedAt < notAfter ? max(since, joinedAt) : since
        case .outside, .skipped, .awaited: return since
        }
    }
}

/// Reads candidates one by one, in the campaign's order of names.
struct CandidateReader {
    let rules: [ReminderRule]
    let shifts: [Shift.ID: ShiftFacts]
    let now: Date
    /// How far ahead planning looks.
    let horizon: Date

    init(rules: [ReminderRule], shifts: [Shift.ID: ShiftFacts], now: Date, horizon: Date? = nil) {
        self.rules = rules
        self.shifts = shifts
        self.now = now
        self.horizon = horizon ?? now.addingTimeInterval(Verdict.horizon)
    }

    /// - Parameter condition: SQL over `e` (the view), `due` and `reminder` (the ledger's row).
    func read(
        _ table: DueTable, where condition: String = "true", in db: Database,
        _ take: (ReminderCandidate) throws -> Void
    ) throws {
        let byId = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
        let rows = try Row.fetchCursor(
            db, sql: CandidateSQL.candidates(where: condition), arguments: [table.json, now.wholeSeconds])
        while let row = try rows.next() {
            guard let rule = byId[ReminderRule.ID(row[0])], let shift = shifts[Shift.ID(row[1])] else { continue }
            try take(candidate(row, rule: rule, shift: shift, newer: { byId[$0]?.code ?? "" }))
        }
    }

    private func candidate(
        _ row: Row, rule: ReminderRule, shift: ShiftFacts, newer: (ReminderRule.ID) -> String
    ) -> ReminderCandidate {
        let joinedAt = Date(timeIntervalSince1970: row[5])
        let nominalAt = (row[6] as Double?).map(Date.init(timeIntervalSince1970:))
        let ledger = (row[13] as String?).flatMap(ReminderState.init(rawValue:)).map { state in
            ReminderCandidate.Ledger(
                id: row[23], state: state, reason: row[14], dueAt: Date(timeIntervalSince1970: row[15]))
        }
        let notAfter = (row[8] as Double?).map(Date.init(timeIntervalSince1970:))
        let facts = Verdict.Facts(
            nominalAt: nominalAt, dueAt: (row[7] as Double?).map(Date.init(timeIntervalSince1970:)), notAfter: notAfter,
            skip: (row[9] as String?).flatMap(DueTime.Skip.init(rawValue:)), joinedAt: joinedAt, excluded: row[10],
            obstacle: row[11], newerRule: (row[12] as Int64?).map { newer(ReminderRule.ID($0)) }, ledger: ledger)
        let person = ReminderCandidate.Person(
            id: Volunteer.ID(row[3]), givenName: row[16], middleName: row[17], familyName: row[18],
            language: row[19], phone: row[20], emailKey: row[21])
        return ReminderCandidate(
            rule: rule, shift: shift, assignment: Assignment.ID(row[2]), assignmentState: row[4], joinedAt: joinedAt,
            person: person, since: (row[22] as Double?).map(Date.init(timeIntervalSince1970:)), notAfter: notAfter,
            verdict: Verdict(facts, now: now, horizon: horizon), ledger: ledger, isAddressed: facts.excluded == nil)
    }
}
