import Foundation
import Interchange
import Language
import Persistence
import Volunteering

/// Dates for people's own calendars: events, or the shifts of one volunteer or one team.
///
/// What was cancelled stays for 30 days after its end, as cancelled, so that calendars that hold it learn of it.
package struct CalendarFeed: Sendable {
    package static let daysCancelledStays = 30.0

    enum Kind: Sendable {
        case event(Event, sequence: Int)
        case place(Place)
    }

    /// A place on a shift, for the calendar of whoever holds it.
    struct Place: Sendable {
        let assignment: Assignment
        let shift: ShiftFacts
        let isShiftCancelled: Bool
        /// How often the shift or its event changed in time or place.
        let shiftSequence: Int
        let coordinates: CalendarEntry.Coordinates?
        /// Who comes, in the feed of a team; empty in one's own.
        let who: String
    }

    package let name: String
    /// Makes identifiers unlike those of another record file.
    let campaign: Campaign
    /// Whose feed it is, when they have a language of their own.
    let language: String?
    let items: [Kind]
    /// Dates that come again, whole.
    var series: [SeriesFeed] = []
    /// Comes with a mail.
    var isPublished = false

    /// The feed in somebody's language, their own if it has one.
    package func file(in voice: Voice) -> CalendarFile {
        let voice = voice.speaking(language.map(PaperLanguage.init(closestTo:)) ?? voice.language)
        let kept = items.filter { isKept($0, at: voice.asOf) }
        return CalendarFile(
            name: name, madeAt: voice.asOf, entries: kept.map { entry($0, in: voice) },
            series: series.map { series in
                series.calendar(campaign: campaign) { contacts(of: $0, in: voice) }
            }, isPublished: isPublished)
    }

    private func isKept(_ item: Kind, at now: Date) -> Bool {
        switch item {
        case .event(let event, _):
            event.state != .cancelled || event.endsAt.addingTimeInterval(Self.daysCancelledStays * 86_400) > now
        case .place(let place):
            place.status != .cancelled
                || place.shift.endsAt.addingTimeInterval(Self.daysCancelledStays * 86_400) > now
        }
    }

    private func entry(_ item: Kind, in voice: Voice) -> CalendarEntry {
        switch item {
        case .event(let event, let sequence):
            CalendarEntry(
                uid: Self.uid("event", event.id.rawValue, in: campaign), sequence: sequence, startsAt: event.startsAt,
                endsAt: event.endsAt, summary: event.title, description: contacts(of: event, in: voice),
                location: event.place, status: event.calendarStatus)
        case .place(let place):
            CalendarEntry(
                uid: Self.uid(of: place.assignment.id, in: campaign),
                sequence: place.shiftSequence + place.assignment.revision - 1,
                startsAt: place.shift.reportsAt, endsAt: place.shift.endsAt, summary: summary(of: place, in: voice),
                description: details(of: place, in: voice),
                location: location(of: place.shift),
                coordinates: Self.meetsAtPost(place.shift) ? place.coordinates : nil, status: place.status)
        }
    }

    /// The coordinates are the post's: a map must not send people there who report elsewhere.
    private static func meetsAtPost(_ shift: ShiftFacts) -> Bool {
        shift.reportsTo.isEmpty || shift.reportsTo == shift.postName
    }

    /// From the nearest to the widest, as an address is written.
    private func location(of shift: ShiftFacts) -> String {
        let near = shift.reportsTo.isEmpty ? shift.postName : shift.reportsTo
        return shift.event.place.isEmpty || shift.event.place == near ? near : "\(near), \(shift.event.place)"
    }

    /// What identifies a place in every calendar that it is in.
    static func uid(of place: Assignment.ID, in campaign: Campaign) -> String {
        uid("place", place.rawValue, in: campaign)
    }

    private static func uid(_ kind: String, _ number: Int64, in campaign: Campaign) -> String {
        "\(kind)-\(number)-\(Int64(campaign.createdAt.timeIntervalSince1970))@vigil"
    }

    private func contacts(of event: Event, in voice: Voice) -> String {
        let control = [event.controlPhone, event.controlNote].filter { !$0.isEmpty }.joined(separator: " · ")
        return [
            (Label.control, control), (.firstAid, event.firstAid), (.lostChild, event.lostChild),
        ]
        .filter { !$0.1.isEmpty }.map { "\(voice.label($0.0)): \($0.1)" }.joined(separator: "\n")
    }

    private func summary(of place: Place, in voice: Voice) -> String {
        let role = voice.role(place.shift.role)
        let shift = "\(role) · \(place.shift.postCode) \(place.shift.postName) · \(place.shift.event.title)"
        return place.who.isEmpty ? shift : "\(place.who): \(shift)"
    }

    private func details(of place: Place, in voice: Voice) -> String {
        let shift = place.shift
        let dates = voice.dates(in: shift.zone)
        var lines = [
            "\(voice.label(.report)): \(dates.shortDayAndTime(shift.reportsAt))"
                + (shift.reportsTo.isEmpty ? "" : ", \(shift.reportsTo)"),
            "\(voice.label(.shift)): \(dates.span(shift.startsAt, shift.endsAt))",
        ]
        if !shift.postDetails.isEmpty { lines.append(shift.postDetails) }
        if !shift.leadName.isEmpty {
            let phone = shift.leadPhone.map { ", \(voice.phone($0))" } ?? ""
            lines.append("\(voice.label(.lead)): \(shift.leadName)\(phone)")
        }
        let contacts = contacts(of: shift.event, in: voice)
        return (lines + (contacts.isEmpty ? [] : [contacts])).joined(separator: "\n")
    }
}

extension CalendarFeed.Place {
    var status: CalendarEntry.Status {
        if shift.event.state == .cancelled || isShiftCancelled { return .cancelled }
        switch assignment.state {
        case .confirmed: return .confirmed
        case .offered, .reserve: return .tentative
        case .declined, .withdrawn: return .cancelled
        }
    }
}

extension Event {
    var calendarStatus: CalendarEntry.Status {
        switch state {
        case .draft: .tentative
        case .published, .closed: .confirmed
        case .cancelled: .cancelled
        }
    }
}
