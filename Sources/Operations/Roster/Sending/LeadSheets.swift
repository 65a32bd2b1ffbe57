import Documents
import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// Freezes the sheets of one lead as printing does, and writes the few lines that go with them.
package struct FreezeLeadSheets: Change {
    package let event: String
    package let lead: SheetLeads.Lead
    /// In the lead's language.
    package let voice: Voice

    package init(event: String, lead: SheetLeads.Lead, in voice: Voice) {
        self.event = event
        self.lead = lead
        self.voice = voice
    }

    package func apply(in db: Database) throws -> LeadSheets {
        // Their pages are kept as those of a whole roster would be; only their own shifts are frozen.
        var roster = try RosterQuery(event: event).answer(in: db)
        let own = try roster.sheets.filter { lead.shifts.contains($0.shift) }.flatMap { sheet in
            try PrintRoster(RosterQuery(event: event, shift: sheet.shift), in: voice).apply(in: db).sheets
        }
        roster.sheets = own
        let frozen = own.compactMap(\.frozen)
        let sent = try frozen.filter { try SheetMail.isSent($0, to: lead.person.id, in: db) }
        return LeadSheets(
            lead: lead, frozen: frozen, isSent: sent.count == frozen.count, document: roster.document(in: voice),
            content: try SheetLetter(roster: roster, lead: lead.person, voice: voice).content())
    }
}

/// A lead's sheets, ready to be sent.
package struct LeadSheets: Sendable {
    package let lead: SheetLeads.Lead
    package let frozen: [FrozenSheet]
    /// They have had all of them, in these revisions.
    package let isSent: Bool
    package let document: Document
    package let content: MessageContent
}

/// Notes that a lead was sent these sheets.
package struct NoteSheetsSent: Change {
    package let sheets: LeadSheets
    /// `sent`, or `uncertain`.
    package let outcome: String

    package init(_ sheets: LeadSheets, outcome: String) {
        self.sheets = sheets
        self.outcome = outcome
    }

    package func apply(in db: Database) throws {
        for sheet in sheets.frozen { try SheetMail.note(sheet, to: sheets.lead.person.id, in: db) }
        let numbers = sheets.frozen.map { "\($0.id) revision \($0.revision)" }
        try db.audit(
            "sheet.sent", sheets.lead.person.code,
            ["sheets": numbers.joined(separator: ", "), "outcome": outcome])
    }
}

private enum SheetMail {
    static func isSent(_ sheet: FrozenSheet, to person: Volunteer.ID, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM sheet_mail WHERE sheet_id = ? AND revision = ? AND volunteer_id = ?)",
            arguments: [try SheetQuery.row(of: sheet.id, in: db), sheet.revision, person]) ?? false
    }

    static func note(_ sheet: FrozenSheet, to person: Volunteer.ID, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO sheet_mail (sheet_id, revision, volunteer_id, sent_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET sent_at = excluded.sent_at
                """,
            arguments: [
                try SheetQuery.row(of: sheet.id, in: db), sheet.revision, person, try db.transactionSeconds(),
            ])
    }
}
