import GRDB
import Persistence

/// What printed sheets would say if they were printed now.
struct PresentSheets {
    /// Read once; what a sheet says does not depend on it.
    private var layout: RosterLayout?

    /// Whether nothing on a printed sheet is to be struck out, written in or corrected.
    ///
    /// - Parameters:
    ///   - printed: What the sheet said, as ``FreezeSheet`` wrote it.
    ///   - shift: One that is held, at an event that is.
    mutating func sayTheSame(
        _ printed: String, of shift: String, at event: String, in db: Database
    ) throws -> Bool {
        do {
            let printed = try FreezeSheet.decode(PrintRoster.Content.self, from: printed)
            return try content(of: shift, at: event, in: db).map(printed.saysTheSame) ?? false
        } catch is DecodingError {
            // Another version wrote it, with other words: printed again, it is this one's.
            return false
        }
    }

    /// What the sheet of a shift says now.
    mutating func content(of shift: String, at event: String, in db: Database) throws -> PrintRoster.Content? {
        let roster = try RosterQuery(event: event, shift: shift, layout: layout).answer(in: db)
        layout = roster.layout
        return roster.sheets.first.map { PrintRoster.Content(event: roster.event, sheet: $0) }
    }
}
