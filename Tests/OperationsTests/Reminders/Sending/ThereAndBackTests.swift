import Foundation
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

/// However often a shift's time and its post's name are changed and put right, what a person read last is what holds.
@Suite struct ThereAndBackTests {
    private enum Step: CaseIterable {
        case time, time2, name, plan, send, send2, confirm
    }

    @Test(arguments: Array(1...(InertCheck.isSoak ? 300 : 3)))
    func `nobody is left with what does not hold`(seed: Int) async throws {
        var chance = Chance(seed: UInt64(seed))
        let world = try await ReminderWorld(now: "2027-02-24T06:00:00Z")
        try await world.execute("UPDATE post SET description = 'By the kiosk'")
        // What may have reached each person last; whoever has confirmed knows how it began.
        var known: [String: Set<String>] = [:]
        for person in 1...4 {
            try await world.addPerson(person)
            try await world.assign(person, person < 3 ? .confirmed : .offered)
            if person < 3 { known["p\(person)@example.org"] = [try await truth(in: world)] }
        }
        for _ in 0..<24 {
            switch chance.pick(Step.allCases) {
            case .time, .time2, .name: try await edit(&chance, in: world)
            case .plan: _ = try await world.plan()
            case .confirm:
                // By telephone: they were told what held then.
                let person = chance.pick([3, 4])
                let confirmed = try await world.store.perform(AnswerAssignments(.confirm, named: ["A\(person)1"]))
                if confirmed.items.contains(where: { $0.problem.isEmpty }), known["p\(person)@example.org"] == nil {
                    known["p\(person)@example.org"] = [try await truth(in: world)]
                }
            case .send, .send2: try await send(&chance, &known, in: world)
            }
            world.clock.set(world.clock.now.addingTimeInterval(chance.pick([1, 30, 600, 3_700])).iso(in: .gmt))
        }
        // All that is owed goes out, one message a person and hour.
        for hour in ["05", "07", "09"] {
            world.clock.set("2027-02-25T\(hour):30:00Z")
            _ = try await world.plan()
            let holds = try await truth(in: world)
            for message in try await world.send() { known[message.address] = [holds] }
        }
        let holds = try await truth(in: world)
        #expect(known.filter { $0.value != [holds] } == [:], "seed \(seed): \(holds) holds")
        let audit = try await world.store.ask(SendingAuditQuery())
        #expect(audit.checks.filter { !$0.holds }.map(\.sentence) == [], "seed \(seed)")
    }

    private func truth(in world: ReminderWorld) async throws -> String {
        try await world.strings("SELECT starts_at || post.name FROM shift JOIN post ON post.id = post_id")[0]
    }

    private func edit(_ chance: inout Chance, in world: ReminderWorld) async throws {
        // What happens in one second has no order.
        world.clock.set(world.clock.now.addingTimeInterval(1).iso(in: .gmt))
        defer { world.clock.set(world.clock.now.addingTimeInterval(1).iso(in: .gmt)) }
        if chance.pick([true, true, false]) {
            var draft = EditShift.Draft()
            draft.from = chance.pick(["13:00", "14:00", "15:00"])
            _ = try await world.store.perform(EditShift("march/B4.1", draft))
        } else {
            var draft = EditPost.Draft()
            draft.name = chance.pick(["Bridge", "Brigde"])
            _ = try await world.store.perform(EditPost(event: "march", code: "B4", draft))
        }
    }

    /// Messages are written as they are claimed; meanwhile somebody may change what they say.
    private func send(_ chance: inout Chance, _ known: inout [String: Set<String>], in world: ReminderWorld)
        async throws
    {
        let claimed = try await world.claim()
        let said = try await truth(in: world)
        if chance.pick([true, false, false]) { try await edit(&chance, in: world) }
        let left = try await world.hand(claimed)
        if chance.pick([true, false, false]) { try await edit(&chance, in: world) }
        for message in left {
            let outcome = chance.pick([
                HandoverOutcome.sent, .sent, .uncertain, .transient(retryAfter: nil, isUnconnected: true),
            ])
            try await world.settle([message], of: claimed, as: outcome)
            switch outcome {
            case .sent: known[message.address] = [said]
            case .uncertain: known[message.address, default: []].insert(said)
            default: break
            }
        }
    }
}
