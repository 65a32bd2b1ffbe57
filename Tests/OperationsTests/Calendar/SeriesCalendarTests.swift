import Foundation
import Interchange
import Language
import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct SeriesCalendarTests {
    @Test func `a series is one date with its rule, what is left out and what is otherwise`() async throws {
        let world = try await World(
            now: "2027-03-01T06:00:00Z", timeZone: "Europe/Berlin", region: "DE", language: "en")
        _ = try await world.perform(
            AddEvent(kind: .screening, title: "Film", code: "film-2027", start: "2027-03-20 10:00", end: "12:00"))
        _ = try await world.perform(
            RepeatEvent("film-2027", .every("Saturday"), until: "2027-06-30", exceptions: ["2027-04-10"]))
        _ = try await world.perform(
            ChangeOccurrences(
                "film-2027-04-03", .move(start: "11:30", end: nil, reason: "", allowsCollisions: false)))
        _ = try await world.perform(ChangeOccurrences("film-2027-04-17", .cancel(reason: "")))
        let file = try await world.ask(EventCalendarQuery(["film-2027"], asSeries: true)).file(in: world.voice(.en))
        let text = String(decoding: file.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        for line in [
            "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\n", "DTSTART;TZID=Europe/Berlin:20270320T100000\n",
            // 10:00 in Berlin is 08:00 in UTC by then.
            "RRULE:FREQ=WEEKLY;UNTIL=20270630T080000Z;BYDAY=SA\n", "EXDATE;TZID=Europe/Berlin:20270410T100000\n",
            "RECURRENCE-ID;TZID=Europe/Berlin:20270403T100000\nDTSTART;TZID=Europe/Berlin:20270403T113000\n",
            "RECURRENCE-ID;TZID=Europe/Berlin:20270417T100000\n", "STATUS:CANCELLED\n",
            "DTSTART:20270328T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n",
        ] {
            #expect(text.contains(line), "\(line)")
        }
        #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 4)
    }
}
