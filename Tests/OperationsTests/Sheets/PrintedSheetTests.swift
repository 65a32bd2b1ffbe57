import Documents
import Foundation
import Language
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct PrintedSheetTests {
    private let world: World

    init() async throws { world = try await World.hardRoster() }

    private func print(_ language: PaperLanguage = .az) async throws -> Document {
        let voice = try await world.voice(language)
        return try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: voice)).document(in: voice)
    }

    private func page(_ id: String, revision: Int? = nil, language: PaperLanguage? = nil) async throws -> Document {
        try await world.ask(SheetQuery(id, revision: revision, language: language)).page
    }

    @Test(arguments: ["M-02", "m2", "m 02", "M-2"])
    func `a sheet is printed again as it was, whatever became of the record`(id: String) async throws {
        let printed = try await print()
        world.clock.advance(by: .seconds(86_400))
        try await world.perform(AnswerAssignments(.decline, named: ["A2"]))
        let again = try await page(id)
        #expect(again.sections == [printed.sections[1]])
        #expect(again.asOf == printed.asOf && again.title == printed.title)
    }

    @Test func `each revision and language has its own page`() async throws {
        let first = try await print()
        try await world.perform(AnswerAssignments(.decline, named: ["A2"]))
        let second = try await print(.en)
        #expect(try await page("M-02", revision: 1).sections == [first.sections[1]])
        #expect(try await page("M-02").sections == [second.sections[1]])
        // M-01 says the same as before, now also in English.
        #expect(try await page("M-01", language: .az).sections == [first.sections[0]])
        #expect(try await page("M-01", language: .en).sections == [second.sections[0]])
        #expect(try await page("M-01").sections == [second.sections[0]])
    }

    @Test(
        arguments: [
            ("7", nil, nil, "sheet.not-an-id"), ("X-01", nil, nil, "sheet.not-an-id"),
            ("M-", nil, nil, "sheet.not-an-id"),
            ("M-09", nil, nil, "sheet.unknown"), ("M-01", 4, nil, "sheet.no-revision"),
            ("M-01", nil, PaperLanguage.tr, "sheet.not-printed"),
        ] as [(String, Int?, PaperLanguage?, String)])
    func `a sheet that is not there is explained`(
        id: String, revision: Int?, language: PaperLanguage?, code: String
    ) async throws {
        _ = try await print()
        await #expect {
            try await page(id, revision: revision, language: language)
        } throws: { ($0 as? any Explainable)?.explanation.code == code }
    }

    @Test func `the list says which sheets still hold`() async throws {
        _ = try await print()
        try await world.perform(AnswerAssignments(.decline, named: ["A2"]))
        let list = try await world.ask(SheetListQuery()).items
        #expect(list.map { "\($0.sheet) \($0.standing)" } == ["M-01 current", "M-02 outdated", "M-03 current"])
        _ = try await print(.en)
        let all = try await world.ask(SheetListQuery(event: "march-2027", all: true)).items
        #expect(
            all.map { "\($0.sheet) \($0.revision) \($0.standing) \($0.languages)" } == [
                "M-01 1 current az,en", "M-02 1 replaced az", "M-02 2 current en", "M-03 1 current az,en",
            ])
    }

    @Test func `a sheet in whose words another version wrote is to be printed again`() async throws {
        _ = try await print()
        try await world.perform(
            Writing(
                "INSERT INTO sheet_revision SELECT sheet_id, 2, frozen_at, '{}' FROM sheet_revision WHERE sheet_id = 1")
        )
        let list = try await world.ask(SheetListQuery()).items
        #expect(list.map { "\($0.sheet) \($0.revision) \($0.standing)" }.first == "M-01 2 outdated")
        _ = try await print()
        #expect(try await world.ask(SheetListQuery()).items.first?.standing == .current)
    }

    @Test func `a page that was kept is not changed`() async throws {
        _ = try await print()
        await #expect(throws: (any Error).self) {
            try await world.perform(Writing("UPDATE sheet_page SET document = '{}'"))
        }
    }
}
