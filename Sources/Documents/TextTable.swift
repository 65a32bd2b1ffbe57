/// A table without boxes: columns as wide as their content, and cells wrapped when the terminal is too narrow.
struct TextTable {
    let width: Int
    let colour: Bool

    private static let gap = 2
    /// Narrower than this, a column of words is no longer readable, and each row becomes a small list.
    private static let narrowest = 8

    func lines(_ table: Table) -> [String] {
        let columns = table.columns.indices.filter { !table.columns[$0].isWrittenIn }
        let groups = table.groups.filter { $0.kind != .writtenIn }.map { group in
            (title: InertText.cleaned(group.title), rows: group.rows.map { cells(of: $0, in: columns) })
        }
        guard !columns.isEmpty else { return [] }
        let titles = columns.map { InertText.cleaned(table.columns[$0].title) }
        let natural = columns.indices.map { column in
            groups.reduce(DisplayWidth.of(titles[column])) { widest, group in
                group.rows.reduce(widest) { max($0, $1[column].map { DisplayWidth.of($0) }.max() ?? 0) }
            }
        }
        guard let widths = fitted(natural) else { return listed(groups, titles: titles) }

        let trailing = columns.map { table.columns[$0].alignment == .trailing }
        var lines = header(titles, widths: widths, trailing: trailing)
        for group in groups {
            if !group.title.isEmpty { lines += title(group.title) }
            for row in group.rows { lines += grid(row, widths: widths, trailing: trailing) }
        }
        return lines
    }

    private func cells(of row: Row, in columns: [Int]) -> [[String]] {
        columns.map { $0 < row.cells.count ? row.cells[$0].lines.map { TextFlow.plain($0) } : [] }
    }

    /// Widths that fit the terminal: narrow columns keep theirs, wide ones share what is left; none when hopeless.
    private func fitted(_ natural: [Int]) -> [Int]? {
        var left = width - Self.gap * (natural.count - 1)
        guard natural.reduce(0, +) > left else { return natural }
        var widths = natural
        var open = Set(natural.indices)
        while !open.isEmpty {
            let share = left / open.count
            let fitting = open.filter { natural[$0] <= share }
            if fitting.isEmpty {
                guard share >= Self.narrowest else { return nil }
                for (position, column) in open.sorted().enumerated() {
                    widths[column] = share + (position < left % open.count ? 1 : 0)
                }
                return widths
            }
            left -= fitting.reduce(0) { $0 + natural[$1] }
            open.subtract(fitting)
        }
        return widths
    }

    private func header(_ titles: [String], widths: [Int], trailing: [Bool]) -> [String] {
        let lines = grid(titles.map { [$0] }, widths: widths, trailing: trailing)
        if colour {
            return lines.dropLast().map { Escape.bold($0) } + lines.suffix(1).map { Escape.underlined($0) }
        }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return lines + [rule.joined(separator: String(repeating: " ", count: Self.gap))]
    }

    private func title(_ text: String) -> [String] {
        let lines = TextFlow.wrapped(text, to: width)
        return [""] + (colour ? lines.map { Escape.bold($0) } : lines)
    }

    private func grid(_ cells: [[String]], widths: [Int], trailing: [Bool]) -> [String] {
        let wrapped = cells.indices.map { column in
            cells[column].flatMap { TextFlow.wrapped($0, to: widths[column]) }
        }
        let height = max(1, wrapped.map(\.count).max() ?? 1)
        return (0..<height).map { index in
            let parts = wrapped.indices.map { column in
                let text = index < wrapped[column].count ? wrapped[column][index] : ""
                return TextFlow.padded(text, to: widths[column], trailing: trailing[column])
            }
            return TextFlow.trimmed(parts.joined(separator: String(repeating: " ", count: Self.gap)), of: " ")
        }
    }

    /// Each row as a list of titles and values, for a terminal too narrow for the table.
    private func listed(_ groups: [(title: String, rows: [[[String]]])], titles: [String]) -> [String] {
        let longest = titles.map { DisplayWidth.of($0) }.max() ?? 0
        let indent = min(longest, width / 3) + Self.gap
        var lines: [String] = []
        for group in groups {
            if !group.title.isEmpty { lines += title(group.title) + [""] }
            for row in group.rows {
                for (title, cell) in zip(titles, row) where cell.contains(where: { !$0.isEmpty }) {
                    lines += grid(
                        [[title], cell], widths: [indent - Self.gap, width - indent], trailing: [false, false])
                }
                lines.append("")
            }
        }
        return lines.dropLast()
    }
}
