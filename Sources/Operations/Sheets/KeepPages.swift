import Documents
import Foundation
import GRDB
import Persistence

/// Keeps the pages of sheets as they leave the printer, so that each can be printed again to the same bytes.
///
/// A page that is kept already is not kept twice.
struct KeepPages: Change {
    /// Begins with the sheets' pages, in their order; each begins with a section that starts a page.
    let document: Document
    let sheets: [FrozenSheet]
    /// What tells two pages of one revision apart, such as the language.
    let variant: String

    func apply(in db: Database) throws {
        for (sheet, sections) in zip(sheets, document.chapters) {
            var page = document
            page.asOf = sheet.frozenAt
            page.sections = sections
            try keep(String(decoding: DocumentCoding.encoder.encode(page), as: UTF8.self), of: sheet, in: db)
        }
    }

    private func keep(_ page: String, of sheet: FrozenSheet, in db: Database) throws {
        let row = try SheetQuery.row(of: sheet.id, in: db)
        let last = try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT document FROM sheet_page WHERE sheet_id = ? AND revision = ? AND variant = ?
                    ORDER BY id DESC LIMIT 1
                    """),
            arguments: [row, sheet.revision, variant])
        guard last != page else { return }
        try db.execute(
            sql: "INSERT INTO sheet_page (sheet_id, revision, variant, document) VALUES (?, ?, ?, ?)",
            arguments: [row, sheet.revision, variant, page])
        // A new revision has its row in the audit from the freezing.
        if !sheet.isNew {
            try db.audit("sheet.printed", "\(sheet.id)", ["revision": "\(sheet.revision)", "variant": variant])
        }
    }
}
