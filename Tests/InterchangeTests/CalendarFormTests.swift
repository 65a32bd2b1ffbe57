import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct CalendarFormTests {
    @Test func `a form that is filled in is the file, whoever it is for`() throws {
        let start = try Date(utc: "2027-02-26T11:00:00Z")
        func file(_ identifiers: [String]) -> CalendarFile {
            CalendarFile(
                name: "Xatirə, 2027", madeAt: start,
                entries: identifiers.map { identifier in
                    CalendarEntry(
                        uid: identifier, sequence: 3, startsAt: start, endsAt: start.addingTimeInterval(7_200),
                        summary: "Nizamçı · B4 Körpü", description: String(repeating: "şəhər, küçə; ", count: 20),
                        location: "Azadlıq", status: .confirmed)
                }, isPublished: true)
        }
        let form = CalendarForm(file(["", ""]))
        for identifiers in [["place-1@vigil", "place-2@vigil"], [String(repeating: "ü", count: 60), "a,b"]] {
            #expect(form.filled(identifiers) == file(identifiers).bytes)
        }
    }
}
