import Documents
import Foundation
import Volunteering

/// What a rehearsal showed: day by day and rule by rule what went out, what was missed, and who would hear nothing.
package struct RehearsalReport: Sendable {
    package struct DayOfIt: Encodable, Sendable, Hashable {
        package let day: String
        /// By message, due on this day.
        package let due: Int
        package let emails: Int
        package let texts: Int
        /// People on the call sheets of the day.
        package let calls: Int
        package let missed: Int
        /// Sheets of paper that were printed.
        package let papers: Int
        /// The rules that spoke, by their codes.
        package let rules: [String]
    }

    package struct RuleOfIt: Encodable, Sendable, Hashable {
        package let rule: String
        package let title: String
        package let channel: Channel
        /// When the first went out, or would have.
        package let at: CampaignTime
        package let sent: Int
        package let missed: Int
        package let waiting: Int
        /// By code, such as `too-late`.
        package let reasons: [String: Int]
    }

    package struct Nobody: Encodable, Sendable, Hashable {
        package let volunteer: String
        package let name: String
        package let shift: String
        package let state: Assignment.State
        /// Codes of what stands in the way.
        package let reasons: [String]
    }

    package struct Failure: Encodable, Sendable, Hashable {
        package let at: CampaignTime
        package let duty: String
        package let reason: String
        package let times: Int

        package init(at: CampaignTime, duty: String, reason: String, times: Int) {
            self.at = at
            self.duty = duty
            self.reason = reason
            self.times = times
        }
    }

    package let event: Event
    package let from: CampaignTime
    package let until: CampaignTime
    package let people: Int
    package let days: [DayOfIt]
    package let rules: [RuleOfIt]
    /// Who has a place, gets no message and stands on no call sheet.
    package let nobody: [Nobody]
    /// Emails, text messages: one may hold several reminders.
    package let messages: Int
    package let sent: Int
    package let missed: Int
    /// Yes and no that were played, where answers were.
    package let answered: [String: Int]
    package var failures: [Failure] = []
    package var remarks: [String] = []
    /// Where the mail and the papers are; nil where they were not kept.
    package var folder: String?
    /// How many looks the clock's jumps took.
    package var looks = 0
}

extension RehearsalReport: Encodable {
    private enum CodingKeys: CodingKey {
        case event, from, until, people, days, rules, nobody, messages, sent, missed, answered, failures, remarks,
            folder
        case looks
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(event.code, forKey: .event)
        try container.encode(from, forKey: .from)
        try container.encode(until, forKey: .until)
        try container.encode(people, forKey: .people)
        try container.encode(days, forKey: .days)
        try container.encode(rules, forKey: .rules)
        try container.encode(nobody, forKey: .nobody)
        try container.encode(messages, forKey: .messages)
        try container.encode(sent, forKey: .sent)
        try container.encode(missed, forKey: .missed)
        try container.encode(answered, forKey: .answered)
        try container.encode(failures, forKey: .failures)
        try container.encode(remarks, forKey: .remarks)
        try container.encodeIfPresent(folder, forKey: .folder)
        try container.encode(looks, forKey: .looks)
    }
}
