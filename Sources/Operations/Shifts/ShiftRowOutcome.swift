import Documents
import Foundation
import Volunteering

/// The shifts of a row that was made, or would be.
package struct ShiftRowOutcome: Listing {
    package struct Item: Encodable, Sendable {
        let code: String
        let post: String
        let role: String
        let reportsAt: CampaignTime
        let startsAt: CampaignTime
        let endsAt: CampaignTime
        let minimum: Int
        let maximum: Int
    }

    /// By which the row is taken back.
    package let number: Int
    package let event: String
    private let zone: TimeZone
    package private(set) var shifts: [Item] = []
    package var thereAlready = 0
    /// Times that no clock shows, each in a sentence.
    package internal(set) var skippedTimes: [String] = []

    init(number: Int, event: String, zone: TimeZone) {
        self.number = number
        self.event = event
        self.zone = zone
    }

    mutating func add(_ shift: Shift, post: Post) {
        shifts.append(
            .init(
                code: shift.code, post: post.name, role: shift.role, reportsAt: CampaignTime(shift.reportsAt, in: zone),
                startsAt: CampaignTime(shift.startsAt, in: zone), endsAt: CampaignTime(shift.endsAt, in: zone),
                minimum: shift.minimum, maximum: shift.maximum))
    }

    private enum CodingKeys: CodingKey { case number, event, shifts, thereAlready }

    package var items: [Item] { shifts }
    package var title: String { "Row of shifts at \(event)" }
    package var emptyNote: String { "All of them are there already." }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code", .millimetres(18)) { $0.code },
            ListingColumn("post", "Post", .share(2)) { $0.post },
            ListingColumn("role", "Role", .share(1)) { $0.role },
            ListingColumn(
                "report_at", "Report", .millimetres(18), people: { item, _ in item.reportsAt.wall.clock },
                programs: { $0.reportsAt.instant.iso(in: $0.reportsAt.zone) }),
            ListingColumn(
                "starts_at", "Time", .share(2),
                people: { item, _ in item.startsAt.until(item.endsAt) },
                programs: { $0.startsAt.instant.iso(in: $0.startsAt.zone) }),
            ListingColumn("ends_at", programs: { $0.endsAt.instant.iso(in: $0.endsAt.zone) }),
            ListingColumn(
                "minimum", "Need", .millimetres(16), people: { item, _ in "\(item.minimum)–\(item.maximum)" },
                programs: { "\($0.minimum)" }),
            ListingColumn("maximum", programs: { "\($0.maximum)" }),
        ]
    }
}
