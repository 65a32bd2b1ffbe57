import Foundation
import TestSupport
import Testing
import Volunteering

@Suite struct ZoneTransitionsTests {
    @Test func `at every change of clocks until 2030 a time on the wall is the instant that Python says`() throws {
        let transitions = try ZoneTransitions.read()
        let known = transitions.zones.compactMap { zone in
            TimeZone(identifier: zone.name).map { ($0, zone.moments) }
        }
        // Nothing is proved by a list that was not read, or by zones that nobody knows.
        #expect(transitions.zones.count > 180)
        #expect(known.count > transitions.zones.count * 9 / 10)
        #expect(known.reduce(0) { $0 + $1.1.count } > 10_000)
        var wrong: [String] = []
        for (zone, moments) in known {
            for moment in moments {
                let found = Int64(moment.wall.instant(in: zone).timeIntervalSince1970)
                if found != moment.seconds { wrong.append("\(zone.identifier) \(moment.wall.stored): \(found)") }
            }
        }
        #expect(wrong.isEmpty, "of \(transitions.version), by \(TimeZone.timeZoneDataVersion): \(wrong.prefix(10))")
    }
}
