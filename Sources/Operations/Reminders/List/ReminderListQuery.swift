import Foundation
import GRDB
import Persistence
import Volunteering

/// Who is contacted on a day, by which channel and with which words, and who is not although a rule speaks to them.
package struct ReminderListQuery: Query {
    /// In the campaign's zone.
    package let day: Day
    private let phone: @Sendable (String) -> String
    private let now: Date

    /// - Parameter phone: How a number stands in a message.
    package init(day: Day, now: Date, phone: @escaping @Sendable (String) -> String) {
        self.day = day
        self.now = now
        self.phone = phone
    }

    package func answer(in db: Database) throws -> ReminderList {
        let campaign = try CampaignQuery().answer(in: db)
        let wordings = try ReminderWordings.builtIn.get()
        let facts = WordingFacts(campaign: campaign, phone: phone)
        let before = try ShiftNotice.toldBefore(in: db)
        var reminded: [ReminderLine] = []
        var notReminded: [ReminderLine] = []
        try DayOfContact(day, zone: campaign.zone, now: now).read(in: db) { candidate in
            switch candidate.verdict {
            case .goes, .handed:
                let languages = ReminderWordings.languages(
                    volunteer: candidate.person.language, campaign: campaign.language)
                let name = candidate.rule.wording
                let subject = wordings.language(for: [name], among: languages).flatMap { language in
                    wordings.wording(name, in: language)?.subject.line(
                        facts.values(for: [candidate], before: before, in: language))
                }
                reminded.append(ReminderLine(candidate, subject: subject ?? name))
            case .unreachable, .skipped: notReminded.append(ReminderLine(candidate))
            case .outside, .awaited: break
            }
        }
        // Readers come in the order of names; what is sent first comes first, and that order is kept within it.
        let ordered = reminded.enumerated().sorted {
            ($0.element.at?.instant ?? .distantPast, $0.offset) < ($1.element.at?.instant ?? .distantPast, $1.offset)
        }
        return ReminderList(day: day, reminded: ordered.map(\.element), notReminded: notReminded)
    }
}
