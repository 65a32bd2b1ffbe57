import Foundation
import Operations
import Persistence
import TestSupport
import Testing
import Volunteering

/// Whatever organizers do in whatever order, what must hold holds.
@Suite struct RandomWorkTests {
    /// Commands for each seed; `VIGIL_SOAK=20000` for a night.
    private static let length = ProcessInfo.processInfo.environment["VIGIL_SOAK"].flatMap(Int.init) ?? 60

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `random work never breaks a rule`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let world = try await World()
        try await world.march()
        for code in ["B1", "B2", "B3"] { try await world.post(code) }
        for number in 1...12 {
            let skills = Bool.random(using: &random) ? ["first-aid"] : []
            _ = try await world.person(
                "Könüllü", "Nömrə\(number)", age: AgeBand.allCases.randomElement(using: &random), skills: skills)
        }
        for step in 1...Self.length {
            let before = try await (world.contents(), world.count("SELECT count(*) FROM audit"))
            do {
                try await act(in: world, &random)
            } catch let error as any Explainable {
                #expect(try await world.contents() == before.0, "\(error.explanation.code) left a change behind")
            }
            let after = try await (world.contents(), world.count("SELECT count(*) FROM audit"))
            #expect(
                (after.0 == before.0) == (after.1 == before.1), "a change without an audit row, or the other way about")
            #expect(try await faults(in: world) == [], "after step \(step) of seed \(seed)")
            if step.isMultiple(of: 10) { world.clock.advance(by: .seconds(600)) }
        }
        #expect(try await world.count("SELECT count(*) FROM assignment") > 5)
        #expect(try await world.count("SELECT count(*) FROM audit WHERE actor <> '\(World.actor)'") == 0)
    }

    private func act(in world: World, _ random: inout SeededGenerator) async throws {
        let person = "V\(Int.random(in: 1...13, using: &random))"
        let shifts = try await world.strings("SELECT 'march-2027/' || code FROM shift")
        let shift = shifts.randomElement(using: &random) ?? "march-2027/B1"
        let place = "A\(Int.random(in: 1...60, using: &random))"
        switch Int.random(in: 0..<12, using: &random) {
        case 0:
            let hour = Int.random(in: 8...21, using: &random)
            let minimum = Int.random(in: 0...3, using: &random)
            var details = AddShift.Details(
                post: "B\(Int.random(in: 1...4, using: &random))", role: "marshal", start: "\(hour):00",
                end: "\(hour + Int.random(in: 0...2, using: &random)):30", minimum: minimum,
                maximum: minimum + Int.random(in: -1...2, using: &random))
            details.skills = Bool.random(using: &random) ? ["first-aid"] : []
            details.isForAdults = Bool.random(using: &random)
            guard shifts.count < 12 else { return }
            try await world.perform(AddShift(event: "march-2027", shift: details))
        case 1...4:
            let isMeant = Bool.random(using: &random)
            try await world.perform(
                AddAssignments(
                    shift: shift, people: [person], isConfirmed: Bool.random(using: &random),
                    isLead: Bool.random(using: &random), override: isMeant ? "It is meant." : nil))
        case 5: try await world.perform(AnswerAssignments(.confirm, named: [place]))
        case 6: try await world.perform(AnswerAssignments(.decline, named: [place, person], event: "march-2027"))
        case 7: try await world.perform(AnswerAssignments(.withdraw, named: [person], event: "march-2027"))
        case 8: try await world.perform(FillShifts(event: "march-2027", onlyMinimum: Bool.random(using: &random)))
        case 9: try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: world.voice()))
        case 10: try await world.perform(PublishEvents(["march-2027"]))
        default:
            try await world.perform(
                ImportAssignments(
                    event: "march-2027",
                    source: .lines("Person,Shift,State", "\(person),\(shift.dropFirst(11)),confirmed", "\(place),B9,")))
        }
    }

    /// What is wrong with the record file, in words.
    private func faults(in world: World) async throws -> [String] {
        try await world.strings(
            """
            SELECT 'too many on ' || code FROM shift WHERE maximum < (SELECT count(*) FROM assignment
                WHERE shift_id = shift.id AND state IN ('offered', 'confirmed'))
            UNION ALL SELECT 'two places at once: ' || one.volunteer_id FROM assignment AS one
                JOIN assignment AS two ON two.volunteer_id = one.volunteer_id AND two.id > one.id
                JOIN shift AS first ON first.id = one.shift_id JOIN shift AS second ON second.id = two.shift_id
                WHERE one.state IN ('offered', 'confirmed') AND two.state IN ('offered', 'confirmed')
                    AND first.starts_at < second.ends_at AND second.starts_at < first.ends_at
            UNION ALL SELECT 'same order in the reserve' FROM assignment WHERE reserve_order IS NOT NULL
                GROUP BY shift_id, reserve_order HAVING count(*) > 1
            UNION ALL SELECT 'a minor among adults: ' || volunteer.id FROM assignment
                JOIN shift ON shift.id = shift_id JOIN volunteer ON volunteer.id = volunteer_id
                WHERE is_for_adults AND age_band <> '18+'
            UNION ALL SELECT 'without the skill: ' || volunteer_id FROM assignment
                JOIN shift_skill ON shift_skill.shift_id = assignment.shift_id
                WHERE NOT EXISTS (SELECT 1 FROM volunteer_skill WHERE volunteer_skill.skill = shift_skill.skill
                    AND volunteer_skill.volunteer_id = assignment.volunteer_id)
            UNION ALL SELECT 'a sheet with gaps in its rows' FROM sheet_row GROUP BY sheet_id, revision
                HAVING max(position) <> count(*)
            """)
    }
}
