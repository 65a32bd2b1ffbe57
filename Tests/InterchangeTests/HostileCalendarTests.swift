import Foundation
import Interchange
import TestSupport
import Testing

@Suite(.enabled(if: InertCheck.hasPython)) struct HostileCalendarTests {
    @Test func `a calendar keeps hostile values in their lines`() throws {
        let start = try Date("2027-02-26T09:15:00Z", strategy: .iso8601)
        let entries = InertCheck.values.enumerated().map { index, value in
            CalendarEntry(
                uid: "place-\(index)@vigil", sequence: 0, startsAt: start, endsAt: start.addingTimeInterval(3600),
                summary: value, description: value, location: value, status: .confirmed)
        }
        let file = CalendarFile(name: InertCheck.values[4], madeAt: start, entries: entries)
        let faults = try InertCheck.faults(["ics": Data(file.bytes)])
        #expect(faults == "")
    }
}
