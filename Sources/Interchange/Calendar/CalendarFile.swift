import Foundation

/// An iCalendar file: entries in UTC, lines of at most 75 octets that end in CRLF. Source: RFC 5545.
package struct CalendarFile: Hashable, Sendable {
    /// As calendar programs name the feed.
    package let name: String
    /// When the file was made; the DTSTAMP of every entry.
    package let madeAt: Date
    package let entries: [CalendarEntry]
    /// Comes with a mail, which says what to do with it: publish, not invite.
    package let isPublished: Bool

    package init(name: String, madeAt: Date, entries: [CalendarEntry], isPublished: Bool = false) {
        self.name = name
        self.madeAt = madeAt
        self.entries = entries
        self.isPublished = isPublished
    }

    package var bytes: [UInt8] {
        var content = CalendarContent()
        content.add("BEGIN", "VCALENDAR")
        content.add("VERSION", "2.0")
        content.add("PRODID", "-//Vigil//Vigil//EN")
        content.add("CALSCALE", "GREGORIAN")
        // The same as the method in the header of the mail's part. Source: RFC 5546, RFC 6047.
        if isPublished { content.add("METHOD", "PUBLISH") }
        content.add("NAME", text: name)
        content.add("X-WR-CALNAME", text: name)
        for entry in entries { write(entry, to: &content) }
        content.add("END", "VCALENDAR")
        return content.bytes
    }

    private func write(_ entry: CalendarEntry, to content: inout CalendarContent) {
        content.add("BEGIN", "VEVENT")
        content.add("UID", text: entry.uid)
        content.add("DTSTAMP", Self.utc(madeAt))
        content.add("SEQUENCE", "\(entry.sequence)")
        content.add("DTSTART", Self.utc(entry.startsAt))
        content.add("DTEND", Self.utc(entry.endsAt))
        content.add("SUMMARY", text: entry.summary)
        if !entry.description.isEmpty { content.add("DESCRIPTION", text: entry.description) }
        if !entry.location.isEmpty { content.add("LOCATION", text: entry.location) }
        if let place = entry.coordinates {
            content.add("GEO", "\(Self.degrees(place.latitude));\(Self.degrees(place.longitude))")
        }
        content.add("STATUS", entry.status.rawValue)
        // Who is cancelled has the hours free again.
        content.add("TRANSP", entry.status == .cancelled ? "TRANSPARENT" : "OPAQUE")
        content.add("END", "VEVENT")
    }

    /// `20270226T110000Z`.
    private static func utc(_ date: Date) -> String {
        Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().dateSeparator(.omitted)
            .time(includingFractionalSeconds: false).timeSeparator(.omitted).timeZone(separator: .omitted)
            .format(date)
    }

    /// Six decimals, as RFC 5545 asks for: a tenth of a metre.
    private static func degrees(_ value: Double) -> String {
        let millionths = Int((value * 1_000_000).rounded())
        let decimals = String(abs(millionths) % 1_000_000)
        let sign = millionths < 0 ? "-" : ""
        return "\(sign)\(abs(millionths) / 1_000_000)." + String(repeating: "0", count: 6 - decimals.count) + decimals
    }
}
