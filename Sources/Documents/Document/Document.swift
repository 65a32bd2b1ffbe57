import Foundation

/// A paper or a listing, told as what it says; each renderer decides how that looks in its medium.
///
/// A document is a value on its own: it holds every word, in the reader's language, and nothing has to be
/// looked up to render it. `vigil-press` reads it as JSON.
package struct Document: Codable, Hashable, Sendable {
    /// The title in a file's metadata and in a browser's tab.
    package var title: String
    package var author: String
    /// BCP 47, such as `az`.
    package var language: String
    /// The instant that the data is true for; a PDF's creation date, so that the same record gives the same bytes.
    package var asOf: Date
    package var paper: Paper
    package var sections: [Section]

    package init(
        title: String, author: String = "Vigil", language: String, asOf: Date, paper: Paper = .portrait,
        sections: [Section]
    ) {
        self.title = title
        self.author = author
        self.language = language
        self.asOf = asOf
        self.paper = paper
        self.sections = sections
    }

    /// Sections that share pages: each that starts a page, with those that follow it on the same.
    package var chapters: [[Section]] {
        sections.reduce(into: []) { chapters, section in
            if section.startsPage || chapters.isEmpty {
                chapters.append([section])
            } else {
                chapters[chapters.count - 1].append(section)
            }
        }
    }
}

/// A part of a document: one sheet of a roster, one caller's list, or a plain listing.
///
/// Read from top to bottom: running head, heading with facts and code beside it, callout, charts, tables, cards, notes,
/// closing lines.
package struct Section: Codable, Hashable, Sendable {
    /// The entry in a PDF's outline and the anchor in a page; none when empty.
    package var outline: String = ""
    /// The sheet of a workbook that it stands on, with its neighbours of the same name; the document's own when empty.
    package var worksheet: String = ""
    /// Begins on a new page, and counts its own pages.
    package var startsPage: Bool = false
    package var runningHead: RunningHead?
    package var heading: String = ""
    package var subheading: [Line] = []
    /// Columns of labelled facts beside the heading, the most important first.
    package var facts: [FactColumn] = []
    /// What the QR code beside the heading says; none when empty.
    package var code: String = ""
    /// A text set apart, such as what a caller says.
    package var callout: [Line] = []
    /// How many columns of tables stand side by side on paper; one when nil.
    package var pageColumns: Int?
    package var charts: [Chart] = []
    package var tables: [Table] = []
    /// Stand on pages of their own, to be cut apart.
    package var cards: [Card] = []
    package var notes: [Line] = []
    /// Lines at the foot of the section's last page: totals to fill in, signatures.
    package var closing: [ClosingLine] = []

    package init() {}
}

/// Three pieces of text over a rule, on every page of the section.
package struct RunningHead: Codable, Hashable, Sendable {
    package var leading: Line
    package var centre: Line
    package var trailing: Line

    package init(leading: Line, centre: Line = Line(), trailing: Line = Line()) {
        self.leading = leading
        self.centre = centre
        self.trailing = trailing
    }
}

/// A column of label and value pairs.
package struct FactColumn: Codable, Hashable, Sendable {
    package var isProminent: Bool
    package var facts: [Fact]

    package init(isProminent: Bool = false, _ facts: [Fact]) {
        self.isProminent = isProminent
        self.facts = facts
    }
}

package struct Fact: Codable, Hashable, Sendable {
    package var label: String
    package var value: String
    /// What a spreadsheet takes the value for; words when nil.
    package var cell: CellValue?

    package init(_ label: String, _ value: String, cell: CellValue? = nil) {
        self.label = label
        self.value = value
        self.cell = cell
    }
}

/// A line at the foot of the last page, one part to the left and one to the right.
package struct ClosingLine: Codable, Hashable, Sendable {
    package var leading: Line
    package var trailing: Line

    package init(leading: Line, trailing: Line = Line()) {
        self.leading = leading
        self.trailing = trailing
    }
}
