import Documents

/// Where a table's columns stand on the page, and how its cells are set.
final class TableGrid {
    struct Place {
        let x: Double
        let width: Double
        /// Room for text, from the column's left edge.
        let inset: Double
        let textWidth: Double
        let isWrittenIn: Bool
        let isTrailing: Bool
    }

    let geometry: Geometry
    let fitting: Fitting
    let places: [Place]
    let minimumRowHeight: Double
    /// Rows of several lines each are read from the top; single lines stand in the middle.
    let startsAtTop: Bool
    /// No row is higher, so that it fits on a page with its heads.
    let maximumRowHeight: Double

    private static let padding = Points.millimetres(1.2)

    init(_ table: Table, geometry: Geometry, fitting: Fitting) {
        self.geometry = geometry
        self.fitting = fitting
        maximumRowHeight = geometry.bodyHeight * 0.75
        minimumRowHeight = min(Points.millimetres(table.minimumRowHeight), maximumRowHeight)
        startsAtTop = table.groups.contains { $0.rows.contains { $0.cells.contains { $0.lines.count > 1 } } }
        var x = geometry.left
        var places: [Place] = []
        for (index, (column, width)) in zip(table.columns, Self.widths(table.columns, in: geometry.bodyWidth))
            .enumerated()
        {
            let inset = column.isWrittenIn ? Self.padding : 0
            // The last column ends at the page's edge, where no neighbour needs a distance; figures set to the right
            // come closer to the next column than words do.
            let isLast = index == table.columns.count - 1
            let after = isLast ? 0 : column.alignment == .trailing ? 2 * Self.padding : Self.padding
            places.append(
                Place(
                    x: x, width: width, inset: inset, textWidth: max(1, width - inset - after),
                    isWrittenIn: column.isWrittenIn, isTrailing: column.alignment == .trailing))
            x += width
        }
        self.places = places
    }

    /// Fixed columns as they are, shares of what is left; stretched or pressed together to the page's width.
    static func widths(_ columns: [Column], in whole: Double) -> [Double] {
        var fixed = 0.0
        var shares = 0.0
        for column in columns {
            switch column.width {
            case .millimetres(let width): fixed += Points.millimetres(width)
            case .share(let share): shares += max(0, share)
            }
        }
        // A share is never less than a readable column.
        let least =
            shares > 0
            ? Points.millimetres(15) * Double(columns.count { if case .share = $0.width { true } else { false } }) : 0
        let room = min(max(whole - fixed, least), whole * 0.9)
        let factor = fixed > 0 ? (shares > 0 ? min(1, (whole - room) / fixed) : whole / fixed) : 1
        return columns.map { column in
            switch column.width {
            case .millimetres(let width): Points.millimetres(width) * factor
            case .share(let share): max(0, share) / max(shares, .ulpOfOne) * (whole - fixed * factor)
            }
        }
    }
}
