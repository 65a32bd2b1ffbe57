import Documents
import Foundation
import Language
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct RosterTests {
    private let world: World

    init() async throws { world = try await World.hardRoster() }

    private func print() async throws -> Roster {
        try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: world.voice()))
    }

    private func sheets(_ roster: Roster) -> [String] {
        roster.sheets.map { sheet in sheet.frozen.map { "\($0.id) \($0.revision) \($0.isNew)" } ?? "none" }
    }

    @Test func `rows have codes by post, shift and place, the lead first and the reserve apart`() async throws {
        let roster = try await world.ask(RosterQuery(event: "MARCH-2027"))
        #expect(roster.sheets.map(\.shift) == ["C1", "B4", "B5"])
        let rows = try #require(roster.sheets.first { $0.shift == "B4" }).rows
        #expect(
            rows.map { "\($0.code) \($0.volunteer) \($0.isLead ? "lead" : "") \($0.isMarked ? "!" : "")" } == [
                "B4-1 V0001 lead ", "B4-2 V0006  !", "B4-3 V0005  !", "B4-4 V0004  ", "B4-5 V0003  ", "B4-6 V0002  ",
                "B4-R1 V0007  ",
            ])
        #expect([roster.places, roster.people] == [9, Set(roster.sheets.flatMap(\.rows).map(\.volunteer)).count])
    }

    @Test func `a skill that has expired by the day is not shown`() async throws {
        let rows = try await world.ask(RosterQuery(event: "march-2027", post: "b4")).sheets.flatMap(\.rows)
        #expect(rows.first { $0.volunteer == "V0003" }?.skills == [])
        #expect(rows.first { $0.volunteer == "V0001" }?.skills == ["first-aid"])
    }

    @Test func `a skill is judged on the day of the shift, not of the event`() async throws {
        try await world.march("vigil-2027", start: "2027-02-25 18:00", end: "2027-02-26 18:00")
        try await world.post("D1", at: "vigil-2027")
        let shift = try await world.shift("D1", at: "vigil-2027", from: "2027-02-26 08:00", to: "10:00")
        try await world.offer(shift, to: world.ask(FindPerson("V3")))
        let rows = try await world.ask(RosterQuery(event: "vigil-2027")).sheets.flatMap(\.rows)
        #expect(rows.map(\.skills) == [[]])
    }

    @Test func `printing again keeps every number and revision, and a change makes a revision of its sheet alone`()
        async throws
    {
        #expect(sheets(try await print()) == ["M-01 1 true", "M-02 1 true", "M-03 1 true"])
        let before = try await world.contents()
        world.clock.advance(by: .seconds(3600))
        #expect(sheets(try await print()) == ["M-01 1 false", "M-02 1 false", "M-03 1 false"])
        #expect(try await world.contents() == before)
        try await world.perform(AnswerAssignments(.decline, named: ["A2"]))
        #expect(sheets(try await print()) == ["M-01 1 false", "M-02 2 true", "M-03 1 false"])
        #expect(try await world.count("SELECT count(*) FROM sheet_row WHERE revision = 2") == 6)
    }

    @Test func `numbers run on from event to event, each kind in its own series`() async throws {
        _ = try await print()
        try await world.march("march-2028", start: "2028-02-26 15:00", end: "18:00")
        try await world.perform(
            AddEvent(kind: .screening, title: "Film", code: "film", start: "2027-02-27 19:00", end: "22:00"))
        for event in ["march-2028", "film"] {
            try await world.post("D1", at: event)
            try await world.shift("D1", at: event, from: "19:00", to: "21:00")
        }
        #expect(
            sheets(try await world.perform(PrintRoster(RosterQuery(event: "march-2028"), in: world.voice()))) == [
                "M-04 1 true"
            ])
        #expect(
            sheets(try await world.perform(PrintRoster(RosterQuery(event: "film"), in: world.voice()))) == [
                "S-01 1 true"
            ])
    }

    @Test func `one post or shift is printed alone under its own number`() async throws {
        let one = try await world.perform(PrintRoster(RosterQuery(event: "march-2027", shift: "B5"), in: world.voice()))
        #expect(sheets(one) == ["M-01 1 true"])
        #expect(sheets(try await print()) == ["M-02 1 true", "M-03 1 true", "M-01 1 false"])
    }

    @Test func `a question takes no number`() async throws {
        let roster = try await world.ask(RosterQuery(event: "march-2027"))
        #expect(roster.sheets.allSatisfy { $0.frozen == nil })
        #expect(try await world.count("SELECT count(*) FROM sheet") == 0)
    }

    @Test func `an event without shifts has no roster`() async throws {
        try await world.march("empty-2027")
        await #expect(throws: RosterError.noShifts(event: "empty-2027")) {
            try await world.ask(RosterQuery(event: "empty-2027"))
        }
    }

    @Test func `no emergency contact is in any format, nor in what is frozen`() async throws {
        let roster = try await print()
        let voice = try await world.voice(.en)
        let frozen = try await world.strings("SELECT content FROM sheet_revision")
        let texts =
            [
                TextRenderer(width: 200, colour: false).render(roster.document(in: voice)),
                HTMLRenderer().render(roster.document(in: voice)), CSVRenderer().render(roster.records(in: voice)),
                String(decoding: try JSONEncoder().encode(roster), as: UTF8.self),
                String(decoding: try DocumentCoding.encoder.encode(roster.document(in: voice)), as: UTF8.self),
            ] + [frozen.joined(separator: "\n")]
        for text in texts {
            #expect(text.contains("Quliyev") || text.contains("QULİYEV"))
            for secret in ["Gizli", "559990000", "gizliana", "16-17", "special"] { #expect(!text.contains(secret)) }
        }
    }
}

/// Goldens of the hard roster, printed as sheets M-01 to M-03.
@Suite struct RosterGoldenTests {
    private let roster: Roster
    private let voice: Voice

    init() async throws {
        let world = try await World.hardRoster()
        roster = try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: world.voice()))
        voice = try await world.voice(.az)
    }

    @Test func `as text`() {
        expectGolden(
            TextRenderer(width: 160, colour: false).render(roster.document(in: voice)), "roster.txt",
            filePath: Self.file)
    }

    @Test func `as HTML`() {
        expectGolden(
            HTMLRenderer().render(roster.document(in: voice)).withoutStyleSheet, "roster.html", filePath: Self.file)
    }

    @Test func `as CSV`() {
        expectGolden(CSVRenderer().render(roster.records(in: voice)), "roster.csv", filePath: Self.file)
    }

    @Test func `as JSON`() throws {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        expectGolden(
            String(decoding: try encoder.encode(roster), as: UTF8.self) + "\n", "roster.json", filePath: Self.file)
    }

    @Test(arguments: [PhonesShown.last4, .none])
    func `programs are given no more of a number than paper is`(phones: PhonesShown) async throws {
        var voice = voice
        voice.phones = phones
        // Who leads is there to be called.
        let leads = Set(roster.sheets.compactMap(\.lead?.phone))
        let numbers = roster.sheets.flatMap(\.rows).compactMap(\.phone).filter { !leads.contains($0) }
        try #require(!numbers.isEmpty)
        let json = String(decoding: try JSONEncoder().encode(roster.answer(in: voice)), as: UTF8.self)
        let csv = CSVRenderer().render(roster.records(in: voice))
        for number in numbers {
            #expect(!json.contains(number) && !csv.contains(number))
            #expect(csv.contains("… \(number.suffix(4))") == (phones == .last4))
        }
    }

    /// The goldens of all features lie in one folder, which the manifest leaves out of the build.
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Goldens.swift").path
}
