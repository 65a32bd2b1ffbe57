/// Where everything in a chart stands: a head to be repeated on each page, rows that are never split, and a foot.
package struct ChartLayout: Sendable {
    package let head: ChartDrawing
    package let rows: [ChartDrawing]

    /// - Parameter width: In points.
    package init(_ chart: Chart, width: Double) {
        switch chart.plot {
        case .grid(let grid):
            let layout = GridLayout(grid, of: chart, width: width)
            head = layout.head
            rows = layout.rows
        case .steps(let steps):
            let layout = StepsLayout(steps, of: chart, width: width)
            head = ChartKey.head(of: chart, width: width)
            rows = [layout.drawing]
        }
    }

    package var height: Double { rows.reduce(head.height) { $0 + $1.height } }
}

/// A chart's title and the key to its inks.
enum ChartKey {
    static let titleSize = 9.4
    static let size = 7.6
    private static let lineHeight = 12.0
    private static let sample = 16.0
    private static let gap = 14.0

    static func head(of chart: Chart, width: Double) -> ChartDrawing {
        var drawing = ChartDrawing(width: width, height: 0)
        var y = 4.0
        if !chart.title.isEmpty {
            drawing.write(
                chart.title, at: .init(0, y + titleSize), size: titleSize, isBold: true, in: width)
            y += titleSize + 4
        }
        var x = 0.0
        for series in chart.series {
            let words = ChartText.fitted(series.name, size: size, isBold: false, in: width - sample - 4)
            let needed = sample + 4 + ChartText.width(words, size: size)
            if x > 0, x + needed > width {
                x = 0
                y += lineHeight
            }
            show(series.ink, at: x, y: y, isGrid: chart.isGrid, in: &drawing)
            drawing.write(words, at: .init(x + sample + 4, y + 8.2), size: size, in: width - x - sample - 4)
            x += needed + gap
        }
        drawing.height = y + (chart.series.isEmpty ? 0 : lineHeight) + 3
        return drawing
    }

    private static func show(
        _ ink: ChartSeries.Ink, at x: Double, y: Double, isGrid: Bool, in drawing: inout ChartDrawing
    ) {
        if isGrid {
            drawing.fill(.init(x: x, y: y + 2.5, width: sample, height: 6), ink)
        } else {
            let stroke = StepsLayout.stroke(ink)
            drawing.line(.init(x, y + 5.5), .init(x + sample, y + 5.5), width: stroke.width, dash: stroke.dash)
        }
    }
}

extension Chart {
    var isGrid: Bool { if case .grid = plot { true } else { false } }
}
