import GRDB
import Persistence

/// What printed sheets would say if they were printed now, event by event.
struct PresentSheets {
    private var contents: [String: [String: PrintRoster.Content]] = [:]

    /// Whether nothing on a printed sheet is to be struck out, written in or corrected.
    ///
    /// - Parameters:
    ///   - printed: What the sheet said, as ``FreezeSheet`` wrote it.
    ///   - shift: One that is held, at an event that is.
    mutating func sayTheSame(
        _ printed: String, of shift: String, at event: String, in db: Database
    ) throws -> Bool {
        if contents[event] == nil {
            let roster = try RosterQuery(event: event).answer(in: db)
            contents[event] = Dictionary(
                uniqueKeysWithValues: roster.sheets.map { sheet in
                    (sheet.shift, PrintRoster.Content(event: roster.event, sheet: sheet))
                })
        }
        guard let present = contents[event]?[shift] else { return false }
        do {
            return try FreezeSheet.decode(PrintRoster.Content.self, from: printed).saysTheSame(as: present)
        } catch is DecodingError {
            // Another version wrote it, with other words: printed again, it is this one's.
            return false
        }
    }
}
