import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// Who has which place at an event, by shift, then places, reserve and the rest.
package struct AssignmentList: Listing {
    package struct Item: Encodable, Sendable {
        let code: String
        let shift: String
        let role: String
        let person: String
        let name: String
        let phone: String?
        let email: String?
        let state: Assignment.State
        let reserveOrder: Int?
        let reportsAt: CampaignTime
    }

    package let items: [Item]
    let event: String
    package var title: String { "Places at \(event)" }
    package var emptyNote: String { "Nobody has a place yet. Fill the shifts: vigil assign fill \(event)" }

    private enum CodingKeys: CodingKey {
        case items, event
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("assignment", "Code", .millimetres(16)) { $0.code },
            ListingColumn("shift", "Shift", .millimetres(18)) { $0.shift },
            ListingColumn("role", "Role", .share(1)) { $0.role }.dispensable,
            ListingColumn("person", "Person", .millimetres(16)) { $0.person },
            ListingColumn("name", "Name", .share(2)) { $0.name },
            ListingColumn(
                "phone", "Phone", .millimetres(30), people: { item, voice in item.phone.map(voice.phone) ?? "" },
                programs: { $0.phone ?? "" }),
            ListingColumn("email", "Email", .share(2)) { $0.email ?? "" }.dispensable,
            ListingColumn("state", "State", .millimetres(24)) { item in
                item.reserveOrder.map { "reserve \($0)" } ?? item.state.rawValue
            },
            ListingColumn("report_at", "Report", .millimetres(28), time: \.reportsAt),
        ]
    }
}

package struct AssignmentListQuery: Query {
    package let event: String
    package let shift: String?
    package let state: Assignment.State?

    package init(event: String, shift: String? = nil, state: Assignment.State? = nil) {
        self.event = event
        self.shift = shift
        self.state = state
    }

    package func answer(in db: Database) throws -> AssignmentList {
        let event = try EventQuery(event).answer(in: db)
        let shift = try shift.map { try ShiftQuery(event: event.code, code: $0).answer(in: db) }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT assignment.*, shift.code AS shift, shift.role, shift.reports_at, volunteer.given_name,
                    volunteer.family_name, volunteer.phone, volunteer.email
                FROM assignment JOIN shift ON shift.id = assignment.shift_id
                JOIN volunteer ON volunteer.id = assignment.volunteer_id
                WHERE shift.event_id = :event AND (:shift IS NULL OR shift.id = :shift)
                    AND (:state IS NULL OR assignment.state = :state)
                ORDER BY shift.code, shift.id, assignment.state NOT IN ('offered', 'confirmed'),
                    assignment.reserve_order, volunteer.sort_key, volunteer.id
                """,
            arguments: ["event": event.id, "shift": shift?.id, "state": state])
        let items = rows.map { row in
            AssignmentList.Item(
                code: Assignment.ID(row["id"]).code, shift: row["shift"], role: row["role"],
                person: Volunteer.ID(row["volunteer_id"]).code,
                name: "\(row["given_name"] as String) \(row["family_name"] as String)"
                    .trimmingCharacters(in: .whitespaces),
                phone: row["phone"], email: row["email"], state: row["state"], reserveOrder: row["reserve_order"],
                reportsAt: CampaignTime(Date(timeIntervalSince1970: row["reports_at"]), in: event.zone))
        }
        return AssignmentList(items: items, event: event.code)
    }
}
