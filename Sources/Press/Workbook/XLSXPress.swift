import Documents
import Foundation

/// Writes documents as workbooks for spreadsheets: a worksheet for each post, and the same bytes every time.
package struct XLSXPress {
    package init() {}

    /// Writes the document's workbook to the sink, when it is whole.
    package func print(_ document: Document, to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        let folder = try ScratchFolder()
        let file = folder.path + "/workbook.xlsx"
        let workbook = try Workbook(path: file)
        try workbook.describe(
            title: SpreadsheetText.clean(document.title), author: SpreadsheetText.clean(document.author),
            createdAt: document.asOf)
        for (name, sections) in Self.worksheets(of: document) {
            // Tables of one shape share a header; another shape begins a sheet of its own.
            for part in Self.parts(of: sections) {
                var writer = try WorksheetWriter(
                    workbook, named: name, columns: part.first?.tables.first?.columns ?? [])
                try writer.write(part, of: document)
            }
        }
        try workbook.close()
        try Data(contentsOf: URL(filePath: file), options: .mappedIfSafe).withUnsafeBytes { try sink($0) }
    }

    /// Sections by the worksheet that they name, in their order; an empty document has one blank sheet.
    private static func worksheets(of document: Document) -> [(name: String, sections: [Section])] {
        var order: [String] = []
        var sections: [String: [Section]] = [:]
        for section in document.sections.isEmpty ? [Section()] : document.sections {
            let name = section.worksheet.isEmpty ? document.title : section.worksheet
            if sections[name] == nil { order.append(name) }
            sections[name, default: []].append(section)
        }
        return order.map { ($0, sections[$0] ?? []) }
    }

    /// Neighbours whose tables have the same columns; a section without a table goes with what follows it.
    private static func parts(of sections: [Section]) -> [[Section]] {
        var parts: [[Section]] = []
        var columns: [Column]?
        for section in sections.flatMap(split) {
            let own = section.tables.first?.columns
            if let own, let known = columns, own.map(\.title) != known.map(\.title) {
                parts.append([section])
                columns = own
            } else {
                if parts.isEmpty { parts.append([]) }
                parts[parts.count - 1].append(section)
                columns = columns ?? own
            }
        }
        // What comes before the first table needs its columns.
        return parts.map { part in
            guard let first = part.firstIndex(where: { !$0.tables.isEmpty }), first > 0 else { return part }
            var part = part
            part[0].tables.insert(Table(columns: part[first].tables[0].columns, groups: []), at: 0)
            return part
        }
    }

    /// A section with tables of several shapes as one section for each.
    private static func split(_ section: Section) -> [Section] {
        var section = section
        // A spreadsheet calculates: of a picture it has the numbers.
        section.tables = section.charts.map(\.table) + section.tables
        if let cards = section.cards.table { section.tables.append(cards) }
        guard section.tables.count > 1 else { return [section] }
        return section.tables.enumerated().map { index, table in
            var part = index == 0 ? section : Section()
            part.tables = [table]
            if index > 0 { part.worksheet = section.worksheet }
            return part
        }
    }
}
