import Documents
import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// The roster for paper: every sheet is numbered and frozen in the record file, and its page is kept.
///
/// Printing again without a change keeps each sheet's number and revision.
package struct PrintRoster: Change {
    package let query: RosterQuery
    package let voice: Voice

    package init(_ query: RosterQuery, in voice: Voice) {
        self.query = query
        self.voice = voice
    }

    package func apply(in db: Database) throws -> Roster {
        var roster = try query.answer(in: db)
        for index in roster.sheets.indices {
            let sheet = roster.sheets[index]
            let shift = try ShiftQuery(event: roster.event.code, code: sheet.shift).answer(in: db)
            let rows = try sheet.rows.map { row in
                guard let assignment = Assignment.ID(code: row.assignment) else {
                    throw RecordGone("assignment \(row.assignment)")
                }
                return FreezeSheet.Row(code: row.code, assignment: assignment)
            }
            roster.sheets[index].frozen = try FreezeSheet(
                purpose: .roster(shift.id, roster.event.kind), content: Content(event: roster.event, sheet: sheet),
                rows: rows
            ).apply(in: db)
        }
        try KeepPages(
            document: roster.document(in: voice), sheets: roster.sheets.compactMap(\.frozen),
            variant: variant(of: roster)
        ).apply(in: db)
        return roster
    }

    /// What tells this page from another of the same revision: `az`, `az/last4/letter`.
    private func variant(of roster: Roster) throws -> String {
        var parts = [voice.language.rawValue]
        if try roster.layout != LayoutShelf().standard(for: roster.event.kind) { parts.append(roster.layout.name) }
        if voice.phones != .full { parts.append(voice.phones.rawValue) }
        if voice.paperSize != .a4 { parts.append(voice.paperSize.rawValue) }
        return parts.joined(separator: "/")
    }

    /// All that a sheet says; a difference in it makes a new revision.
    struct Content: Codable {
        let event: RosterEvent
        let sheet: RosterSheet

        init(event: RosterEvent, sheet: RosterSheet) {
            // What is not written down must not tell it from what was read back.
            var said = event
            said.startsAt = .distantPast
            self.event = said
            self.sheet = sheet
        }
    }
}
