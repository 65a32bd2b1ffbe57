import Documents
import Foundation
import Language
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

/// Correcting a post, and what follows from it.
@Suite struct EditPostTests {
    private let world: World

    /// A published march with B4 and its two shifts; one who was told of the first by email.
    init() async throws {
        world = try await World(now: "2027-02-20T06:00:00Z")
        try await world.march()
        try await world.post("B4", "Brigde", sector: "B") { $0.description = "By the kiosk" }
        let shift = try await world.shift("B4", 1...9)
        try await world.shift("B4", from: "18:00", to: "20:00")
        let mail = try await world.person("Aygün", "Hüseynova", email: "a@example.org") {
            $0.consents = [.init(channel: .email, state: .given, source: "form", at: Date(timeIntervalSince1970: 0))]
        }
        try await world.offer(shift, to: mail, confirmed: true)
        try await world.offer(shift, to: try await world.person("Kamran", email: "k@example.org"))
        try await world.perform(PublishEvents(["march-2027"]))
        try await world.perform(PlanReminders())
    }

    private func edit(_ prepare: (inout EditPost.Draft) -> Void) -> EditPost {
        var draft = EditPost.Draft()
        prepare(&draft)
        return EditPost(event: "march-2027", code: "b4", draft)
    }

    private func notices() async throws -> Int { try await world.count("SELECT count(*) FROM notice_person") }

    @Test func `another name is told to whoever had been told the old one, and put right again to nobody`() async throws
    {
        let change = try await world.perform(edit { $0.name = " Bridge " })
        #expect(change.words == "march-2027/B4: name Brigde → Bridge")
        #expect(change.consequences?.reach.people == 1)
        #expect(change.consequences?.reach.email == 1)
        #expect(
            try await world.strings("SELECT details FROM audit WHERE action = 'post.edited'")
                == [#"{"name":"Brigde → Bridge"}"#])
        world.clock.advance(by: .seconds(60))
        let back = try await world.perform(edit { $0.name = "Brigde" })
        #expect(back.consequences?.reach.people == 0)
        #expect(try await notices() == 1, "the second notice, which is in force, is owed to nobody")
    }

    @Test func `where a post's shifts report follows its name; other posts' shifts at the old name are named`()
        async throws
    {
        try await world.post("C1")
        try await world.shift("C1", from: "18:00", to: "20:00")
        try await world.perform(
            Writing("UPDATE shift SET reports_to = CASE code WHEN 'B4' THEN 'Gate' ELSE 'BRIGDE' END"))
        let change = try await world.perform(edit { $0.name = "Bridge" })
        #expect(change.reportingAtOldName == ["march-2027/C1"])
        #expect(
            try await world.strings("SELECT code || ' ' || reports_to FROM shift ORDER BY id")
                == ["B4 Gate", "B4.2 Bridge", "C1 BRIGDE"])
        let text = TextRenderer(width: 120, colour: false).render(change.document(in: try await world.voice(.en)))
        #expect(text.contains("vigil shift edit march-2027/C1 --report-to …"))
        #expect(change.records(in: try await world.voice(.en)).rows.contains { $0[1] == "march-2027/C1" })
        #expect(try await world.perform(edit { $0.description = "Under the arch" }).reportingAtOldName == [])
    }

    @Test func `a description that was taken away and comes back otherwise is told`() async throws {
        #expect(try await world.perform(edit { $0.description = "" }).consequences?.reach.people == 1)
        world.clock.advance(by: .seconds(60))
        #expect(try await world.perform(edit { $0.description = "By the kiosk" }).consequences?.reach.people == 0)
        world.clock.advance(by: .seconds(60))
        let other = try await world.perform(edit { $0.description = "Under the arch" })
        #expect(other.consequences?.reach.people == 1)
    }

    @Test func `a post keeps a code and a name`() async throws {
        let refused = PostError.noNameLeft("B4", event: "march-2027")
        await #expect(throws: refused) { try await world.perform(edit { $0.name = " " }) }
        await #expect(throws: refused) { try await world.perform(edit { $0.code = "" }) }
    }

    @Test func `of a shift that is over nobody has to hear`() async throws {
        world.clock.set(Date(at: "2027-02-26T18:00:00Z"))
        #expect(try await world.perform(edit { $0.name = "Bridge" }).consequences == nil)
        var draft = EditShift.Draft()
        draft.role = "usher"
        #expect(try await world.perform(EditShift("march-2027/B4", draft)).consequences == nil)
        #expect(try await notices() == 0)
    }

    @Test(arguments: ["kind", "sector", "position", "nothing"])
    func `what nobody was told by message is news to nobody`(what: String) async throws {
        let change = try await world.perform(
            edit { draft in
                switch what {
                case "kind": draft.kind = .route
                case "sector": draft.sector = "C"
                case "position":
                    draft.latitude = 40.38
                    draft.longitude = 49.86
                default: draft.name = "Brigde"
                }
            })
        #expect(change.consequences == nil)
        #expect(change.isChange == (what != "nothing"))
        #expect(try await notices() == 0)
        #expect(
            try await world.count("SELECT count(*) FROM audit WHERE action = 'post.edited'")
                == (what == "nothing" ? 0 : 1))
    }

    @Test func `a printed sheet of a corrected post is to be printed again`() async throws {
        try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: try await world.voice(.en)))
        let change = try await world.perform(edit { $0.name = "Bridge" })
        #expect(change.consequences?.printedSheets.isEmpty == false)
        let list = try await world.ask(SheetListQuery())
        #expect(list.items.allSatisfy { $0.standing == .outdated })
    }

    @Test func `a code that nobody knows changes with its shifts; one that somebody was told stays`() async throws {
        await #expect(throws: PostError.codeKnown("B4", by: "was told to Aygün Hüseynova (V0001)")) {
            try await world.perform(edit { $0.code = "C4" })
        }
        try await world.post("C1")
        for _ in 1...2 { try await world.shift("C1") }
        var draft = EditPost.Draft()
        draft.code = "D4"
        try await world.perform(EditPost(event: "march-2027", code: "C1", draft))
        #expect(try await world.strings("SELECT code FROM shift ORDER BY id") == ["B4", "B4.2", "D4", "D4.2"])
        #expect(try await world.strings("SELECT code FROM post ORDER BY id") == ["B4", "D4"])
    }

    @Test func `half a position, another post's code and a cancelled event are refused`() async throws {
        await #expect(throws: PostError.halfAPosition) { try await world.perform(edit { $0.latitude = 40 }) }
        try await world.post("C1")
        await #expect(throws: PostError.exists("c1", event: "march-2027")) {
            try await world.perform(edit { $0.code = "c1" })
        }
        try await world.perform(CancelEvent("march-2027"))
        await #expect(throws: EventError.cannotChange("march-2027", state: .cancelled)) {
            try await world.perform(edit { $0.name = "Bridge" })
        }
    }
}
