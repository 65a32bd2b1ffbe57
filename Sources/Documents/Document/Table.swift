/// A table whose header row is repeated on every page, and whose rows are never split.
package struct Table: Codable, Hashable, Sendable {
    package var columns: [Column]
    package var groups: [RowGroup]
    /// In millimetres on paper; rows grow when their text needs more.
    package var minimumRowHeight: Double
    /// Whether its groups have entries of their own in a PDF's outline; no when nil.
    package var outlinesGroups: Bool?

    package init(
        columns: [Column], groups: [RowGroup], minimumRowHeight: Double = 5.5, outlinesGroups: Bool? = nil
    ) {
        self.columns = columns
        self.groups = groups
        self.minimumRowHeight = minimumRowHeight
        self.outlinesGroups = outlinesGroups
    }
}

package struct Column: Codable, Hashable, Sendable {
    package enum Width: Codable, Hashable, Sendable {
        /// On paper; text and pages fit the content.
        case millimetres(Double)
        /// A share of what the fixed columns leave.
        case share(Double)
    }

    package enum Alignment: String, Codable, Hashable, Sendable {
        case leading, trailing
    }

    package var title: String
    package var width: Width
    package var alignment: Alignment
    /// What is written in by hand; nil when the cells say something already.
    package var entry: Entry?

    /// Left empty to be written in: has a rule on its left on paper, and is left out of a terminal's text.
    package enum Entry: String, Codable, Hashable, Sendable {
        case words, time, signature
    }

    package var isWrittenIn: Bool { entry != nil }

    /// What becomes of it on a terminal too narrow for whole words; kept when nil.
    package var whenNarrow: WhenNarrow?

    package enum WhenNarrow: String, Codable, Hashable, Sendable {
        case leftOut
    }

    package init(
        _ title: String, _ width: Width = .share(1), alignment: Alignment = .leading, entry: Entry? = nil
    ) {
        self.title = title
        self.width = width
        self.alignment = alignment
        self.entry = entry
    }
}

/// Rows that belong together, under a title of their own if they have one.
package struct RowGroup: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable {
        case ordinary
        /// On a grey tint.
        case tinted
        /// Blank lines to be filled in by hand; left out of a terminal's text.
        case writtenIn
    }

    package var title: String
    package var kind: Kind
    package var rows: [Row]

    package init(title: String = "", kind: Kind = .ordinary, rows: [Row]) {
        self.title = title
        self.kind = kind
        self.rows = rows
    }
}

/// As many cells as the table has columns.
package struct Row: Codable, Hashable, Sendable {
    package var cells: [Cell]

    package init(_ cells: [Cell]) {
        self.cells = cells
    }
}

package struct Cell: Codable, Hashable, Sendable, ExpressibleByStringLiteral {
    package var lines: [Line]
    /// What a spreadsheet takes it for; words when nil.
    package var value: CellValue?

    package init(_ lines: [Line] = []) {
        self.lines = lines
    }

    package init(_ text: String, _ style: Style = .regular, value: CellValue? = nil) {
        lines = text.isEmpty ? [] : [Line(text, style)]
        self.value = value
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    package static let blank = Cell()
}
