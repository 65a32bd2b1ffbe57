import Documents
import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// A sheet exactly as it was printed: the page of its last revision, or of an earlier one.
package struct SheetQuery: Query {
    package let id: String
    package let revision: Int?
    package let language: PaperLanguage?

    /// - Parameter id: As it stands on the paper, such as `M-07`.
    package init(_ id: String, revision: Int? = nil, language: PaperLanguage? = nil) {
        self.id = id
        self.revision = revision
        self.language = language
    }

    /// - Throws: ``SheetError``.
    package func answer(in db: Database) throws -> PrintedSheet {
        let sheet = try SheetID(typed: id)
        let row = try Self.row(of: sheet, in: db)
        let revision = try Self.revision(revision, of: sheet, row: row, in: db)
        let pages = try Row.fetchAll(
            db,
            sql: "SELECT variant, document FROM sheet_page WHERE sheet_id = ? AND revision = ? ORDER BY id DESC",
            arguments: [row, revision.number])
        let page = pages.first { page in
            language.map { (page["variant"] as String).hasPrefix($0.rawValue) } ?? true
        }
        guard let page else {
            let printed = pages.map { String(($0["variant"] as String).prefix(2)) }
            throw SheetError.notPrinted("\(sheet)", revision: revision.number, in: printed)
        }
        let document = try DocumentCoding.decoder.decode(Document.self, from: Data((page["document"] as String).utf8))
        return PrintedSheet(id: sheet, revision: revision.number, printedAt: revision.frozenAt, page: document)
    }

    /// The sheet's row in the record file.
    static func row(of sheet: SheetID, in db: Database) throws -> Int64 {
        let row = try Int64.fetchOne(
            db, sql: "SELECT id FROM sheet WHERE series = ? AND number = ?",
            arguments: [sheet.series.rawValue, sheet.number])
        guard let row else { throw SheetError.unknown("\(sheet)") }
        return row
    }

    /// A revision by its number; the last one when nil.
    static func revision(_ number: Int?, of sheet: SheetID, row: Int64, in db: Database) throws -> SheetRevision {
        let found = try Row.fetchOne(
            db,
            sql: """
                SELECT revision, frozen_at, content FROM sheet_revision WHERE sheet_id = :sheet
                    AND (:revision IS NULL OR revision = :revision)
                ORDER BY revision DESC LIMIT 1
                """,
            arguments: ["sheet": row, "revision": number])
        guard let found else { throw SheetError.noRevision("\(sheet)", number ?? 1) }
        return SheetRevision(
            number: found["revision"], frozenAt: Date(timeIntervalSince1970: found["frozen_at"]),
            content: found["content"])
    }
}

/// What a sheet said at one time.
struct SheetRevision {
    let number: Int
    let frozenAt: Date
    /// JSON, as ``FreezeSheet`` wrote it.
    let content: String
}

/// A sheet as it left the printer.
package struct PrintedSheet: Sendable {
    package let id: SheetID
    package let revision: Int
    package let printedAt: Date
    package let page: Document
}

extension PrintedSheet: Presentable {
    /// The page itself; whoever prints it again has no say in its words.
    package func document(in voice: Voice) -> Document { page }

    package func records(in voice: Voice) -> Records {
        let tables = page.sections.flatMap(\.tables)
        let columns = tables.first?.columns ?? []
        let shown = columns.indices.filter { !columns[$0].isWrittenIn }
        let rows = tables.flatMap(\.groups).filter { $0.kind != .writtenIn }.flatMap(\.rows).map { row in
            shown.map { index in row.cells[index].lines.map(\.plainText).joined(separator: " · ") }
        }
        return Records(columns: shown.map { columns[$0].title }, rows: rows)
    }
}
