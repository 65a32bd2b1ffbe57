import Foundation
import Language
import Volunteering

/// The values that a reminder's wording can name, in one language.
struct WordingFacts {
    private let campaign: Campaign
    private let phone: @Sendable (_ e164: String) -> String
    private let dates = DateWordsByZone()

    init(campaign: Campaign, phone: @escaping @Sendable (_ e164: String) -> String) {
        self.campaign = campaign
        self.phone = phone
    }

    /// What is not known is left out, so that its section disappears.
    ///
    /// - Parameter before: What the person was told, for a change or a cancellation.
    func values(
        for candidate: ReminderCandidate, before: ShiftNotice? = nil, in language: PaperLanguage
    ) -> [String: String] {
        let shift = candidate.shift
        let words = dates.words(in: language, zone: shift.zone)
        let time = words.time(shift.reportsAt)
        var values = [
            "name": candidate.person.fullName,
            "campaign": campaign.name,
            "event": shift.event.title,
            "day": words.day(shift.startsAt),
            "span": words.span(shift.startsAt, shift.endsAt),
            "reports_time": time,
            "reports": shift.reportsTo.isEmpty ? time : "\(time), \(shift.reportsTo)",
            "role": Label.role(shift.role)?.text(in: language) ?? shift.role,
            "post": shift.postTitle,
            "post_details": shift.postDetails,
            "lead": shift.leadName,
            "lead_phone": shift.leadPhone.map(phone) ?? "",
            "control_phone": shift.event.controlPhone.isEmpty ? "" : phone(shift.event.controlPhone),
            "first_aid": shift.event.firstAid,
            "lost_child": shift.event.lostChild,
            "place": shift.event.place,
        ]
        if let before {
            let time = words.time(before.reportsAt)
            values["was_day"] = words.day(before.startsAt)
            values["was_span"] = words.span(before.startsAt, before.endsAt)
            values["was_reports"] = before.reportsTo.isEmpty ? time : "\(time), \(before.reportsTo)"
            values["was_role"] = Label.role(before.role)?.text(in: language) ?? before.role
            values["was_place"] = before.place == shift.event.place ? "" : before.place
        }
        values["reason"] = shift.notice?.reason ?? ""
        if shift.event.state != .cancelled { values["shift_cancelled"] = "yes" }
        return values.filter { !$0.value.isEmpty }
    }
}

extension ShiftFacts {
    /// "B4 Bridge"; the name alone where it begins with the code.
    var postTitle: String { postName.hasPrefix(postCode) ? postName : "\(postCode) \(postName)" }
}
