import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite struct LookedThroughTests {
    @Test func `a change tells how far the audit had come with it, and what comes after it is news`() async throws {
        let world = try await World()
        let (_, own) = try await world.store.perform(LookedThrough(AddTeam(name: "Bridge")))
        let look = LookQuery(since: world.clock.now, now: world.clock.now)
        #expect(try await world.ask(look).lastChange == own)
        _ = try await world.store.perform(AddTeam(name: "Square"))
        #expect(try await world.ask(look).lastChange == own + 1)
    }
}
