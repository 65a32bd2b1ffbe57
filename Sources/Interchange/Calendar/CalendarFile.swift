import Foundation
import Volunteering

/// An iCalendar file: entries in UTC, lines of at most 75 octets that end in CRLF. Source: RFC 5545.
package struct CalendarFile: Hashable, Sendable {
    /// As calendar programs name the feed.
    package let name: String
    /// When the file was made; the DTSTAMP of every entry.
    package let madeAt: Date
    package let entries: [CalendarEntry]
    /// Dates that come again.
    package let series: [CalendarSeries]
    /// Comes with a mail, which says what to do with it: publish, not invite.
    package let isPublished: Bool

    package init(
        name: String, madeAt: Date, entries: [CalendarEntry], series: [CalendarSeries] = [], isPublished: Bool = false
    ) {
        self.name = name
        self.madeAt = madeAt
        self.entries = entries
        self.series = series
        self.isPublished = isPublished
    }

    package var bytes: [UInt8] {
        var content = CalendarContent()
        write(to: &content) { entry, content in content.add(uid: entry.uid) }
        return content.bytes
    }

    /// - Parameter identify: Writes what identifies an entry.
    func write(to content: inout CalendarContent, identify: (CalendarEntry, inout CalendarContent) -> Void) {
        content.add("BEGIN", "VCALENDAR")
        content.add("VERSION", "2.0")
        content.add("PRODID", "-//Vigil//Vigil//EN")
        content.add("CALSCALE", "GREGORIAN")
        // The same as the method in the header of the mail's part. Source: RFC 5546, RFC 6047.
        if isPublished { content.add("METHOD", "PUBLISH") }
        content.add("NAME", text: name)
        content.add("X-WR-CALNAME", text: name)
        let starts = Dictionary(grouping: series, by: \.zone).mapValues { $0.map(\.entry.startsAt).min() }
        for (zone, start) in starts.sorted(by: { $0.key.identifier < $1.key.identifier }) {
            CalendarZone(zone: zone, from: start ?? madeAt).write(to: &content)
        }
        func write(_ entry: CalendarEntry, as form: Form) {
            content.add("BEGIN", "VEVENT")
            identify(entry, &content)
            self.write(entry, as: form, to: &content)
            content.add("END", "VEVENT")
        }
        for one in series {
            write(one.entry, as: .series(one))
            for exception in one.exceptions { write(exception.entry, as: .exception(exception, one)) }
        }
        for entry in entries { write(entry, as: .single) }
        content.add("END", "VCALENDAR")
    }

    /// How an entry's times are written.
    private enum Form {
        case single
        case series(CalendarSeries)
        case exception(CalendarSeries.Exception, CalendarSeries)
    }

    private func write(_ entry: CalendarEntry, as form: Form, to content: inout CalendarContent) {
        content.add("DTSTAMP", UniversalClock(madeAt).stamp)
        content.add("SEQUENCE", "\(entry.sequence)")
        writeTimes(of: entry, as: form, to: &content)
        content.add("SUMMARY", text: entry.summary)
        if !entry.description.isEmpty { content.add("DESCRIPTION", text: entry.description) }
        if !entry.location.isEmpty { content.add("LOCATION", text: entry.location) }
        if let place = entry.coordinates {
            content.add("GEO", "\(Self.degrees(place.latitude));\(Self.degrees(place.longitude))")
        }
        content.add("STATUS", entry.status.rawValue)
        // Who is cancelled has the hours free again.
        content.add("TRANSP", entry.status == .cancelled ? "TRANSPARENT" : "OPAQUE")
    }

    private func writeTimes(of entry: CalendarEntry, as form: Form, to content: inout CalendarContent) {
        let zone: TimeZone
        switch form {
        case .single:
            content.add("DTSTART", UniversalClock(entry.startsAt).stamp)
            return content.add("DTEND", UniversalClock(entry.endsAt).stamp)
        case .series(let series), .exception(_, let series): zone = series.zone
        }
        func add(_ name: String, _ wall: WallTime) {
            content.add("\(name);TZID=\(zone.identifier)", CalendarSeries.written(wall))
        }
        if case .exception(let exception, _) = form { add("RECURRENCE-ID", exception.instead) }
        add("DTSTART", WallTime(entry.startsAt, in: zone))
        add("DTEND", WallTime(entry.endsAt, in: zone))
        if case .series(let series) = form {
            content.add("RRULE", series.ruleText)
            for wall in series.leftOut { add("EXDATE", wall) }
        }
    }

    /// Six decimals, as RFC 5545 asks for: a tenth of a metre.
    private static func degrees(_ value: Double) -> String {
        let millionths = Int((value * 1_000_000).rounded())
        let decimals = String(abs(millionths) % 1_000_000)
        let sign = millionths < 0 ? "-" : ""
        return "\(sign)\(abs(millionths) / 1_000_000)." + String(repeating: "0", count: 6 - decimals.count) + decimals
    }
}
