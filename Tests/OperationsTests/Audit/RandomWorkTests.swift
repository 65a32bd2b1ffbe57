import Foundation
import GRDB
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

/// Whatever organizers do in whatever order, what must hold holds.
@Suite struct RandomWorkTests {
    /// Commands for each seed; `VIGIL_SOAK=20000` for a night.
    private static let length = ProcessInfo.processInfo.environment["VIGIL_SOAK"].flatMap(Int.init) ?? 120

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
        var printed: Set<String> = []
        var before = try await (world.contents(), world.count("SELECT count(*) FROM audit"))
        for step in 1...Self.length {
            do {
                try await act(in: world, &random)
            } catch let error as any Explainable {
                #expect(try await world.contents() == before.0, "\(error.explanation.code) left a change behind")
            }
            let after = try await (world.contents(), world.count("SELECT count(*) FROM audit"))
            #expect(
                (after.0 == before.0) == (after.1 == before.1), "a change without an audit row, or the other way about")
            let faults = try await faults(in: world)
            #expect(faults == [], "after step \(step) of seed \(seed)")
            if step.isMultiple(of: 20) || step == Self.length {
                #expect(try await searchFaults(in: world) == [], "after step \(step) of seed \(seed)")
                try await askEverything(in: world)
            }
            let sheets = try await frozen(in: world)
            #expect(printed.isSubset(of: sheets), "a printed sheet changed in step \(step) of seed \(seed)")
            printed = sheets
            let (compared, named) = try await (comparedSheets(in: world), namedSheets(in: world))
            #expect(named == compared, "what status says of sheets after step \(step) of seed \(seed)")
            before = after
            if step.isMultiple(of: 10) { world.clock.advance(by: .seconds(600)) }
        }
        #expect(try await world.count("SELECT count(*) FROM assignment") > 5)
        #expect(try await world.count("SELECT count(*) FROM audit WHERE actor <> '\(World.actor)'") == 0)
    }

    private func act(in world: World, _ random: inout SeededGenerator) async throws {
        let turn = Move.Turn(
            person: "V\(Int.random(in: 1...16, using: &random))",
            shifts: try await world.strings("SELECT 'march-2027/' || code FROM shift ORDER BY id"),
            place: "A\(Int.random(in: 1...60, using: &random))", luck: random.next())
        let total = Move.all.reduce(0) { $0 + $1.weight }
        var drawn = Int.random(in: 0..<total, using: &random)
        for move in Move.all {
            if drawn < move.weight { return try await move.act(world, turn) }
            drawn -= move.weight
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
                    AND first.state = 'planned' AND second.state = 'planned'
            UNION ALL SELECT 'same order in the reserve' FROM assignment WHERE reserve_order IS NOT NULL
                GROUP BY shift_id, reserve_order HAVING count(*) > 1
            UNION ALL SELECT 'a minor among adults: ' || volunteer.id FROM assignment
                JOIN shift ON shift.id = shift_id JOIN volunteer ON volunteer.id = volunteer_id
                WHERE is_for_adults AND age_band <> '18+'
            UNION ALL SELECT 'without the skill: ' || volunteer_id FROM assignment
                JOIN shift_skill ON shift_skill.shift_id = assignment.shift_id
                WHERE NOT EXISTS (SELECT 1 FROM volunteer_skill WHERE volunteer_skill.skill = shift_skill.skill
                    AND volunteer_skill.volunteer_id = assignment.volunteer_id)
            UNION ALL SELECT 'a reserve that begins before one' FROM assignment WHERE reserve_order IS NOT NULL
                GROUP BY shift_id HAVING min(reserve_order) < 1
            UNION ALL SELECT 'a reserve without its order: ' || id FROM assignment
                WHERE (state = 'reserve') <> (reserve_order IS NOT NULL)
            UNION ALL SELECT 'an unknown state: ' || state FROM assignment
                WHERE state NOT IN ('offered', 'confirmed', 'declined', 'reserve', 'withdrawn')
            UNION ALL SELECT 'twice on one shift: ' || volunteer_id FROM assignment
                GROUP BY shift_id, volunteer_id HAVING count(*) > 1
            UNION ALL SELECT 'a broken reference in ' || "table" FROM pragma_foreign_key_check
            UNION ALL SELECT 'no longer whole: ' || integrity_check FROM pragma_integrity_check
                WHERE integrity_check <> 'ok'
            UNION ALL SELECT 'an import that counts wrong: ' || id FROM import
                WHERE added < (SELECT count(*) FROM volunteer WHERE import_id = import.id)
            UNION ALL SELECT 'a sheet with gaps in its rows' FROM sheet_row GROUP BY sheet_id, revision
                HAVING max(position) <> count(*)
            """)
    }

    /// What was printed.
    private func frozen(in world: World) async throws -> Set<String> {
        try await world.read { db in
            Set(try Row.fetchAll(db, sql: "SELECT * FROM sheet_row").map { "\($0)" })
        }
    }

    /// The sheets that do not hold any more, since each says something else now: how many, and the first.
    private func comparedSheets(in world: World) async throws -> [String] {
        let outdated = try await world.ask(SheetListQuery()).items.filter { $0.standing == .outdated }
        return outdated.isEmpty ? [] : ["\(outdated.count)"] + outdated.prefix(5).map { "\($0.sheet)" }
    }

    /// The same, as `status` has it.
    private func namedSheets(in world: World) async throws -> [String] {
        let status = try await world.ask(StatusQuery(now: world.clock.now))
        return status.needs.filter { $0.kind == .sheetOutdated }.flatMap { ["\($0.count)"] + $0.subjects }
    }

    /// People whom the search index does not know by their words.
    private func searchFaults(in world: World) async throws -> [String] {
        try await world.read { db in
            let people = try Row.fetchAll(db, sql: "SELECT id, search_words FROM volunteer")
            var faults: [String] = []
            for person in people {
                let words = (person[1] as String).split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
                guard let word = words.max(by: { $0.count < $1.count }) else { continue }
                let found = try Int.fetchSet(
                    db, sql: "SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH ?",
                    arguments: ["\"\(word)\""])
                if !found.contains(person[0]) { faults.append("V\(person[0] as Int) is not found by \(word)") }
            }
            return faults
        }
    }

    /// No question fails, whatever was done.
    private func askEverything(in world: World) async throws {
        _ = try await world.ask(VolunteerListQuery())
        _ = try await world.ask(VolunteerListQuery("Könüllü"))
        _ = try await world.ask(VolunteerProfileQuery("V1"))
        _ = try await world.ask(EventListQuery())
        _ = try await world.ask(ShiftListQuery(event: "march-2027"))
        _ = try await world.ask(PostListQuery(event: "march-2027"))
        _ = try await world.ask(TeamListQuery())
        // Without a shift there is no roster, and that is said.
        guard try await world.count("SELECT count(*) FROM shift") > 0 else { return }
        _ = try await world.ask(RosterQuery(event: "march-2027"))
    }
}
