import Foundation
import Operations
import Scheduling
import TestSupport
import Testing
import Volunteering

@Suite struct SeriesDutyTests {
    @Test func `the duty makes what is due once and then has nothing to say`() async throws {
        let world = try await World(now: "2027-02-20T06:00:00Z")
        try await world.march()
        _ = try await world.perform(RepeatEvent("march-2027", .every("26 February"), aheadDays: 60))
        let duty = SeriesDuty(store: world.store, now: { [clock = world.clock] in clock.now })
        #expect(try await duty.tick() == .nothing)
        world.clock.set(try Date(utc: "2028-01-10T06:00:00Z"))
        #expect(try await duty.tick() == DutyReport(summary: "made march-2028", counts: ["made": 1, "failed": 0]))
        #expect(try await duty.tick() == .nothing)
        #expect(try await world.strings("SELECT starts_wall FROM event") == ["2027-02-26T15:00", "2028-02-26T15:00"])
    }
}
