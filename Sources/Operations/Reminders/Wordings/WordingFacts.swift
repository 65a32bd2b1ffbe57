import Documents
import Foundation
import Language
import Volunteering

/// What messages say about shifts, in one language at a time.
struct WordingFacts {
    private let campaign: Campaign
    private let phone: @Sendable (_ e164: String) -> String
    private let dates = DateWordsByZone()

    init(campaign: Campaign, phone: @escaping @Sendable (_ e164: String) -> String) {
        self.campaign = campaign
        self.phone = phone
    }

    /// The values that sentences can name, right for all of these shifts. What is not known is left out, so that its
    /// section disappears.
    ///
    /// - Parameters:
    ///   - candidates: Reminders with one wording for shifts of one event, in the order of their shifts; not empty.
    ///   - before: What each place was told, for a change.
    ///   - isShort: For a text message.
    func values(
        for candidates: [ReminderCandidate], before: [Assignment.ID: ShiftNotice] = [:], in language: PaperLanguage,
        isShort: Bool = false
    ) -> [String: String] {
        guard let event = candidates.first?.event, let zone = candidates.first?.shift.zone else { return [:] }
        let words = dates.words(in: language, zone: zone)
        let shifts = candidates.map(\.shift)
        func day(_ date: Date) -> String { isShort ? words.shortDay(date) : words.day(date) }
        func all(_ text: (ShiftFacts) -> String) -> String { Self.distinct(shifts.map(text)) }
        var values = [
            "campaign": campaign.name,
            "event": event.title,
            "day": all { day($0.startsAt) },
            "span": all { words.span($0.startsAt, $0.endsAt) },
            "reports_time": all { words.time($0.reportsAt) },
            "reports_to": all { $0.reportsTo },
            "reports": all { report($0.reportsAt, $0.reportsTo, words) },
            "role": all { Self.role($0.role, in: language) },
            "post": Self.distinct(
                candidates.map { isShort ? shortPost(of: $0.shift, before: before[$0.assignment]) : $0.shift.postTitle }
            ),
            "lead": all { $0.leadPhone == nil ? "" : $0.leadName },
            "phone": isShort ? Self.distinct(shifts.map(dialled)) : contacts(of: shifts),
            "many": candidates.count > 1 ? "yes" : "",
            "shift_cancelled": event.state == .cancelled ? "" : "yes",
        ]
        let isAtItsTime = candidates.allSatisfy { candidate in
            let shift = candidate.shift
            return before[candidate.assignment].map { ($0.startsAt, $0.endsAt) == (shift.startsAt, shift.endsAt) }
                ?? false
        }
        values["moved"] = isAtItsTime ? "" : "yes"
        if !isAtItsTime, let before = candidates.first.flatMap({ before[$0.assignment] }) {
            values["was_day"] = day(before.startsAt)
            values["was_span"] = words.span(before.startsAt, before.endsAt)
        }
        return values.mapValues { value in
            // A dash would cost half of a text message: it is not in the alphabet of the first mobile phones.
            isShort ? Self.cleaned(value).replacing("–", with: "-") : Self.cleaned(value)
        }
        .filter { !$0.value.isEmpty }
    }

    /// The facts of one shift that are known, old → new where it has changed.
    func facts(
        _ wanted: [LetterFact], of candidate: ReminderCandidate, before: ShiftNotice?, in language: PaperLanguage,
        words letter: LetterWords
    ) -> [Letter.Fact] {
        let now = told(by: candidate.shift, in: language)
        let was = before.map { told(by: $0, for: candidate.shift, in: language) } ?? [:]
        return wanted.compactMap { fact in
            let value = now[fact].map(Self.cleaned) ?? ""
            let old = was[fact].map(Self.cleaned) ?? ""
            guard !value.isEmpty || !old.isEmpty else { return nil }
            // What holds no more, with nothing in its place, is told too.
            return Letter.Fact(
                label: letter.label(fact), value: value.isEmpty ? "–" : value,
                was: old == value || old.isEmpty ? nil : old)
        }
    }

    /// "Marshal, B4 Bridge, Friday 26 February, 14:00–17:00": which shift is meant, where there are several.
    func name(of shift: ShiftFacts, in language: PaperLanguage) -> String {
        let words = dates.words(in: language, zone: shift.zone)
        return Self.cleaned(
            "\(Self.role(shift.role, in: language)), \(shift.postTitle), \(words.day(shift.startsAt)), "
                + words.span(shift.startsAt, shift.endsAt))
    }

    /// Whom to call about these shifts: "Kamran Əliyev, 050 111 22 33"; the event's control where nobody leads.
    func contacts(of shifts: [ShiftFacts]) -> String {
        Self.distinct(
            shifts.map { shift in
                if let number = shift.leadPhone { return "\(shift.leadName), \(phone(number))" }
                return shift.event.controlPhone.isEmpty ? "" : phone(shift.event.controlPhone)
            })
    }

    /// The code, which is on every paper; what is new of the post with it.
    private func shortPost(of shift: ShiftFacts, before: ShiftNotice?) -> String {
        guard let before else { return shift.postCode }
        return [
            before.postName == shift.postName ? shift.postCode : shift.postTitle,
            before.postDetails == shift.postDetails || before.postDetails.isEmpty ? "" : shift.postDetails,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func dialled(_ shift: ShiftFacts) -> String {
        shift.leadPhone.map(phone) ?? (shift.event.controlPhone.isEmpty ? "" : phone(shift.event.controlPhone))
    }

    private func told(by shift: ShiftFacts, in language: PaperLanguage) -> [LetterFact: String] {
        let words = dates.words(in: language, zone: shift.zone)
        let role = Self.role(shift.role, in: language)
        let lead = [shift.leadName, shift.leadPhone.map(phone) ?? ""].filter { !$0.isEmpty }
        return [
            .day: words.day(shift.startsAt),
            .place: shift.event.place,
            .report: report(shift.reportsAt, shift.reportsTo, words),
            .shift: "\(role), \(shift.postTitle), \(words.span(shift.startsAt, shift.endsAt))",
            .whereabouts: shift.postDetails,
            .lead: lead.joined(separator: ", "),
            .control: shift.event.controlPhone.isEmpty ? "" : phone(shift.event.controlPhone),
            .firstAid: shift.event.firstAid,
            .lostChild: shift.event.lostChild,
            .reason: shift.notice?.reason ?? "",
        ]
    }

    /// The post of a shift never changes, nor does its code once it was told; its name may.
    private func told(
        by notice: ShiftNotice, for shift: ShiftFacts, in language: PaperLanguage
    ) -> [LetterFact: String] {
        let words = dates.words(in: language, zone: shift.zone)
        let role = Self.role(notice.role, in: language)
        return [
            .day: words.day(notice.startsAt),
            .place: notice.place,
            .report: report(notice.reportsAt, notice.reportsTo, words),
            .shift: "\(role), \(shift.postTitle(named: notice.postName)), "
                + words.span(notice.startsAt, notice.endsAt),
            .whereabouts: notice.postDetails,
        ]
    }

    private func report(_ time: Date, _ place: String, _ words: DateWords) -> String {
        place.isEmpty ? words.time(time) : "\(words.time(time)), \(place)"
    }

    private static func role(_ slug: String, in language: PaperLanguage) -> String {
        Label.role(slug)?.text(in: language) ?? slug.replacing("-", with: " ")
    }

    private static func distinct(_ texts: [String]) -> String {
        var seen: Set<String> = []
        return texts.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "; ")
    }

    /// Without what would move or turn the text around it, and without what stands for a name or a code in a form.
    static func cleaned(_ text: String) -> String { LetterForm.withoutSlots(InertText.cleaned(text)) }
}

extension ShiftFacts {
    /// "B4 Bridge"; the name alone where it begins with the code.
    var postTitle: String { postTitle(named: postName) }

    func postTitle(named name: String) -> String {
        name.hasPrefix(postCode) ? name : "\(postCode) \(name)"
    }
}
