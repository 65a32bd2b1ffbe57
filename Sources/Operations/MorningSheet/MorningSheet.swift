import Foundation
import Volunteering

/// How a day stands in the morning, for one page: what is held, who has not answered, what went out and what did not.
package struct MorningSheet: Sendable, Encodable {
    package struct Occasion: Sendable, Encodable {
        package let code: String
        package let title: String
        package let place: String
        package let startsAt: CampaignTime
        package let endsAt: CampaignTime
        /// E.164 or as it was typed; empty when there is none.
        package let controlPhone: String
        package let staffing: Staffing
    }

    /// Somebody who is asked about today, or whom a message did not reach.
    package struct Person: Sendable, Encodable {
        package let volunteer: String
        package let familyName: String
        package let givenName: String
        package let language: String?
        /// E.164.
        package let phone: String?
        /// The code of the shift, such as `march-2027/B4`.
        package let shift: String
        package let post: String
        package let reportsAt: CampaignTime
        /// For a message that did not arrive: the rule's title, and the code of why.
        package let rule: String
        package let reason: String
    }

    /// What became of one rule's reminders since yesterday morning, and what is still to go out today.
    package struct Post: Sendable, Encodable {
        package let rule: String
        package let channel: Channel
        package let sent: Int
        package let failed: Int
        package let expired: Int
        package let uncertain: Int
        package let today: Int
    }

    package let day: Day
    package let asOf: CampaignTime
    package let events: [Occasion]
    package let needs: [Need]
    /// Offered a place on the day and not answered yet; the first by time.
    package let unconfirmed: [Person]
    package let unconfirmedInAll: Int
    package let reminders: [Post]
    /// Given up, or nobody knows whether it was handed over; the newest first.
    package let failed: [Person]
    package let failedInAll: Int

    /// A day with nothing on it and nothing to do needs no paper.
    package var isWorthPrinting: Bool {
        !events.isEmpty || !needs.isEmpty || !unconfirmed.isEmpty || !reminders.isEmpty || !failed.isEmpty
    }

    private enum CodingKeys: CodingKey {
        case day, asOf, events, needs, unconfirmed, unconfirmedInAll, reminders, failed, failedInAll
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(day.description, forKey: .day)
        try container.encode(asOf, forKey: .asOf)
        try container.encode(events, forKey: .events)
        try container.encode(needs, forKey: .needs)
        try container.encode(unconfirmed, forKey: .unconfirmed)
        try container.encode(unconfirmedInAll, forKey: .unconfirmedInAll)
        try container.encode(reminders, forKey: .reminders)
        try container.encode(failed, forKey: .failed)
        try container.encode(failedInAll, forKey: .failedInAll)
    }
}
