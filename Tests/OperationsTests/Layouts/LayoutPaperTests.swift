import Documents
import Foundation
import Language
import TestSupport
import Testing
import Volunteering

@testable import Operations

/// Every layout on a small record with hard cases.
@Suite struct LayoutPaperTests {
    private let world: World

    init() async throws { world = try await World.hardLayouts() }

    private func document(_ name: String, _ language: PaperLanguage = .az) async throws -> Document {
        let layout = try LayoutShelf().layout(name)
        let voice = try await world.voice(language)
        switch layout.rows {
        case .sheets:
            let query = RosterQuery(event: "march-2027", layout: layout)
            return try await world.perform(PrintRoster(query, in: voice)).document(in: voice)
        case .places, .unassigned:
            return try await world.ask(RosterExtractQuery(event: "march-2027", layout: layout)).document(in: voice)
        case .contacts:
            let change = PrintSealedContacts(event: "march-2027", layout: layout)
            return try await world.perform(change).document(in: voice)
        }
    }

    @Test(
        arguments: ["march", "screening", "finder", "unassigned", "emergency", "team"], PaperLanguage.allCases)
    func `each reads well in every language`(name: String, language: PaperLanguage) async throws {
        let text = TextRenderer(width: 130, colour: false).render(try await document(name, language))
        expectGolden(text, "Layouts/\(name).\(language.rawValue).txt", filePath: Self.file)
    }

    @Test func `lists over the whole event take no number and leave no trace`() async throws {
        let before = try await world.contents()
        for name in ["finder", "team", "unassigned"] { _ = try await document(name) }
        #expect(try await world.contents() == before)
    }

    @Test func `the finder follows the campaign's alphabet`() async throws {
        let titles = try await document("finder").sections[0].tables[0].groups.map(\.title)
        #expect(titles == ["A", "C", "Ə", "H", "X", "K", "Q", "M", "N", "Щ", "ا"])
    }

    @Test func `each sector lead's contacts are a sheet apart, sealed, and in the audit`() async throws {
        let document = try await document("emergency")
        #expect(document.sections.count == 2)
        #expect(document.sections.allSatisfy { $0.startsPage })
        let text = TextRenderer(width: 130, colour: false).render(document)
        #expect(text.contains("Gizli Şəxs") && text.contains("MÖHÜRLÜ"))
        let audit = try await world.strings("SELECT details FROM audit WHERE action = 'emergency.printed' ORDER BY id")
        #expect(audit.count == 2)
        #expect(audit.contains { $0.contains("\"sealed for\":\"V0001\"") })
        #expect(audit.contains { $0.contains("\"sealed for\":\"control\"") })
        #expect(!audit.contains { $0.contains("Gizli") })
    }

    @Test func `no other layout and no answer for programs has an emergency contact`() async throws {
        var texts: [String] = []
        for name in ["march", "finder", "team", "unassigned"] {
            let json = try DocumentCoding.encoder.encode(try await document(name))
            texts.append(String(decoding: json, as: UTF8.self))
        }
        let layout = try LayoutShelf().layout("emergency")
        let sealed = try await world.perform(PrintSealedContacts(event: "march-2027", layout: layout))
        texts.append(String(decoding: try JSONEncoder().encode(sealed), as: UTF8.self))
        texts.append(CSVRenderer().render(sealed.records(in: try await world.voice())))
        for text in texts { for secret in ["Gizli", "559990000", "gizliana"] { #expect(!text.contains(secret)) } }
        await #expect(throws: LayoutError.sealed) {
            try await world.ask(RosterExtractQuery(event: "march-2027", layout: layout))
        }
    }

    @Test func `layout, paper and numbers make another page of the same revision`() async throws {
        var voice = try await world.voice()
        let query = RosterQuery(event: "march-2027", shift: "B4")
        _ = try await world.perform(PrintRoster(query, in: voice))
        (voice.phones, voice.paperSize) = (.last4, .letter)
        let again = try await world.perform(PrintRoster(query, in: voice))
        #expect(again.sheets[0].frozen?.revision == 1)
        let document = again.document(in: voice)
        #expect(document.paper == Paper(.landscape, size: .letter))
        #expect(document.sections[0].tables[0].groups[0].rows[0].cells[4].lines[0].plainText == "… 2201")
        #expect(try await world.strings("SELECT variant FROM sheet_page ORDER BY id") == ["az", "az/last4/letter"])
        let kept = try await world.ask(SheetQuery("M-01")).page
        #expect(kept.sections == document.sections && kept.paper == document.paper)
    }

    @Test func `without numbers their column is gone and the lead's name stands where the number was`() async throws {
        var voice = try await world.voice(.en)
        voice.phones = .none
        let roster = try await world.ask(RosterQuery(event: "march-2027", shift: "B4"))
        let text = TextRenderer(width: 200, colour: false).render(roster.document(in: voice))
        #expect(!text.contains("+9945011122"))
        #expect(text.contains("Xəyalə Həsənova"))
    }

    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Goldens.swift").path
}
