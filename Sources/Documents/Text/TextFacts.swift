import Language

/// Columns of label and value pairs, side by side where the terminal is wide enough.
struct TextFacts {
    let width: Int
    let colour: Bool

    private static let gap = 4

    func lines(_ columns: [FactColumn]) -> [String] {
        let blocks = columns.filter { !$0.facts.isEmpty }.map { block($0) }
        let widths = blocks.map { block in block.map { DisplayWidth.columns($0.plain) }.max() ?? 0 }
        let whole = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
        guard whole <= width else {
            return blocks.flatMap { block in block.flatMap { wrapped($0) } }
        }
        return (0..<(blocks.map(\.count).max() ?? 0)).map { index in
            var line = ""
            var pending = 0
            for (block, blockWidth) in zip(blocks, widths) {
                if index < block.count {
                    line += String(repeating: " ", count: pending) + shown(block[index])
                    pending = blockWidth - DisplayWidth.columns(block[index].plain) + Self.gap
                } else {
                    pending += blockWidth + Self.gap
                }
            }
            return line
        }
    }

    private struct Pair {
        let label: String
        let value: String
        var plain: String { label + "  " + value }
    }

    private func block(_ column: FactColumn) -> [Pair] {
        let labels = column.facts.map { InertText.cleaned($0.label) }
        let longest = labels.map { DisplayWidth.columns($0) }.max() ?? 0
        return zip(labels, column.facts).map { label, fact in
            Pair(label: DisplayWidth.padded(label, to: longest), value: InertText.cleaned(fact.value))
        }
    }

    private func shown(_ pair: Pair) -> String {
        colour ? pair.label + "  " + Escape.bold(pair.value) : pair.plain
    }

    private func wrapped(_ pair: Pair) -> [String] {
        let indent = DisplayWidth.columns(pair.label) + 2
        guard indent < width / 2 else { return TextFlow.wrapped(pair.plain, to: width) }
        let values = TextFlow.wrapped(pair.value, to: width - indent)
        return values.enumerated().map { index, value in
            let label = index == 0 ? pair.label + "  " : String(repeating: " ", count: indent)
            return label + (colour ? Escape.bold(value) : value)
        }
    }
}
