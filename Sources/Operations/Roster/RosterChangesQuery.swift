import GRDB
import Persistence
import Volunteering

/// What the record file says otherwise than a sheet of a roster that was printed.
package struct RosterChangesQuery: Query {
    package let id: String
    package let revision: Int?

    /// - Parameter revision: What was printed and is held in hand; the last one when nil.
    package init(_ id: String, revision: Int? = nil) {
        self.id = id
        self.revision = revision
    }

    /// - Throws: ``SheetError``.
    package func answer(in db: Database) throws -> RosterChanges {
        let sheet = try SheetID(typed: id)
        guard sheet.series != .calls else { throw SheetError.notARoster("\(sheet)") }
        let row = try SheetQuery.row(of: sheet, in: db)
        let printed = try SheetQuery.revision(revision, of: sheet, row: row, in: db)
        let before = try FreezeSheet.decode(PrintRoster.Content.self, from: printed.content)
        let now = try Self.present(row, in: db)
        let rows: [RosterChanges.RowChange]
        if let now {
            rows = RosterChanges.rows(from: before.sheet, to: now.sheet)
        } else {
            rows = before.sheet.rows.map { .init(code: $0.code, kind: .gone, was: $0, now: nil) }
        }
        return RosterChanges(
            sheet: sheet, revision: printed.number, printedAt: printed.frozenAt,
            campaign: try CampaignQuery().answer(in: db).name, before: before, now: now, rows: rows)
    }

    /// What the sheet would say if it were printed now; nil when its shift is not held any more.
    static func present(_ sheet: Int64, in db: Database) throws -> PrintRoster.Content? {
        let shift = try Row.fetchOne(
            db,
            sql: """
                SELECT shift.code, event.code AS event FROM sheet JOIN shift ON shift.id = sheet.shift_id
                JOIN event ON event.id = shift.event_id
                WHERE sheet.id = ? AND shift.state = 'planned' AND event.state <> 'cancelled'
                """,
            arguments: [sheet])
        guard let shift else { return nil }
        var sheets = PresentSheets()
        return try sheets.content(of: shift["code"], at: shift["event"], in: db)
    }
}
