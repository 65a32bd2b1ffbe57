import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite(.enabled(if: Sample.hasPhones)) struct UndoImportTests {
    private let world: World

    init() async throws {
        world = try await World()
        try await take(
            "given_name,email,skills,consent_email", "Aygün,a@example.org,driver,no", "Kamran,k@example.org,,")
    }

    private func take(_ lines: String...) async throws {
        world.clock.advance(by: .seconds(60))
        let text = lines.joined(separator: "\n")
        try await world.perform(ImportVolunteers(source: .lines(text)))
    }

    private func takeSecond() async throws {
        try await take(
            "given_name,family_name,email,external_id,skills,team,consent_email,consent_at,phone,notes",
            "Aygün,Hüseynova,a@example.org,7,nurse,Corps,yes,2027-02-01 14:00,050 111 22 33,n",
            "Nigar,Əliyeva,n@example.org,8,marshal,Corps 2,no,,,", "Nigar,Əliyeva,n@example.org,8,driver,,,,,")
    }

    /// Everything but what tells that it happened.
    private func people() async throws -> [String] {
        let words = try await world.strings(
            "SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH 'ay* OR nig* OR hus*' ORDER BY rowid")
        return try await world.contents().filter { line in
            ["volunteer:", "volunteer_skill:", "consent:", "team:", "import_change:"].contains { line.hasPrefix($0) }
        } + words
    }

    private func refusal(_ number: Int64) async throws -> [String] {
        do {
            try await world.perform(UndoImport(number))
            return []
        } catch ImportError.builtOn(_, _, let what) {
            return what
        }
    }

    @Test func `an import that is taken back leaves everybody as they were`() async throws {
        let before = try await people()
        try await takeSecond()
        let undone = try await world.perform(UndoImport(2))
        #expect([undone.gone, undone.restored] == [1, 1])
        #expect(undone.teams == ["Corps", "Corps 2"])
        #expect(try await people() == before)
        #expect(try await world.ask(ImportListQuery()).items.map { $0.undoneAt == nil } == [false, true])
        #expect(
            try await world.strings("SELECT action || ' ' || subject FROM audit ORDER BY id DESC LIMIT 1") == [
                "import.undone 2"
            ])
    }

    @Test func `a rehearsal tells all and changes nothing`() async throws {
        try await takeSecond()
        let before = try await world.contents()
        #expect(try await world.store.rehearse(UndoImport(2)).gone == 1)
        #expect(try await world.contents() == before)
    }

    @Test func `it is taken back once`() async throws {
        try await world.perform(UndoImport(1))
        await #expect(throws: ImportError.undone(1, file: "people.csv")) { try await world.perform(UndoImport(1)) }
        await #expect(throws: ImportError.unknown(7)) { try await world.perform(UndoImport(7)) }
    }

    @Test func `a later import stands in the way until it is taken back itself`() async throws {
        try await takeSecond()
        #expect(try await refusal(1) == ["1 person changed by a later import: V0001 Aygün Hüseynova"])
        #expect(try await refusal(2) == [])
        #expect(try await refusal(1) == [])
        #expect(try await world.count("SELECT count(*) FROM volunteer") == 0)
    }

    @Test func `the same list again does not stand in the way`() async throws {
        try await takeSecond()
        try await takeSecond()
        #expect(try await refusal(2) == [])
    }

    @Test func `what was built on it is told, with counts and names`() async throws {
        try await takeSecond()
        try await world.march()
        try await world.post("B4")
        let shift = try await world.shift("B4")
        try await world.offer(shift, to: try await world.ask(FindPerson("V3")))
        try await world.perform(SetSector(event: "march-2027", code: "B", lead: "V3"))
        var edit = PersonEdit()
        edit.notes = "Mornings"
        try await world.perform(EditVolunteer("V1", edit))
        let before = try await world.contents()
        #expect(
            try await refusal(2) == [
                "1 place on a shift: V0003 Nigar Əliyeva",
                "1 sector or shift that somebody leads: V0003 Nigar Əliyeva",
                "1 person changed by hand since: V0001 Aygün Hüseynova",
            ])
        #expect(try await world.contents() == before)
    }

    @Test func `a team that others are in stays`() async throws {
        try await takeSecond()
        _ = try await world.person("Leyla", team: "Corps 2")
        #expect(try await world.perform(UndoImport(2)).teams == ["Corps"])
    }
}
