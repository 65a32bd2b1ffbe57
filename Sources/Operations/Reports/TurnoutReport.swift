import Foundation
import Volunteering

/// How an event's places were given: day by day, as they stood at each day's end.
///
/// Places are counted, as what is needed is: somebody with two of them counts twice.
package struct TurnoutReport: Encodable, Sendable {
    package struct Day: Encodable, Hashable, Sendable {
        /// `2027-02-01`, on the event's own calendar.
        package let date: String
        /// Ever given until then, on the reserve too.
        package var joined = 0
        package var confirmed = 0
        package var offered = 0
        package var reserve = 0
        /// Declined or withdrawn.
        package var left = 0
    }

    package let event: String
    package let title: String
    package let startsAt: CampaignTime
    package let endsAt: CampaignTime
    package let place: String
    /// Over all shifts.
    package let minimum: Int
    package let maximum: Int
    /// Only days on which something changed.
    package let days: [Day]
    /// The record file keeps no attendance, so who came cannot be told.
    package let isAttendanceKept: Bool
}
