import Language

/// A table without boxes: columns as wide as their content, and cells wrapped or columns left out when the terminal is too narrow.
struct TextTable {
    let width: Int
    let colour: Bool

    private static let gap = 2
    /// Narrower than this, a column of words is no longer readable, and each row becomes a small list.
    private static let narrowest = 8

    func lines(_ table: Table) -> [String] {
        let all = table.columns.indices.filter { !table.columns[$0].isWrittenIn }
        let columns = kept(of: all, in: table)
        let leftOut = all.filter { !columns.contains($0) }.map { InertText.cleaned(table.columns[$0].title) }
        let note = "Left out for want of room: \(leftOut.joined(separator: ", ")). A wider terminal shows all."
        return lines(table, columns) + (leftOut.isEmpty ? [] : [""] + TextFlow.wrapped(note, to: width))
    }

    private func lines(_ table: Table, _ columns: [Int]) -> [String] {
        let groups = table.groups.filter { $0.kind != .writtenIn }.map { group in
            (title: InertText.cleaned(group.title), rows: group.rows.map { cells(of: $0, in: columns) })
        }
        guard !columns.isEmpty else { return [] }
        let titles = columns.map { InertText.cleaned(table.columns[$0].title) }
        let (natural, words) = measures(of: table, columns)
        guard let widths = fitted(natural, words: words) else { return listed(groups, titles: titles) }

        let trailing = columns.map { table.columns[$0].alignment == .trailing }
        var lines = header(titles, widths: widths, trailing: trailing)
        for group in groups {
            if !group.title.isEmpty { lines += title(group.title) }
            for row in group.rows { lines += grid(row, widths: widths, trailing: trailing) }
        }
        return lines
    }

    /// The columns without those that can be spared, the widest first, until the others keep their words whole.
    private func kept(of all: [Int], in table: Table) -> [Int] {
        guard all.contains(where: { table.columns[$0].whenNarrow == .leftOut }) else { return all }
        let (natural, words) = measures(of: table, all)
        let least = Dictionary(uniqueKeysWithValues: zip(all, whole(natural, words)))
        func isTooWide(_ columns: [Int]) -> Bool {
            columns.reduce(Self.gap * (columns.count - 1)) { $0 + least[$1, default: 0] } > width
        }
        var kept = all
        while isTooWide(kept),
            let widest = kept.filter({ table.columns[$0].whenNarrow == .leftOut })
                .max(by: { least[$0, default: 0] < least[$1, default: 0] })
        {
            kept.removeAll { $0 == widest }
        }
        return kept
    }

    /// How wide each column is when nothing is wrapped, and its longest word.
    private func measures(of table: Table, _ columns: [Int]) -> (natural: [Int], words: [Int]) {
        var natural = columns.map { DisplayWidth.columns(InertText.cleaned(table.columns[$0].title)) }
        var words = columns.map { Self.longestWord(InertText.cleaned(table.columns[$0].title)) }
        for row in table.groups.filter({ $0.kind != .writtenIn }).flatMap(\.rows) {
            for (index, lines) in cells(of: row, in: columns).enumerated() {
                for line in lines {
                    natural[index] = max(natural[index], DisplayWidth.columns(line))
                    words[index] = max(words[index], Self.longestWord(line))
                }
            }
        }
        return (natural, words)
    }

    /// Short columns whole, the others as wide as their longest word.
    private func whole(_ natural: [Int], _ words: [Int]) -> [Int] {
        zip(natural, words).map { $0 <= 2 * Self.narrowest ? $0 : $1 }
    }

    private func cells(of row: Row, in columns: [Int]) -> [[String]] {
        columns.map { $0 < row.cells.count ? row.cells[$0].lines.map { TextFlow.plain($0) } : [] }
    }

    private static func longestWord(_ text: String) -> Int {
        min(4 * narrowest, TextFlow.parts(of: text).map { DisplayWidth.columns(String($0)) }.max() ?? 0)
    }

    /// Widths that fit the terminal; none when hopeless.
    ///
    /// Wide columns give way first; then short ones, such as phone numbers, are broken between their words; words come
    /// last.
    private func fitted(_ natural: [Int], words: [Int]) -> [Int]? {
        let left = width - Self.gap * (natural.count - 1)
        guard natural.reduce(0, +) > left else { return natural }
        let brokenWords = natural.map { min($0, Self.narrowest) }
        for least in [whole(natural, words), words, brokenWords] where least.reduce(0, +) <= left {
            return shared(left, natural, least)
        }
        return nil
    }

    /// The widest common limit under which all columns fit, none below its least width.
    private func shared(_ left: Int, _ natural: [Int], _ least: [Int]) -> [Int] {
        func widths(_ limit: Int) -> [Int] { zip(natural, least).map { max($1, min($0, limit)) } }
        var limit = 0
        while limit < left, widths(limit + 1).reduce(0, +) <= left { limit += 1 }
        var result = widths(limit)
        var spare = left - result.reduce(0, +)
        for column in result.indices where spare > 0 && result[column] < natural[column] {
            result[column] += 1
            spare -= 1
        }
        return result
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
                return DisplayWidth.padded(TextFlow.enclosed(text), to: widths[column], onLeft: trailing[column])
            }
            return TextFlow.trimmed(parts.joined(separator: String(repeating: " ", count: Self.gap)), of: " ")
        }
    }

    /// Each row as a list of titles and values, for a terminal too narrow for the table.
    private func listed(_ groups: [(title: String, rows: [[[String]]])], titles: [String]) -> [String] {
        let longest = titles.map { DisplayWidth.columns($0) }.max() ?? 0
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
