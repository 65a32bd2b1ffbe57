import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct TeamTests {
    private let world: World

    init() async throws {
        world = try await World()
        _ = try await world.perform(AddTeam(name: "Baku State University"))
        _ = try await world.perform(AddTeam(name: "BSU"))
    }

    @Test func `a team that was renamed is still found by its old name and code`() async throws {
        let edited = try await world.perform(EditTeam(team: "bsu", name: "Students", code: "students"))
        #expect([edited.name, edited.code] == ["Students", "students"])
        for old in ["BSU", "bsu"] { #expect(try await world.ask(TeamQuery(old)) == edited) }
        _ = try await world.person("Nigar", team: "BSU")
        #expect(try await world.count("SELECT count(*) FROM team") == 2)
    }

    @Test func `a part of a name finds the one team that has it`() async throws {
        #expect(try await world.ask(TeamQuery("STATE univ")).code == "baku-state-university")
        _ = try await world.perform(AddTeam(name: "Baku Medical University"))
        await #expect {
            _ = try await world.ask(TeamQuery("baku"))
        } throws: { error in
            guard case TeamError.ambiguous(let candidates) = error else { return false }
            return candidates.listed.count == 2 && candidates.total == 2
        }
        await #expect(throws: TeamError.unknown("ba", suggestion: nil)) { _ = try await world.ask(TeamQuery("ba")) }
    }

    @Test func `renaming a team to what it is called changes nothing`() async throws {
        let before = try await world.contents()
        try await world.perform(EditTeam(team: "bsu", name: "BSU", code: "bsu"))
        #expect(try await world.contents() == before)
    }

    @Test(arguments: [
        (EditTeam(team: "BSU", name: "baku state university"), "team.exists"),
        (EditTeam(team: "BSU", code: "baku-state-university"), "team.code-taken"),
        (EditTeam(team: "BSU", name: "—"), "team.no-name-left"), (EditTeam(team: "BSU", code: "—"), "team.bad-code"),
    ])
    func `a name or code of another team is refused`(change: EditTeam, code: String) async throws {
        let before = try await world.contents()
        await #expect {
            try await world.perform(change)
        } throws: { ($0 as? any Explainable)?.explanation.code == code }
        #expect(try await world.contents() == before)
    }

    @Test func `teams that are one become one, with everybody, and later lists find it`() async throws {
        _ = try await world.person("Nigar", team: "BSU")
        let merged = try await world.perform(MergeTeams(kept: "baku-state-university", others: ["bsu", "BSU"]))
        #expect(merged.items.map(\.volunteers) == [1])
        _ = try await world.person("Aygün", team: "bsu")
        let teams = try await world.strings(
            "SELECT team.name FROM volunteer JOIN team ON team.id = team_id ORDER BY volunteer.id")
        #expect(teams == ["Baku State University", "Baku State University"])
        await #expect(throws: TeamError.sameTeam("bsu", name: "Baku State University")) {
            try await world.perform(MergeTeams(kept: "baku-state-university", others: ["bsu"]))
        }
    }
}
