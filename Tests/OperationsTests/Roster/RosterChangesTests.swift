import Documents
import Foundation
import Language
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct RosterChangesTests {
    private let world: World

    init() async throws {
        world = try await World.hardRoster()
        _ = try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: world.voice()))
        world.clock.advance(by: .seconds(3600))
    }

    private func changes() async throws -> RosterChanges {
        try await world.ask(RosterChangesQuery("M-02"))
    }

    private func said(_ changes: RosterChanges) -> [String] {
        changes.rows.map { "\($0.code) \($0.kind.rawValue) \($0.person?.volunteer ?? "")" }
    }

    @Test func `nothing has changed right after printing, nor by an answer that the paper does not show`() async throws
    {
        #expect(try await changes().isEmpty)
        try await world.perform(AnswerAssignments(.confirm, named: ["A5"]))
        #expect(try await changes().isEmpty)
    }

    @Test func `who went is struck out under the code on the paper, who came is written in after the last`()
        async throws
    {
        try await world.perform(AnswerAssignments(.decline, named: ["A2"]))
        let before = try await world.ask(RosterQuery(event: "march-2027", shift: "B4")).sheets[0].rows
        let newcomer = try await world.person("Nərgiz", "Rüstəmova", phone: "+994501112299")
        let shift = try await world.ask(ShiftQuery("march-2027/B4"))
        try await world.offer(shift, to: newcomer)
        let changes = try await changes()
        #expect(changes.rows.first { $0.kind == .gone }?.was?.volunteer == "V0002")
        #expect(said(changes).contains("B4-6 gone V0002"))
        #expect(before.count + 1 == changes.now?.sheet.rows.count)
        #expect(said(changes).contains { $0.hasSuffix("added \(newcomer.code)") })
    }

    @Test func `a changed phone and a new place to report are told with what they were`() async throws {
        try await world.perform(Writing("UPDATE volunteer SET phone = '+994501119999' WHERE id = 5"))
        try await world.perform(Writing("UPDATE shift SET reports_to = 'Assembly point A9' WHERE code = 'B4'"))
        let changes = try await changes()
        #expect(said(changes) == ["B4-3 changed V0005"])
        let voice = try await world.voice(.en)
        let text = TextRenderer(width: 120, colour: false).render(changes.document(in: voice))
        #expect(text.contains("+994501112205 → +994501119999"))
        #expect(text.contains("Assembly point A2") && text.contains("Assembly point A9"))
        let records = changes.records(in: voice).rows.map { "\($0[2]) \($0[3]) \($0[7])" }
        #expect(records.count == 2 && records[1].hasPrefix("B4-3 changed"))
        #expect(records[0] == " heading Report, at: Assembly point A2 → Assembly point A9")
    }

    @Test func `a sheet whose shift is cancelled is handed in`() async throws {
        try await world.perform(Writing("UPDATE shift SET state = 'cancelled' WHERE code = 'B4'"))
        let changes = try await changes()
        #expect(changes.now == nil && !changes.isEmpty)
        #expect(changes.rows.count == 7 && changes.rows.allSatisfy { $0.kind == .gone })
        let records = changes.records(in: try await world.voice(.en)).rows
        #expect(records.map { $0[3] } == ["void"] + Array(repeating: "gone", count: 7))
    }

    @Test func `a call sheet has no changes`() async throws {
        await #expect(throws: SheetError.notARoster("C-01")) { try await world.ask(RosterChangesQuery("C-01")) }
    }

    @Test(arguments: PaperLanguage.allCases)
    func `the page reads well in every language`(language: PaperLanguage) async throws {
        try await world.perform(AnswerAssignments(.decline, named: ["A2"]))
        try await world.perform(Writing("UPDATE shift SET reports_to = 'Assembly point A9' WHERE code = 'B4'"))
        let document = try await changes().document(in: world.voice(language))
        expectGolden(
            TextRenderer(width: 110, colour: false).render(document), "roster-changes.\(language.rawValue).txt",
            filePath: Self.file)
    }

    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Goldens.swift").path
}
