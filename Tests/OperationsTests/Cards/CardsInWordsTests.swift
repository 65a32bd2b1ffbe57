import Documents
import Foundation
import Language
import TestSupport
import Testing
import Volunteering

@testable import Operations

/// Pocket cards of a small record with hard cases: other scripts, a long name, a minor, a reserve, an empty post.
@Suite struct CardsInWordsTests {
    private let world: World

    init() async throws {
        world = try await World.hardLayouts()
        // A key that is known, so that the codes are the same every time.
        try await world.perform(Writing("INSERT INTO card_key (id, secret, made_at) VALUES (1, zeroblob(32), 0)"))
    }

    @Test(arguments: PaperLanguage.allCases)
    func `cards read well in every language`(language: PaperLanguage) async throws {
        let cards = try await world.ask(PocketCardsQuery(people: [], event: "march-2027"))
        let voice = Voice(
            campaign: try await world.ask(CampaignQuery()), language: language, isLanguageAsked: true,
            asOf: world.clock.now, phone: { $0 })
        let text = TextRenderer(width: 130, colour: false).render(cards.document(in: voice))
        expectGolden(text, "Cards/\(language.rawValue).txt", filePath: Self.file)
    }

    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Goldens.swift").path
}
