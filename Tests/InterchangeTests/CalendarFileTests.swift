import Foundation
import Interchange
import Testing

struct CalendarFileTests {
    private func lines(_ summary: String, description: String = "") throws -> [String] {
        let start = try Date("2027-02-26T09:15:00Z", strategy: .iso8601)
        let entry = CalendarEntry(
            uid: "place-7@vigil", sequence: 2, startsAt: start, endsAt: start.addingTimeInterval(3600),
            summary: summary, description: description,
            coordinates: .init(latitude: 40.37941, longitude: -0.5), status: .confirmed)
        let file = CalendarFile(name: "Vigil", madeAt: start, entries: [entry])
        return String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    @Test func `an entry says what calendars need`() throws {
        #expect(
            try lines("Marshal").dropFirst(6) == [
                "BEGIN:VEVENT", "UID:place-7@vigil", "DTSTAMP:20270226T091500Z", "SEQUENCE:2",
                "DTSTART:20270226T091500Z", "DTEND:20270226T101500Z", "SUMMARY:Marshal", "GEO:40.379410;-0.500000",
                "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR", "",
            ])
    }

    @Test(arguments: [
        ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("one\r\ntwo\nthree", "one\\ntwo\\nthree"),
        ("x\rEND:VEVENT", "x\\nEND:VEVENT"), ("bell\u{7}", "bell "),
    ])
    func `text cannot leave its line`(text: String, written: String) throws {
        #expect(try lines(text).contains("SUMMARY:\(written)"))
    }

    @Test(arguments: ["Ə", "a", "😀", "الراشد "])
    func `long lines are folded at 75 octets and come back whole`(letter: String) throws {
        let text = String(repeating: letter, count: 300)
        let written = try lines("x", description: text)
        #expect(written.allSatisfy { $0.utf8.count <= 75 })
        let unfolded = written.joined(separator: "\r\n").replacing("\r\n ", with: "")
        #expect(unfolded.contains("DESCRIPTION:\(text)"))
    }
}
