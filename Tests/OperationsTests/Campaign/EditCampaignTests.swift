import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct EditCampaignTests {
    private let world: World

    init() async throws { world = try await World() }

    private var order: [String] {
        get async throws { try await world.strings("SELECT family_name FROM volunteer ORDER BY sort_key") }
    }

    @Test func `another language puts everybody in its own order`() async throws {
        for name in ["Qasımov", "Kazım", "Xəlil", "Həsən"] { _ = try await world.person("A", name) }
        #expect(try await order == ["Həsən", "Xəlil", "Kazım", "Qasımov"])
        let indexes = "SELECT name || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
        let before = try await world.strings(indexes)
        let edited = try await world.perform(EditCampaign(language: "en"))
        #expect(edited.items.map(\.field) == [.language])
        #expect(edited.items.first?.follows.contains("Everybody (4)") == true)
        #expect(try await order == ["Həsən", "Kazım", "Qasımov", "Xəlil"])
        #expect(try await world.strings(indexes) == before)
    }

    @Test func `what is so already changes nothing and leaves no trace`() async throws {
        let before = try await world.contents()
        let edited = try await world.perform(EditCampaign(timeZone: "Asia/Baku", region: "az", language: "az"))
        #expect(edited.items.isEmpty)
        #expect(try await world.contents() == before)
    }

    @Test func `another zone and region leave events and numbers as they are`() async throws {
        try await world.march()
        _ = try await world.person("Aygün", phone: "+994501112233")
        try await world.perform(EditCampaign(motto: "We remember", timeZone: "Europe/Istanbul", region: "tr"))
        let campaign = try await world.ask(CampaignQuery())
        #expect([campaign.motto, campaign.timeZone, campaign.region] == ["We remember", "Europe/Istanbul", "TR"])
        #expect(try await world.strings("SELECT time_zone FROM event") == ["Asia/Baku"])
        #expect(try await world.strings("SELECT phone FROM volunteer") == ["+994501112233"])
    }

    @Test(arguments: [
        (EditCampaign(name: " "), "campaign.no-name"), (EditCampaign(timeZone: "Baku"), "campaign.unknown-time-zone"),
        (EditCampaign(region: "Q9"), "campaign.unknown-region"),
        (EditCampaign(region: "ZZ"), "campaign.unknown-region"),
        (EditCampaign(region: "AQ"), "campaign.unknown-region"),
        (EditCampaign(language: "nonsense"), "campaign.unknown-language"),
    ])
    func `nonsense is refused and nothing changes`(change: EditCampaign, code: String) async throws {
        let before = try await world.contents()
        await #expect {
            try await world.perform(change)
        } throws: { ($0 as? any Explainable)?.explanation.code == code }
        #expect(try await world.contents() == before)
    }
}
