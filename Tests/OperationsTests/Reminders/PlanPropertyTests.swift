import Testing
import Volunteering

@testable import Operations

@Suite struct PlanPropertyTests {
    @Test(arguments: 1...20)
    func `after any ten things that happen, nobody is planned twice or in vain`(seed: Int) async throws {
        var chance = Chance(seed: UInt64(seed))
        let world = try await ReminderWorld(now: "2027-02-18T08:00:00Z")
        for person in 1...4 {
            try await world.addPerson(person, consents: [.email: .given, .call: .given])
            try await world.assign(person, chance.pick([.offered, .confirmed]))
        }
        _ = try await world.plan()
        var hours = 0
        for _ in 0..<10 {
            let person = chance.pick([1, 2, 3, 4])
            let change = chance.pick([
                "UPDATE OR IGNORE assignment SET state = 'confirmed' WHERE volunteer_id = \(person) AND state = 'offered'",
                "UPDATE assignment SET state = 'withdrawn' WHERE volunteer_id = \(person) AND state <> 'declined'",
                "UPDATE assignment SET state = 'offered' WHERE volunteer_id = \(person) AND state = 'withdrawn'",
                "UPDATE consent SET state = 'refused' WHERE volunteer_id = \(person) AND channel = 'email'",
                "UPDATE consent SET state = 'given' WHERE volunteer_id = \(person)",
                "UPDATE event SET state = 'draft' WHERE state = 'published'",
                "UPDATE event SET state = 'published' WHERE state = 'draft'",
                "UPDATE reminder_rule SET revision = revision + 1 WHERE code = 'team-and-map'",
                "UPDATE volunteer SET state = iif(state = 'active', 'archived', 'active') WHERE id = \(person)",
                "UPDATE event SET generation = generation + 1",
            ])
            try await world.execute(change)
            hours += chance.pick([0, 5, 20])
            world.clock.set("2027-02-\(18 + hours / 24)T\(hours % 24 < 10 ? "0" : "")\(hours % 24):00:00Z")
            _ = try await world.plan()
            #expect(try await world.count("SELECT count(*) - count(DISTINCT idem_key) FROM reminder") == 0)
            #expect(try await world.count(Self.inVain) == 0, "after \(change)")
            #expect(try await world.count(Self.doubled) == 0, "after \(change)")
            // Without the mark, so that everything is looked at again.
            try await world.execute("DELETE FROM planning_mark")
            #expect(try await world.plan().isChange == false, "after \(change)")
        }
    }

    /// Planned for somebody whom the rule does not speak to, who refused, or by terms that are not the present ones.
    private static let inVain = """
        SELECT count(*) FROM reminder AS r JOIN reminder_eligibility AS e
            ON e.rule_id = r.rule_id AND e.assignment_id = r.assignment_id
        WHERE r.state = 'planned'
            AND (e.excluded IS NOT NULL OR e.obstacle = 'consent-refused' OR e.idem_key <> r.idem_key)
        """

    /// The same rule waiting twice for one assignment.
    private static let doubled = """
        SELECT count(*) FROM (
            SELECT 1 FROM reminder WHERE state = 'planned' GROUP BY rule_id, assignment_id, channel HAVING count(*) > 1)
        """
}
