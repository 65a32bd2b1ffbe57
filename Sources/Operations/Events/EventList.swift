import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// Events by their start, with how well they are staffed.
package struct EventList: Listing {
    package struct Item: Encodable, Sendable {
        let code: String
        let kind: Event.Kind
        let title: String
        let state: Event.State
        let startsAt: CampaignTime
        let endsAt: CampaignTime
        let place: String
        let shifts: Int
        let needed: Int
        let assigned: Int
        let confirmed: Int
    }

    package let items: [Item]
    package var title: String { "Events" }
    package var emptyNote: String {
        "There is no event yet. Add one: vigil event add march \"TITLE\" --start … --end …"
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code", .share(2)) { $0.code },
            ListingColumn("kind", "Kind", .millimetres(22)) { $0.kind.rawValue }.dispensable,
            ListingColumn("title", "Title", .share(3)) { $0.title },
            ListingColumn("state", "State", .millimetres(22)) { $0.state.rawValue },
            ListingColumn("starts_at", "Starts", .share(2), time: \.startsAt),
            ListingColumn("shifts", "Shifts", .millimetres(14), alignment: .trailing) { "\($0.shifts)" },
            ListingColumn("needed", "Need", .millimetres(14), alignment: .trailing) { "\($0.needed)" },
            ListingColumn("assigned", "Has", .millimetres(12), alignment: .trailing) { "\($0.assigned)" },
            ListingColumn("confirmed", "Yes", .millimetres(12), alignment: .trailing) { "\($0.confirmed)" },
        ]
    }
}

package struct EventListQuery: Query {
    package init() {}

    package func answer(in db: Database) throws -> EventList {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT event.*,
                    (SELECT count(*) FROM shift WHERE event_id = event.id AND state = 'planned') AS shifts,
                    (SELECT coalesce(sum(minimum), 0) FROM shift WHERE event_id = event.id AND state = 'planned')
                        AS needed,
                    (SELECT count(*) FROM shift JOIN assignment ON assignment.shift_id = shift.id
                        WHERE event_id = event.id AND shift.state = 'planned'
                        AND assignment.state IN ('offered', 'confirmed')) AS assigned,
                    (SELECT count(*) FROM shift JOIN assignment ON assignment.shift_id = shift.id
                        WHERE event_id = event.id AND shift.state = 'planned'
                        AND assignment.state = 'confirmed') AS confirmed
                FROM event ORDER BY starts_at, code
                """)
        return EventList(
            items: rows.map { row in
                .init(
                    code: row["code"], kind: row["kind"], title: row["title"], state: row["state"],
                    startsAt: CampaignTime(row: row, "starts_at"), endsAt: CampaignTime(row: row, "ends_at"),
                    place: row["place"], shifts: row["shifts"], needed: row["needed"], assigned: row["assigned"],
                    confirmed: row["confirmed"])
            })
    }
}
