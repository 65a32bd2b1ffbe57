import Documents
import Foundation
import Volunteering

/// A plain table of like rows: one list of columns gives the document, the flat table and the JSON.
package protocol Listing: Presentable {
    associatedtype Item: Encodable & Sendable
    var items: [Item] { get }
    /// The heading above the table.
    var title: String { get }
    /// What is said when there is nothing to list, with the next step.
    var emptyNote: String { get }
    static var columns: [ListingColumn<Item>] { get }
}

/// A column as people see it and as programs read it.
package struct ListingColumn<Item>: Sendable {
    /// Snake case; stable.
    let name: String
    let title: String
    let width: Column.Width
    let alignment: Column.Alignment
    /// Nil for what only programs read, because people see it in another column.
    let cell: (@Sendable (Item, Voice) -> Cell)?
    let field: @Sendable (Item, Voice) -> String
    private(set) var whenNarrow: Column.WhenNarrow?

    /// The same column, which a terminal that is too narrow for all of them leaves out.
    var dispensable: Self {
        var column = self
        column.whenNarrow = .leftOut
        return column
    }

    /// A column that people and programs read alike.
    init(
        _ name: String, _ title: String, _ width: Column.Width = .share(1),
        alignment: Column.Alignment = .leading, _ text: @escaping @Sendable (Item) -> String
    ) {
        self.name = name
        self.title = title
        self.width = width
        self.alignment = alignment
        cell = { item, _ in Cell(text(item)) }
        field = { item, _ in text(item) }
    }

    /// A column that reads differently on paper and in a pipe.
    init(
        _ name: String, _ title: String, _ width: Column.Width = .share(1),
        alignment: Column.Alignment = .leading,
        people: @escaping @Sendable (Item, Voice) -> String,
        programs: @escaping @Sendable (Item) -> String
    ) {
        self.name = name
        self.title = title
        self.width = width
        self.alignment = alignment
        cell = { item, voice in Cell(people(item, voice)) }
        field = { item, _ in programs(item) }
    }

    /// A column of instants: as people say them, as ISO 8601 for programs, as real dates in a spreadsheet.
    init(
        _ name: String, _ title: String, _ width: Column.Width = .share(1),
        time: @escaping @Sendable (Item) -> CampaignTime
    ) {
        self.name = name
        self.title = title
        self.width = width
        alignment = .leading
        cell = { item, _ in
            let time = time(item)
            return Cell("\(time)", value: .moment(time.instant, in: time.zone))
        }
        field = { item, _ in time(item).instant.iso(in: time(item).zone) }
    }

    /// A column that only programs read, because people see it in another one.
    init(_ name: String, programs: @escaping @Sendable (Item) -> String) {
        self.name = name
        title = ""
        width = .share(1)
        alignment = .leading
        cell = nil
        field = { item, _ in programs(item) }
    }
}

extension Listing {
    package func document(in voice: Voice) -> Document {
        var section = Section()
        section.heading = title
        if items.isEmpty {
            section.notes = [Line(emptyNote)]
        } else {
            let columns = Self.columns.compactMap { column in
                column.cell.map { cell in (column, cells: items.map { cell($0, voice) }) }
            }
            // A column without a word in it only takes room from the others.
            let shown = columns.filter { $0.cells.contains { $0 != .blank } }
            let titles = shown.map { shown in
                var column = Column(shown.0.title, shown.0.width, alignment: shown.0.alignment)
                column.whenNarrow = shown.0.whenNarrow
                return column
            }
            let rows = items.indices.map { index in TableLine(shown.map { $0.cells[index] }) }
            section.tables = [Table(columns: titles, groups: [RowGroup(rows: rows)])]
        }
        return Document(title: title, language: "en", asOf: voice.asOf, paper: .landscape, sections: [section])
    }

    package func records(in voice: Voice) -> Records {
        let columns = Self.columns
        return Records(columns: columns.map(\.name), of: items) { item in columns.map { $0.field(item, voice) } }
    }
}
