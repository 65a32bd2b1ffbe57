import Foundation
import Volunteering

/// What is ahead, how well it is staffed, what is due, and what needs a person.
package struct CampaignStatus: Sendable, Encodable {
    package let asOf: CampaignTime
    package let campaign: String
    /// Those that are not over, by their start; or the one that was asked for.
    package let events: [EventStatus]
    package let needs: [Need]
    package let reminders: ReminderStatus
    package let sending: SendingStatus
    package let scheduler: SchedulerStatus
    /// Every post of an event is shown, not only those with gaps.
    let isOfOneEvent: Bool

    private enum CodingKeys: CodingKey {
        case asOf, campaign, events, needs, reminders, sending, scheduler
    }
}

/// How well an event is staffed, post by post.
package struct EventStatus: Sendable, Encodable {
    package let code: String
    package let kind: Event.Kind
    package let title: String
    package let state: Event.State
    package let startsAt: CampaignTime
    package let endsAt: CampaignTime
    package let isToday: Bool
    package let staffing: Staffing
    /// Those with the largest gaps first.
    package let posts: [PostStatus]
}

package struct PostStatus: Sendable, Encodable {
    package let code: String
    package let name: String
    package let sector: String
    package let staffing: Staffing
}

/// How many people are needed and held; of shifts that are not cancelled.
package struct Staffing: Sendable, Encodable, Hashable {
    package var shifts = 0
    package var minimum = 0
    package var maximum = 0
    package var confirmed = 0
    package var offered = 0
    package var reserve = 0
    /// Places that fall short of a shift's minimum; shifts that are over count no more.
    package var missing = 0

    static func + (left: Staffing, right: Staffing) -> Staffing {
        Staffing(
            shifts: left.shifts + right.shifts, minimum: left.minimum + right.minimum,
            maximum: left.maximum + right.maximum, confirmed: left.confirmed + right.confirmed,
            offered: left.offered + right.offered, reserve: left.reserve + right.reserve,
            missing: left.missing + right.missing)
    }
}
