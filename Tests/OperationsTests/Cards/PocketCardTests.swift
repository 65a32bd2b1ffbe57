import Documents
import Foundation
import GRDB
import Language
import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct PocketCardTests {
    private let world: World
    private let shift: Shift
    private let aygun: Volunteer

    init() async throws {
        world = try await World()
        try await world.march()
        try await world.post("B4")
        shift = try await world.shift("B4")
        aygun = try await world.person("Aygün", "Hüseynova")
        try await world.perform(MakeCardKey())
    }

    private func cards(_ people: [String] = [], event: String? = "march-2027") async throws -> [PocketCard] {
        try await world.ask(PocketCardsQuery(people: people, event: event)).cards
    }

    private func document(_ language: PaperLanguage, isAsked: Bool = false) async throws -> Document {
        let cards = try await world.ask(PocketCardsQuery(people: [], event: "march-2027"))
        let voice = Voice(
            campaign: try await world.ask(CampaignQuery()), language: language, isLanguageAsked: isAsked,
            asOf: world.clock.now, phone: { $0 })
        return cards.document(in: voice)
    }

    @Test func `a person has a card for each place, and reserves have none`() async throws {
        try await world.post("C1", "Square, gate 2")
        let later = try await world.shift("C1", from: "18:30", to: "20:00")
        try await world.offer(shift, to: aygun)
        try await world.offer(later, to: aygun)
        try await world.offer(shift, to: try await world.person("Elçin", "Əliyev"))
        try await world.offer(shift, to: try await world.person("Vüqar", "Abbasov"))
        #expect(try await cards().map(\.familyName) == ["Əliyev", "Hüseynova", "Hüseynova"])
        #expect(try await cards([aygun.code, "hüseynova"], event: nil).map(\.shift) == ["B4", "C1"])
    }

    @Test(arguments: [("ru", false, "Где"), ("de", false, "Harada"), (nil, false, "Harada"), ("ru", true, "Harada")])
    func `a card is in its holder's language unless another was asked for`(
        language: String?, isAsked: Bool, word: String
    ) async throws {
        let person = try await world.person("Nigar", "Qarayeva") { $0.language = language }
        try await world.post("B5", "Museum", sector: "B") { $0.description = "At the steps" }
        try await world.offer(try await world.shift("B5"), to: person)
        let card = try #require(try await document(.az, isAsked: isAsked).sections.first?.cards.first)
        #expect(card.facts.last?.label == word)
        #expect(card.facts.last?.value.contains("At the steps · ") == true)
        #expect(card.name.map(\.value) == ["QARAYEVA", "Nigar"])
    }

    @Test func `a card says who leads, where to report and where on the route`() async throws {
        let lead = try await world.person("Rövşən", "Quliyev", phone: "+994501112233")
        try await world.post("B6", "Bridge") { ($0.latitude, $0.longitude) = (40.4, 49.87) }
        let shift = try await world.shift("B6") { $0.reportsTo = "Assembly point A2" }
        try await world.offer(shift, to: aygun)
        try await world.perform(
            Writing(
                """
                UPDATE shift SET lead_id = \(lead.id.rawValue) WHERE id = \(shift.id.rawValue);
                INSERT INTO route (event_id, name, file, at) SELECT id, 'march', 'march.gpx', 0 FROM event;
                INSERT INTO route_point (event_id, position, latitude, longitude, metres)
                    SELECT id, 1, 40.4, 49.86, 0 FROM event UNION ALL SELECT id, 2, 40.4, 49.88, 1693 FROM event;
                """))
        let facts = try #require(try await document(.en).sections.first?.cards.first).facts
        let values = Dictionary(uniqueKeysWithValues: facts.map { ($0.label, $0.value) })
        #expect(values["Report"] == "Fri 26 Feb, 15:00")
        #expect(values["At"] == "Assembly point A2")
        #expect(values["Lead"] == "Rövşən Quliyev · +994501112233")
        #expect(values["Control"] == "012 404 00 00 · radio 3")
        #expect(values["Where"]?.hasSuffix("0.85 km from the start of the route") == true)
    }

    @Test func `the code holds nothing of the person`() async throws {
        try await world.offer(shift, to: aygun)
        let card = try #require(try await cards().first)
        #expect(card.code.count <= 29 && card.code.hasPrefix("VG1."))
        #expect(card.code.utf8.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ.G".utf8.contains($0) })
        #expect(try await cards().map(\.code) == [card.code])
    }

    @Test func `the key is made once and stays`() async throws {
        let before = try await world.strings("SELECT hex(secret) FROM card_key")
        try await world.perform(MakeCardKey())
        #expect(before.count == 1 && before[0].count == 64)
        #expect(try await world.strings("SELECT hex(secret) FROM card_key") == before)
        await #expect(throws: (any Error).self) {
            try await world.perform(Writing("UPDATE card_key SET secret = zeroblob(32)"))
        }
        #expect(try await world.strings("SELECT details FROM audit WHERE action = 'card.key-made'") == ["{}"])
    }

    @Test func `what cannot be printed says why`() async throws {
        await #expect(throws: CardError.nobodyNamed) { try await cards(event: nil) }
        await #expect(throws: CardError.nobodyHolds(event: "march-2027")) { try await cards() }
        await #expect(throws: CardError.noPlace(person: "Aygün Hüseynova", event: nil)) {
            try await cards([aygun.code], event: nil)
        }
        try await world.perform(Writing("UPDATE event SET state = 'cancelled'"))
        await #expect(throws: CardError.cancelled(event: "march-2027")) { try await cards() }
    }
}
