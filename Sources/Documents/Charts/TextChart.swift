import Language

/// A chart as small bars of signs: a bar for each square of a grid, a bar for each row of a curve's table.
struct TextChart {
    let width: Int
    let colour: Bool

    private static let squareWidth = 5
    private static let gap = 1

    func lines(_ chart: Chart) -> [String] {
        var lines = TextFlow.wrapped(InertText.cleaned(chart.title), to: width)
        if colour { lines = lines.map { Escape.bold($0) } }
        switch chart.plot {
        case .grid(let grid):
            lines += key(chart.series.map { (Self.sign($0.ink), $0.name) })
            lines += squares(grid, inks: chart.series.map(\.ink))
        case .steps(let steps):
            // The widest is under the others, so two of them can be told apart.
            lines += key(zip(["▒", "█"], chart.series).map { ($0, $1.name) })
            lines += TextTable(width: width, colour: colour).lines(barred(chart.table, steps))
        }
        return lines
    }

    private func key(_ signs: [(sign: String, name: String)]) -> [String] {
        TextFlow.wrapped(signs.map { "\($0.sign) \(InertText.cleaned($0.name))" }.joined(separator: "   "), to: width)
    }

    private static func sign(_ ink: ChartSeries.Ink) -> String {
        switch ink {
        case .solid: "█"
        case .tinted, .dashed: "▒"
        case .hatched, .dotted: "·"
        }
    }

    private func squares(_ grid: ChartGrid, inks: [ChartSeries.Ink]) -> [String] {
        let names = grid.rows.map { row in
            InertText.cleaned([row.code, row.name].filter { !$0.isEmpty }.joined(separator: " "))
        }
        let room = min(names.map { DisplayWidth.columns($0) }.max() ?? 0, max(16, width / 3))
        let each = max(Self.squareWidth, grid.columns.map { DisplayWidth.columns($0) }.max() ?? 0) + Self.gap
        let many = max(1, (width - room - 1) / each)
        var lines: [String] = []
        for start in stride(from: 0, to: grid.columns.count, by: many) {
            let part = start..<min(start + many, grid.columns.count)
            if start > 0 { lines.append("") }
            let heads = part.map { DisplayWidth.padded(InertText.cleaned(grid.columns[$0]), to: each - Self.gap) }
            lines.append(line(String(repeating: " ", count: room), heads))
            for (row, name) in zip(grid.rows, names) {
                let bars = part.map { index in
                    let cell = index < row.cells.count ? row.cells[index] : nil
                    return cell.map { Self.bar($0.amounts, inks: inks, width: each - Self.gap) }
                        ?? String(repeating: " ", count: each - Self.gap)
                }
                let cut = DisplayWidth.truncated(name, to: room)
                lines.append(line(DisplayWidth.padded(TextFlow.enclosed(cut), to: room), bars))
            }
        }
        return lines
    }

    private func line(_ name: String, _ parts: [String]) -> String {
        TextFlow.trimmed(([name] + parts).joined(separator: " "), of: " ")
    }

    /// Never without a sign for what is there, and never full while something is missing.
    static func bar(_ amounts: [Int], inks: [ChartSeries.Ink], width: Int) -> String {
        let whole = amounts.reduce(0) { $0 + max(0, $1) }
        guard whole > 0 else { return String(repeating: " ", count: width) }
        var signs = amounts.map { $0 > 0 ? max(1, $0 * width / whole) : 0 }
        while signs.reduce(0, +) > width, let widest = signs.indices.max(by: { signs[$0] < signs[$1] }) {
            signs[widest] -= 1
        }
        if let widest = amounts.indices.max(by: { amounts[$0] < amounts[$1] }) {
            signs[widest] += width - signs.reduce(0, +)
        }
        return zip(signs, inks).map { String(repeating: sign($1), count: $0) }.joined()
    }

    /// The table with a bar at the end of each row, drawn from the first two lines of the picture.
    private func barred(_ table: Table, _ steps: ChartSteps) -> Table {
        var table = table
        let most = max(steps.lines.flatMap { $0 }.map(\.count).max() ?? 0, 1)
        let long = 20
        func length(_ line: Int, _ row: Int) -> Int {
            guard steps.lines.indices.contains(line), steps.lines[line].indices.contains(row) else { return 0 }
            let count = steps.lines[line][row].count
            return count > 0 ? max(1, count * long / most) : 0
        }
        table.columns.append(Column(""))
        var index = 0
        for group in table.groups.indices {
            for row in table.groups[group].rows.indices {
                let full = length(1, index)
                let bar =
                    String(repeating: "█", count: full)
                    + String(repeating: "▒", count: max(0, length(0, index) - full))
                table.groups[group].rows[row].cells.append(Cell(bar))
                index += 1
            }
        }
        return table
    }
}
