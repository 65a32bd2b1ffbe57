import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct AuditListTests {
    private let world: World

    init() async throws {
        world = try await World()
        try await world.march()
        try await world.post("B4")
        let shift = try await world.shift("B4")
        try await world.offer(shift, to: world.person("Aygün", "Hüseynova"))
        world.clock.advance(by: .seconds(86_400))
        try await world.perform(AnswerAssignments(.confirm, named: ["A1"]))
    }

    private func actions(_ query: AuditQuery) async throws -> [String] {
        try await world.ask(query).items.map(\.action)
    }

    @Test func `the newest comes first, with the name beside the code`() async throws {
        let list = try await world.ask(AuditQuery(limit: 2))
        #expect(list.items.map(\.action) == ["assignment.confirmed", "assignment.offered"])
        #expect(list.items.map(\.deed) == ["assignment confirmed", "assignment offered"])
        #expect(list.items.map(\.name) == ["Aygün Hüseynova", "Aygün Hüseynova"])
        #expect(list.items[1].words == "shift: march-2027/B4; volunteer: V0001 Aygün Hüseynova")
        #expect(list.hasMore)
    }

    @Test(arguments: [
        (AuditQuery(subject: "v1"), ["assignment.confirmed", "assignment.offered", "volunteer.added"]),
        (AuditQuery(subject: "a0001"), ["assignment.confirmed", "assignment.offered"]),
        (AuditQuery(subject: "march-2027/B4", action: "post"), ["post.added"]),
        (AuditQuery(since: "2027-02-02"), ["assignment.confirmed"]),
        (AuditQuery(since: "2027-02-02 12:00", action: "assignment conf"), ["assignment.confirmed"]),
        (AuditQuery(until: "2027-02-01"), []), (AuditQuery(actor: "nobody"), []),
        (AuditQuery(until: "2027-02-02", action: "Assignment"), ["assignment.offered"]),
    ])
    func `it is narrowed by what, when and who`(query: AuditQuery, expected: [String]) async throws {
        #expect(try await actions(query) == expected)
    }

    @Test func `page after page gives every row once`() async throws {
        let all = try await world.ask(AuditQuery()).items.map(\.id)
        var paged: [Int64] = []
        while true {
            let page = try await world.ask(AuditQuery(limit: 2, after: paged.last))
            paged += page.items.map(\.id)
            guard page.hasMore else { break }
        }
        #expect(paged == all)
    }

    @Test func `a time that is none is refused`() async throws {
        await #expect(throws: TimePhraseError.notATime("soon")) { try await actions(AuditQuery(since: "soon")) }
    }
}
