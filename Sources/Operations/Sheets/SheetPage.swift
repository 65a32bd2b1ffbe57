import Documents

/// A numbered sheet with its page, as it leaves the printer.
package struct SheetPage: Sendable {
    package let sheet: FrozenSheet
    package let document: Document

    /// The document of several sheets taken apart, each with the time at which it was frozen.
    ///
    /// - Parameter document: Begins with the sheets' pages, in their order; each begins with a section that starts a
    ///   page.
    static func pages(of document: Document, sheets: [FrozenSheet]) -> [SheetPage] {
        zip(sheets, document.chapters).map { sheet, sections in
            var page = document
            page.asOf = sheet.frozenAt
            page.sections = sections
            return SheetPage(sheet: sheet, document: page)
        }
    }
}

extension Roster {
    /// The sheets that were frozen, each with its page.
    package func pages(in voice: Voice) -> [SheetPage] {
        SheetPage.pages(of: document(in: voice), sheets: sheets.compactMap(\.frozen))
    }
}

extension CallSheets {
    /// The sheets that were frozen, each with its page.
    package func pages(in voice: Voice) -> [SheetPage] {
        SheetPage.pages(of: document(in: voice), sheets: sheets.compactMap(\.frozen))
    }
}
