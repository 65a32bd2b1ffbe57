import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// The sheets that were printed, with what each is for and whether it still holds.
package struct SheetList: Listing {
    package struct Item: Encodable, Sendable {
        package enum Standing: String, Encodable, Sendable {
            /// Nothing on it is to be struck out, written in or corrected.
            case current
            /// The record file says something else now.
            case outdated
            /// A later revision was printed.
            case replaced
            /// Its shift is not held any more.
            case void
            /// A call sheet: its answers say what came of it.
            case calls
        }

        let sheet: SheetID
        let revision: Int
        let event: String
        let shift: String
        let subject: String
        /// Each once, however many places of theirs stand on it.
        let people: Int
        let languages: String
        let printedAt: CampaignTime
        let standing: Standing
    }

    package let items: [Item]
    package var title: String { "Sheets" }
    package var emptyNote: String { "Nothing was printed yet. Print a roster: vigil roster print EVENT -o roster.pdf" }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("sheet", "Sheet", .millimetres(18)) { "\($0.sheet)" },
            ListingColumn("revision", "Rev.", .millimetres(12), alignment: .trailing) { "\($0.revision)" },
            ListingColumn("event", "Event", .share(2)) { $0.event },
            ListingColumn("shift", "Shift", .millimetres(18)) { $0.shift },
            ListingColumn("subject", "For", .share(3)) { $0.subject },
            ListingColumn("people", "People", .millimetres(16), alignment: .trailing) { "\($0.people)" },
            ListingColumn("languages", "In", .millimetres(18)) { $0.languages },
            ListingColumn("printed_at", "Printed", .share(2), time: \.printedAt),
            ListingColumn("standing", "Now", .millimetres(20)) { $0.standing.rawValue },
        ]
    }
}

package struct SheetListQuery: Query {
    package let event: String?
    /// Earlier revisions too.
    package let all: Bool

    package init(event: String? = nil, all: Bool = false) {
        self.event = event
        self.all = all
    }

    /// - Throws: ``EventError``.
    package func answer(in db: Database) throws -> SheetList {
        let zone = try CampaignQuery().answer(in: db).zone
        let event = try event.map { try EventQuery($0).answer(in: db).id }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT sheet.id, sheet.series, sheet.number, sheet.contact_day, sheet.caller, event.code AS event,
                    shift.code AS shift, shift.state AS shift_state, event.state AS event_state, post.name AS post,
                    sheet_revision.revision, frozen_at, content,
                    (SELECT max(revision) FROM sheet_revision WHERE sheet_id = sheet.id) AS last,
                    (SELECT count(DISTINCT volunteer_id) FROM sheet_row JOIN assignment ON assignment.id = assignment_id
                        WHERE sheet_row.sheet_id = sheet.id
                            AND sheet_row.revision = sheet_revision.revision) AS people,
                    (SELECT group_concat(DISTINCT variant) FROM sheet_page WHERE sheet_id = sheet.id
                        AND revision = sheet_revision.revision) AS languages
                FROM sheet JOIN sheet_revision ON sheet_revision.sheet_id = sheet.id
                LEFT JOIN shift ON shift.id = sheet.shift_id
                LEFT JOIN post ON post.id = shift.post_id
                LEFT JOIN event ON event.id = shift.event_id
                WHERE :event IS NULL OR event.id = :event
                ORDER BY sheet.series, sheet.number, sheet_revision.revision
                """,
            arguments: ["event": event])
        var present = PresentSheets()
        var items: [SheetList.Item] = []
        while let row = try rows.next() {
            let isLast: Bool = (row["revision"] as Int) == (row["last"] as Int)
            guard all || isLast, let series = SheetID.Series(rawValue: row["series"]) else { continue }
            let day: String? = row["contact_day"]
            let caller: Int? = row["caller"]
            items.append(
                SheetList.Item(
                    sheet: SheetID(series: series, number: row["number"]), revision: row["revision"],
                    event: row["event"] ?? "", shift: row["shift"] ?? "",
                    subject: row["post"] ?? "calls on \(day ?? ""), caller \(caller ?? 1)", people: row["people"],
                    languages: row["languages"] ?? "",
                    printedAt: CampaignTime(Date(timeIntervalSince1970: row["frozen_at"]), in: zone),
                    standing: isLast ? try Self.standing(of: row, among: &present, in: db) : .replaced))
        }
        return SheetList(items: items)
    }

    private static func standing(
        of row: Row, among present: inout PresentSheets, in db: Database
    ) throws -> SheetList.Item.Standing {
        guard let event: String = row["event"], let shift: String = row["shift"] else { return .calls }
        guard row["shift_state"] == "planned", row["event_state"] != "cancelled" else { return .void }
        return try present.sayTheSame(row["content"], of: shift, at: event, in: db) ? .current : .outdated
    }
}
