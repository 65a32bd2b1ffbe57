import Documents
import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// The shifts of an event by post and time, with how they are staffed.
package struct ShiftList: Listing {
    package struct Item: Encodable, Sendable {
        let code: String
        let post: String
        let sector: String
        let role: String
        let state: Shift.State
        let reportsAt: CampaignTime
        let reportsTo: String
        let startsAt: CampaignTime
        let endsAt: CampaignTime
        let minimum: Int
        let maximum: Int
        let skills: [String]
        let isForAdults: Bool
        let assigned: Int
        let confirmed: Int
        let reserve: Int
        let lead: String
        let isOnEventDay: Bool
    }

    package let items: [Item]
    let event: String
    package var title: String { "Shifts of \(event)" }
    package var emptyNote: String { "\(event) has no shift yet. Import some: vigil shift import \(event) FILE" }

    private enum CodingKeys: CodingKey {
        case items, event
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code", .millimetres(16)) { $0.code },
            ListingColumn("post", "Post", .share(3)) { $0.post },
            ListingColumn("role", "Role", .share(1)) { $0.role },
            ListingColumn(
                "report_at", "Report", .millimetres(28),
                people: { item, _ in item.isOnEventDay ? item.reportsAt.wall.clock : "\(item.reportsAt)" },
                programs: { $0.reportsAt.instant.iso(in: $0.reportsAt.zone) }),
            ListingColumn(
                "starts_at", "Time", .millimetres(24),
                people: { item, voice in
                    voice.onScreen.dates(in: item.startsAt.zone).span(item.startsAt.instant, item.endsAt.instant)
                },
                programs: { $0.startsAt.instant.iso(in: $0.startsAt.zone) }),
            ListingColumn("ends_at", programs: { $0.endsAt.instant.iso(in: $0.endsAt.zone) }),
            ListingColumn(
                "minimum", "Need", .millimetres(14), people: { item, _ in "\(item.minimum)–\(item.maximum)" },
                programs: { "\($0.minimum)" }),
            ListingColumn("maximum", programs: { "\($0.maximum)" }),
            ListingColumn("assigned", "Has", .millimetres(12), alignment: .trailing) { "\($0.assigned)" },
            ListingColumn("confirmed", "Yes", .millimetres(12), alignment: .trailing) { "\($0.confirmed)" },
            ListingColumn("reserve", "Reserve", .millimetres(16), alignment: .trailing) { "\($0.reserve)" }.dispensable,
            ListingColumn(
                "skills", "Skills", .share(1), people: { item, _ in item.skills.joined(separator: ", ") },
                programs: { $0.skills.joined(separator: ";") }
            ).dispensable,
            ListingColumn(
                "state", "State", .millimetres(20),
                people: { item, _ in item.state == .cancelled ? "cancelled" : "" }, programs: { $0.state.rawValue }),
        ]
    }
}

package struct ShiftListQuery: Query {
    package let event: String

    package init(event: String) {
        self.event = event
    }

    package func answer(in db: Database) throws -> ShiftList {
        let event = try EventQuery(event).answer(in: db)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT shift.*, event.time_zone, event.starts_at AS event_starts_at, post.name AS post, sector.code AS sector,
                    (SELECT group_concat(skill, ';') FROM shift_skill WHERE shift_id = shift.id) AS skills,
                    trim(lead.given_name || ' ' || lead.family_name) AS lead,
                    count(assignment.id) FILTER (WHERE assignment.state IN ('offered', 'confirmed')) AS assigned,
                    count(assignment.id) FILTER (WHERE assignment.state = 'confirmed') AS confirmed,
                    count(assignment.id) FILTER (WHERE assignment.state = 'reserve') AS reserve
                FROM shift JOIN post ON post.id = shift.post_id JOIN event ON event.id = shift.event_id
                LEFT JOIN sector ON sector.id = post.sector_id
                LEFT JOIN volunteer AS lead ON lead.id = shift.lead_id
                LEFT JOIN assignment ON assignment.shift_id = shift.id
                WHERE shift.event_id = ?
                GROUP BY shift.id ORDER BY sector.code, length(post.code), post.code, shift.starts_at, shift.id
                """,
            arguments: [event.id])
        return ShiftList(items: rows.map(Self.item), event: event.code)
    }

    private static func item(_ row: Row) -> ShiftList.Item {
        let skills: String? = row["skills"]
        let reports = CampaignTime(row: row, "reports_at")
        let isOnEventDay = reports.day == CampaignTime(row: row, "event_starts_at").day
        return ShiftList.Item(
            code: row["code"], post: row["post"], sector: row["sector"] ?? "", role: row["role"], state: row["state"],
            reportsAt: reports, reportsTo: row["reports_to"],
            startsAt: CampaignTime(row: row, "starts_at"), endsAt: CampaignTime(row: row, "ends_at"),
            minimum: row["minimum"], maximum: row["maximum"],
            skills: skills.map { $0.split(separator: ";").map(String.init) } ?? [], isForAdults: row["is_for_adults"],
            assigned: row["assigned"], confirmed: row["confirmed"], reserve: row["reserve"], lead: row["lead"] ?? "",
            isOnEventDay: isOnEventDay)
    }
}
