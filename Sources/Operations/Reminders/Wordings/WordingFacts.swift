import Foundation
import Language
import Volunteering

/// The values that a reminder's wording can name, in one language.
struct WordingFacts {
    private let voice: Voice
    private let dates: DateWordsByZone

    init(voice: Voice) {
        self.voice = voice
        dates = DateWordsByZone()
    }

    /// What is not known is left out, so that its section disappears.
    func values(for candidate: ReminderCandidate, in language: PaperLanguage) -> [String: String] {
        let shift = candidate.shift
        let words = dates.words(in: language, zone: shift.zone)
        let time = words.time(shift.reportsAt)
        let values = [
            "name": candidate.person.fullName,
            "campaign": voice.campaign.name,
            "event": shift.event.title,
            "day": words.day(shift.startsAt),
            "span": words.span(shift.startsAt, shift.endsAt),
            "reports_time": time,
            "reports": shift.reportsTo.isEmpty ? time : "\(time), \(shift.reportsTo)",
            "role": Label.role(shift.role)?.text(in: language) ?? shift.role,
            "post": shift.postTitle,
            "post_details": shift.postDetails,
            "lead": shift.leadName,
            "lead_phone": shift.leadPhone.map(voice.phone) ?? "",
            "control_phone": shift.event.controlPhone.isEmpty ? "" : voice.phone(shift.event.controlPhone),
            "first_aid": shift.event.firstAid,
            "lost_child": shift.event.lostChild,
        ]
        return values.filter { !$0.value.isEmpty }
    }
}

/// Dates in words, one maker for each language and zone.
final class DateWordsByZone {
    private struct Key: Hashable {
        let language: PaperLanguage
        let zone: TimeZone
    }

    private var made: [Key: DateWords] = [:]

    func words(in language: PaperLanguage, zone: TimeZone) -> DateWords {
        let key = Key(language: language, zone: zone)
        if let words = made[key] { return words }
        let words = DateWords(language: language, timeZone: zone)
        made[key] = words
        return words
    }
}

extension ShiftFacts {
    /// "B4 Bridge"; the name alone where it begins with the code.
    var postTitle: String { postName.hasPrefix(postCode) ? postName : "\(postCode) \(postName)" }
}
