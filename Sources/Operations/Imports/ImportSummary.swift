import Documents
import Foundation
import Interchange
import Volunteering

/// What an import did, or would do: counts, and the lines that a person should look at.
package struct ImportSummary: Presentable {
    package struct Note: Encodable, Sendable {
        package let line: Int
        /// 1-based; 0 when the whole row is meant.
        package let column: Int
        package let text: String

        init(line: Int, column: Int = 0, _ text: String) {
            self.line = line
            self.column = column
            self.text = text
        }
    }

    /// Lines of one kind, of which only the first are kept with their words.
    package struct Notes: Encodable, Sendable {
        package private(set) var count = 0
        package private(set) var first: [Note] = []
        private static let kept = 12

        mutating func add(_ note: @autoclosure () -> Note) {
            count += 1
            if first.count < Self.kept { first.append(note()) }
        }
    }

    package let file: String
    /// People, posts, shifts or places.
    package let subject: String
    package let isRehearsal: Bool
    /// By which an import of people can be taken back; nil when it left nothing to take back.
    package internal(set) var number: Int64?
    package internal(set) var rows = 0
    package internal(set) var added = 0
    package internal(set) var changed = 0
    package internal(set) var same = 0
    package internal(set) var duplicates = Notes()
    package internal(set) var lookAt = Notes()
    package internal(set) var conflicts = Notes()
    package internal(set) var rejected = Notes()
    package internal(set) var remarks = Notes()
    package internal(set) var ignoredHeadings: [String] = []
    package internal(set) var encoding = ""

    init(file: String, subject: String, isRehearsal: Bool) {
        self.file = file
        self.subject = subject
        self.isRehearsal = isRehearsal
    }

    /// Rows that did not come in.
    package var refused: Int { conflicts.count + rejected.count }

    /// Notes the rejected row with its first problem.
    mutating func reject(_ row: RejectedRow) {
        guard let problem = row.problems.first else { return }
        let heading = problem.heading.isEmpty ? "" : "\(problem.heading): "
        rejected.add(Note(line: row.line, column: problem.position.column, heading + problem.words))
    }

    package func document(in voice: Voice) -> Document {
        var counts = [
            Fact("Rows", "\(rows)"), Fact(isRehearsal ? "Would be new" : "New", "\(added)"),
            Fact(isRehearsal ? "Would change" : "Changed", "\(changed)"), Fact("Same", "\(same)"),
        ]
        if duplicates.count > 0 { counts.append(Fact("Twice in the file", "\(duplicates.count)")) }
        if lookAt.count > 0 { counts.append(Fact("Look at these", "\(lookAt.count)")) }
        if conflicts.count > 0 { counts.append(Fact("Conflicts", "\(conflicts.count)")) }
        if rejected.count > 0 { counts.append(Fact("Rejected", "\(rejected.count)")) }
        var head = Section()
        head.heading = "\(subject) from \(file)"
        if isRehearsal { head.subheading = ["A rehearsal: nothing was changed."] }
        head.facts = [FactColumn(counts)]
        if !ignoredHeadings.isEmpty {
            head.notes = [Line("Columns left aside: \(ignoredHeadings.joined(separator: ", "))")]
        }
        let parts = [
            ("Rejected", rejected), ("Conflicts", conflicts), ("Look at these", lookAt),
            ("Twice in the file", duplicates), ("Left out of a row", remarks),
        ]
        let sections = parts.filter { $0.1.count > 0 }.map { Self.section($0.0, $0.1) }
        return Document(title: head.heading, language: "en", asOf: voice.asOf, sections: [head] + sections)
    }

    private static func section(_ title: String, _ notes: Notes) -> Section {
        var section = Section()
        section.subheading = [Line(title, .strong)]
        // Whole rows have no column to look at.
        let hasColumns = notes.first.contains { $0.column > 0 }
        let rows = notes.first.map { note in
            let column = hasColumns ? [Cell(note.column == 0 ? "" : "\(note.column)")] : []
            return TableLine([Cell("\(note.line)")] + column + [Cell(note.text)])
        }
        let columns =
            [Column("Line", .millimetres(16), alignment: .trailing)]
            + (hasColumns ? [Column("Column", .millimetres(18), alignment: .trailing)] : []) + [Column("What")]
        section.tables = [Table(columns: columns, groups: [RowGroup(rows: rows)])]
        if notes.count > notes.first.count { section.notes = [Line("… and \(notes.count - notes.first.count) more")] }
        return section
    }

    package func records(in voice: Voice) -> Records {
        let counts: [(String, Int)] = [
            ("rows", rows), ("added", added), ("changed", changed), ("same", same), ("duplicates", duplicates.count),
            ("look_at", lookAt.count), ("conflicts", conflicts.count), ("rejected", rejected.count),
        ]
        return Records(columns: ["count", "value"], rows: counts.map { [$0.0, "\($0.1)"] })
    }
}
