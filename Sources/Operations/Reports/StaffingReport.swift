import Foundation
import Volunteering

/// How an event is staffed: each post hour by hour, and each post as a whole.
package struct StaffingReport: Encodable, Sendable {
    /// People needed and people there; over one moment, or added up over shifts.
    package struct Numbers: Encodable, Hashable, Sendable {
        package var minimum = 0
        package var maximum = 0
        package var confirmed = 0
        package var offered = 0
        /// To the minimum, shift by shift: a surplus on one does not fill another.
        package var missing = 0

        static func + (left: Numbers, right: Numbers) -> Numbers {
            Numbers(
                minimum: left.minimum + right.minimum, maximum: left.maximum + right.maximum,
                confirmed: left.confirmed + right.confirmed, offered: left.offered + right.offered,
                missing: left.missing + right.missing)
        }
    }

    /// An hour at its least staffed moment.
    package struct Hour: Encodable, Sendable {
        package let startsAt: CampaignTime
        package let numbers: Numbers
    }

    package struct Post: Encodable, Sendable {
        package let code: String
        package let name: String
        package let sector: String
        package let shifts: Int
        package let reserve: Int
        package let total: Numbers
        package let hours: [Hour]
    }

    package let event: String
    package let title: String
    package let startsAt: CampaignTime
    package let endsAt: CampaignTime
    package let place: String
    package let posts: [Post]

    var total: Numbers { posts.reduce(Numbers()) { $0 + $1.total } }
}

/// A stretch of time with its numbers: a shift, as far as staffing goes.
struct StaffedSpan {
    let startsAt: Int64
    let endsAt: Int64
    let numbers: StaffingReport.Numbers

    /// The full hours that the spans touch, each at the moment when most are missing, or else most are needed.
    ///
    /// Hours are those of the zone's clocks, also where they differ from Greenwich by a half.
    static func hours(of spans: [StaffedSpan], in zone: TimeZone) -> [StaffingReport.Hour] {
        var hours: [Int64: StaffingReport.Numbers] = [:]
        for span in spans {
            let offset = Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(span.startsAt))))
            let past = (span.startsAt + offset) % 3_600
            var hour = span.startsAt - (past < 0 ? past + 3_600 : past)
            while hour < span.endsAt {
                if hours[hour] == nil { hours[hour] = numbers(of: spans, from: hour, to: hour + 3_600) }
                hour += 3_600
            }
        }
        return hours.keys.sorted().map { hour in
            StaffingReport.Hour(
                startsAt: CampaignTime(Date(timeIntervalSince1970: Double(hour)), in: zone),
                numbers: hours[hour] ?? StaffingReport.Numbers())
        }
    }

    private static func numbers(of spans: [StaffedSpan], from start: Int64, to end: Int64) -> StaffingReport.Numbers {
        let moments = [start] + spans.map(\.startsAt).filter { $0 > start && $0 < end }
        let candidates = moments.map { moment in
            spans.filter { $0.startsAt <= moment && $0.endsAt > moment }
                .reduce(StaffingReport.Numbers()) { $0 + $1.numbers }
        }
        return candidates.max { ($0.missing, $0.minimum) < ($1.missing, $1.minimum) } ?? StaffingReport.Numbers()
    }
}
