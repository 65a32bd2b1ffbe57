import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct FindTests {
    private let world: World

    init() async throws {
        world = try await World()
        try await world.perform(AddTeam(name: "Məmmədov Memorial School"))
        try await world.march()
        try await world.post("B4", "Məmmədəmin Square")
        let shift = try await world.shift("B4")
        let person = try await world.person("Aygün", "Məmmədova", phone: "+994501112203", email: "a@example.org")
        _ = try await world.person("Мамед", "Алиев")
        try await world.offer(shift, to: person)
        try await world.perform(PrintRoster(RosterQuery(event: "march-2027"), in: world.voice()))
    }

    private func found(_ text: String) async throws -> [String] {
        try await world.ask(FindQuery(text)).items.map { "\($0.kind) \($0.code)" }
    }

    @Test(arguments: [
        ("v1", ["person V0001"]), ("A0001", ["place A0001"]), ("MARCH-2027", ["event march-2027"]),
        ("b4", ["shift march-2027/B4", "post march-2027/B4"]), ("m-1", ["sheet M-01"]), ("M-01", ["sheet M-01"]),
        ("a@EXAMPLE.org", ["person V0001"]), ("+994501112203", ["person V0001"]), ("remem", ["event march-2027"]),
        ("V9", []), ("nothing", []), ("", []), ("%", []),
    ])
    func `what goes by a code, an address or a beginning is found`(text: String, expected: [String]) async throws {
        #expect(try await Set(found(text)).isSuperset(of: expected))
        if expected.isEmpty { #expect(try await found(text) == []) }
    }

    @Test(arguments: [
        ("memmedova", ["person V0001"]), ("memmed", ["person V0001", "post march-2027/B4", "team mammadov"]),
        ("Мамедова", ["person V0001"]), ("mamedova aygun", ["person V0001"]),
    ])
    func `names are found in any spelling, over all kinds`(text: String, expected: [String]) async throws {
        let found = try await found(text)
        for wanted in expected {
            #expect(found.contains { $0.hasPrefix(wanted) || $0.hasPrefix("team m") }, "\(wanted)")
        }
        #expect(found.first == "person V0001")
    }

    @Test func `no more is listed than asked for, and that there is more is told`() async throws {
        let findings = try await world.ask(FindQuery("memmed", limit: 1))
        #expect(findings.items.count == 1)
        #expect(findings.hasMore)
    }
}
