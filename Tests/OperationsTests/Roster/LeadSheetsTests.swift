import Documents
import Language
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct LeadSheetsTests {
    private let world: World
    private let lead: Volunteer

    init() async throws {
        world = try await World()
        lead = try await world.person("Leyla", "Əhmədova", phone: "+994501112233", email: "leyla@example.org") {
            $0.language = "ru"
        }
        try await world.march()
        try await world.post("B1", "Fountain", sector: "B")
        try await world.post("B2", "Bridge", sector: "B")
        try await world.post("C1", "Corner", sector: "C")
        for post in ["B1", "B2", "C1"] { try await world.shift(post) }
        try await world.perform(SetSector(event: "march-2027", code: "B", lead: lead.code))
    }

    private func voice(_ language: PaperLanguage) async throws -> Voice {
        Voice(campaign: try await world.ask(CampaignQuery()), language: language, asOf: world.clock.now, phone: { $0 })
    }

    private func freeze() async throws -> LeadSheets {
        let leads = try await world.ask(SheetLeadsQuery(event: "march-2027"))
        return try await world.perform(
            FreezeLeadSheets(event: "march-2027", lead: try #require(leads.leads.first), in: try await voice(.ru)))
    }

    @Test func `each lead has the shifts of their sectors, and what nobody leads is told`() async throws {
        let leads = try await world.ask(SheetLeadsQuery(event: "march-2027"))
        #expect(leads.leads.map(\.person.id) == [lead.id])
        #expect(leads.leads.map(\.shifts) == [["B1", "B2"]])
        #expect(leads.leads.map(\.obstacle) == [nil])
        #expect(leads.unled == ["C1"])
    }

    @Test(arguments: [
        ("UPDATE volunteer SET email = NULL, email_key = NULL", "no-email"),
        ("INSERT INTO flagged_address VALUES ('email', 'leyla@example.org', 'bounced', 0)", "address-failed"),
        (
            "INSERT INTO consent (volunteer_id, purpose, channel, state, source, at) VALUES (1, 'reminders', 'email', 'refused', 'x', 0)",
            "consent-refused"
        ),
    ])
    func `a lead who cannot be written to is told`(change: String, obstacle: String) async throws {
        try await world.perform(Writing(change))
        #expect(try await world.ask(SheetLeadsQuery(event: "march-2027")).leads.map(\.obstacle) == [obstacle])
    }

    @Test func `sheets are frozen as printing does, in the lead's language`() async throws {
        let sheets = try await freeze()
        #expect(sheets.frozen.map { "\($0.id)" } == ["M-01", "M-02"])
        #expect(sheets.document.sections.count == 2 && sheets.document.language == "ru")
        #expect(sheets.content.language == "ru" && sheets.content.text.contains("M-02: B2 Bridge, 15:00–18:00"))
        #expect(sheets.content.html?.contains("<b>B2 Bridge, 15:00–18:00</b>") == true)
        #expect(!sheets.isSent)
    }

    @Test func `the same revision is not sent twice, a new one is`() async throws {
        try await world.perform(NoteSheetsSent(try await freeze(), outcome: "sent"))
        #expect(try await freeze().isSent)
        #expect(try await world.strings("SELECT action FROM audit ORDER BY id DESC LIMIT 1") == ["sheet.sent"])
        let shift = try await world.ask(ShiftQuery(event: "march-2027", code: "B2"))
        try await world.offer(shift, to: lead)
        #expect(try await !freeze().isSent)
    }
}
