import Foundation
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

/// Whatever happens in whatever order, on a clock that nobody waits for.
@Suite struct SendingPropertyTests {
    /// Ten thousand steps in all when it is to be looked at closely.
    private static let seeds = Array(1...(InertCheck.isSoak ? 200 : 12))
    private static let steps = 50

    @Test(arguments: seeds)
    func `after any interleaving nothing of an old generation leaves, and every reminder ends once`(
        seed: Int
    ) async throws {
        var chance = Chance(seed: UInt64(seed))
        let world = try await ReminderWorld(now: "2027-02-18T08:00:00Z")
        try await world.addShift(2, starts: "2027-02-26T14:00:00Z", ends: "2027-02-26T16:00:00Z")
        for person in 1...4 {
            try await world.addPerson(person)
            try await world.assign(person, to: 1, chance.pick([.offered, .confirmed]))
            if person > 2 { try await world.assign(person, to: 2) }
        }
        var run = SendingRun(world)
        var now = Date(at: "2027-02-18T08:00:00Z")
        for _ in 0..<Self.steps {
            try await run.step(chance.pick(SendingRun.Step.allCases), &chance)
            now += chance.pick([0, 1, 30, 600, 3_600, 20_000])
            world.clock.set(now.iso(in: .gmt))
            #expect(run.wrong.isEmpty, "seed \(seed): \(run.wrong)")
            run.wrong = []
        }
        try await run.restart()
        world.clock.set("2027-03-20T08:00:00Z")
        _ = try await world.plan()
        let open = try await world.strings(
            "SELECT state FROM reminder WHERE state NOT IN ('sent', 'expired', 'superseded', 'cancelled', 'dead', 'uncertain') AND channel = 'email'"
        )
        #expect(open == [], "seed \(seed)")
        let audit = try await world.store.ask(SendingAuditQuery())
        #expect(audit.checks.filter { !$0.holds }.map(\.sentence) == [], "seed \(seed)")
        // The relay's own book: nobody has more copies of a reminder than one and the attempts that are uncertain.
        for (reminder, copies) in run.accepted {
            let uncertain = try await world.count("SELECT uncertain_count FROM reminder WHERE id = \(reminder)")
            #expect(copies <= 1 + uncertain, "seed \(seed), reminder \(reminder)")
        }
        let lost = try await world.strings("SELECT id FROM reminder WHERE state = 'sent'").filter { id in
            run.accepted[Int64(id) ?? 0, default: 0] == 0
        }
        #expect(lost == [], "seed \(seed)")
    }
}

/// A scheduler in pieces, and a relay that keeps a book of what it took.
private struct SendingRun {
    enum Step: CaseIterable {
        case plan, move, withdraw, comeBack, refuse, consent, confirm, claim, intent, settle, crash, editRule, hold,
            resume
    }

    let world: ReminderWorld
    var accepted: [Int64: Int] = [:]
    var wrong: [String] = []
    private var claims: [(claimed: ClaimedMessages, left: [OutgoingMessage]?)] = []

    init(_ world: ReminderWorld) {
        self.world = world
    }

    mutating func step(_ step: Step, _ chance: inout Chance) async throws {
        let person = chance.pick([1, 2, 3, 4])
        switch step {
        case .plan: _ = try await world.plan()
        case .move:
            let hour = chance.pick([13, 14, 15])
            try await world.execute(
                """
                UPDATE event SET generation = generation + 1, sequence = sequence + 1,
                    starts_wall = '2027-02-26T\(hour):00'
                """)
        case .withdraw:
            try await world.execute(
                "UPDATE assignment SET state = 'withdrawn' WHERE volunteer_id = \(person) AND state <> 'declined'")
        case .comeBack:
            try await world.execute(
                "UPDATE assignment SET state = 'offered' WHERE volunteer_id = \(person) AND state = 'withdrawn'")
        case .confirm:
            try await world.execute("UPDATE assignment SET state = 'confirmed' WHERE state = 'offered'")
        case .refuse: try await world.execute("UPDATE consent SET state = 'refused' WHERE volunteer_id = \(person)")
        case .consent: try await world.execute("UPDATE consent SET state = 'given' WHERE volunteer_id = \(person)")
        case .editRule: try await world.execute("UPDATE reminder_rule SET revision = revision + 1 WHERE code = 'today'")
        case .hold: _ = try await world.store.perform(HoldSending())
        case .resume: _ = try await world.store.perform(ResumeSending())
        case .claim:
            let claimed = try await world.claim(limit: chance.pick([1, 2, 10]))
            if !claimed.isEmpty { claims.append((claimed, nil)) }
        case .intent: try await intend(&chance)
        case .settle: try await settle(&chance)
        case .crash: try await restart()
        }
    }

    /// Whatever was held is lost, and taken back by another scheduler.
    mutating func restart() async throws {
        claims = []
        _ = try await world.store.perform(RecoverMessages())
    }

    private mutating func intend(_ chance: inout Chance) async throws {
        guard let index = claims.indices.first(where: { claims[$0].left == nil }) else { return }
        let left = try await world.hand(claims[index].claimed)
        claims[index].left = left
        for message in left {
            let list = message.reminders.jsonList
            wrong += try await world.strings(
                """
                SELECT 'reminder ' || r.id || ' ' || coalesce(e.excluded, e.obstacle, 'generation') FROM reminder AS r
                JOIN reminder_eligibility AS e ON e.rule_id = r.rule_id AND e.assignment_id = r.assignment_id
                WHERE r.id IN (SELECT value FROM json_each('\(list)'))
                    AND (e.excluded IS NOT NULL OR e.obstacle IS NOT NULL OR e.idem_key <> r.idem_key
                        OR r.not_after <= \(world.clock.now.wholeSeconds))
                """)
            // From now on the relay may take it, whatever becomes of us.
            if chance.pick([true, true, false]) {
                for reminder in message.reminders { accepted[reminder, default: 0] += 1 }
            } else {
                refused.insert(message.id)
            }
        }
    }

    private var refused: Set<Int64> = []

    private mutating func settle(_ chance: inout Chance) async throws {
        guard let index = claims.indices.first(where: { claims[$0].left != nil }) else {
            // A channel that rests gives back what it has not handed over.
            guard let claim = claims.popLast() else { return }
            _ = try await world.store.perform(ReleaseMessages(token: claim.claimed.token))
            return
        }
        let (claimed, left) = claims.remove(at: index)
        for message in left ?? [] {
            let outcome: HandoverOutcome =
                refused.remove(message.id) != nil
                ? chance.pick([
                    .transient(retryAfter: nil, isUnconnected: false), .uncertain, .misconfigured,
                    .dead(flagsAddress: false), .transient(retryAfter: nil, isUnconnected: true),
                ])
                : chance.pick([.sent, .sent, .uncertain])
            _ = try await world.settle([message], of: claimed, as: outcome)
        }
    }
}
