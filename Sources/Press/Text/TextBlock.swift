/// Set lines one below the other.
struct TextBlock {
    var lines: [TextLine] = []
    /// From one line to the next, in parts of the size.
    var leading = 1.25
    /// The least height of a line with room to write in it.
    var writingHeight = 0.0

    var height: Double { lines.reduce(0) { $0 + height(of: $1) } }
    var width: Double { lines.reduce(0) { max($0, $1.width) } }

    /// From the block's top to its first baseline.
    var firstBaseline: Double { lines.first.map { baseline(of: $0) } ?? 0 }

    private func height(of line: TextLine) -> Double {
        let height = line.size * leading
        return line.blanks.isEmpty ? height : max(height, writingHeight)
    }

    private func baseline(of line: TextLine) -> Double {
        height(of: line) - line.size * leading + line.baseline(inHeight: line.size * leading)
    }

    /// Draws from the top; in a trailing block the lines end at `x + width`.
    func draw(on canvas: Canvas, x: Double, y: Double, trailingIn width: Double? = nil) {
        var y = y
        for line in lines {
            canvas.draw(line, x: width.map { x + $0 - line.width } ?? x, baseline: y + baseline(of: line))
            y += height(of: line)
        }
    }
}
