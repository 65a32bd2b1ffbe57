import Documents

/// Places that were filled, and what is still missing.
package struct FillOutcome: Presentable {
    package struct Gap: Encodable, Sendable {
        package let shift: String
        package let role: String
        /// People below the minimum.
        package let missing: Int
    }

    package let outcome: AssignmentOutcome
    package let gaps: [Gap]
}

extension FillOutcome {
    package func document(in voice: Voice) -> Document {
        var document = outcome.document(in: voice)
        guard !gaps.isEmpty else { return document }
        var section = Section()
        section.subheading = [Line("Still below the minimum", .strong)]
        let rows = gaps.map { TableLine([Cell($0.shift), Cell($0.role), Cell("\($0.missing)")]) }
        let columns = [Column("Shift"), Column("Role"), Column("Missing", alignment: .trailing)]
        section.tables = [Table(columns: columns, groups: [RowGroup(rows: rows)])]
        document.sections.append(section)
        return document
    }

    package func records(in voice: Voice) -> Records { outcome.records(in: voice) }
}
