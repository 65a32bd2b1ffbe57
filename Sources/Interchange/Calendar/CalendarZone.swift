import Foundation
import Volunteering

/// The clocks of a zone as a calendar file tells them: a VTIMEZONE with every change of them in ten years.
struct CalendarZone {
    private static let years = 10
    private static let most = 60

    let zone: TimeZone
    let from: Date

    func write(to content: inout CalendarContent) {
        content.add("BEGIN", "VTIMEZONE")
        content.add("TZID", zone.identifier)
        // A year before the first date, so that the change before it is among them.
        var now = from.addingTimeInterval(-366 * 86_400)
        let end = from.addingTimeInterval(Double(Self.years) * 366 * 86_400)
        part(at: now, before: zone.secondsFromGMT(for: now), starting: "19700101T000000", to: &content)
        for _ in 0..<Self.most {
            guard let next = zone.nextDaylightSavingTimeTransition(after: now), next < end, next > now else { break }
            let before = zone.secondsFromGMT(for: next.addingTimeInterval(-1))
            let wall = WallTime(next.addingTimeInterval(Double(before)), in: .gmt)
            part(at: next, before: before, starting: CalendarSeries.written(wall), to: &content)
            now = next
        }
        content.add("END", "VTIMEZONE")
    }

    private func part(at instant: Date, before: Int, starting start: String, to content: inout CalendarContent) {
        let kind = zone.isDaylightSavingTime(for: instant) ? "DAYLIGHT" : "STANDARD"
        content.add("BEGIN", kind)
        content.add("DTSTART", start)
        content.add("TZOFFSETFROM", Self.offset(before))
        content.add("TZOFFSETTO", Self.offset(zone.secondsFromGMT(for: instant)))
        content.add("END", kind)
    }

    /// `+0400`.
    private static func offset(_ seconds: Int) -> String {
        let (hours, minutes) = (abs(seconds) / 60).quotientAndRemainder(dividingBy: 60)
        return (seconds < 0 ? "-" : "+") + UniversalClock.twoDigits(hours) + UniversalClock.twoDigits(minutes)
    }
}
