/// Numbers that people would rather look at: what is drawn, and the same numbers in a table.
///
/// A chart holds every word in the reader's language; ``ChartLayout`` says where each line and word of it stands.
package struct Chart: Codable, Hashable, Sendable {
    package var title: String
    /// What the picture shows, in a sentence, for whoever cannot see it.
    package var summary: String
    /// What is counted, as it stands at the axis; none when empty.
    package var unit: String
    package var series: [ChartSeries]
    package var plot: ChartPlot
    /// The same numbers, for those who read or calculate rather than look.
    package var table: Table

    package init(
        title: String, summary: String, unit: String = "", series: [ChartSeries], plot: ChartPlot, table: Table
    ) {
        self.title = title
        self.summary = summary
        self.unit = unit
        self.series = series
        self.plot = plot
        self.table = table
    }
}

/// One kind of number in a chart, told from the others without colour.
package struct ChartSeries: Codable, Hashable, Sendable {
    package enum Ink: String, Codable, Hashable, Sendable {
        case solid, tinted, hatched, dashed, dotted
    }

    package var name: String
    package var ink: Ink

    package init(_ name: String, _ ink: Ink) {
        self.name = name
        self.ink = ink
    }
}

package enum ChartPlot: Codable, Hashable, Sendable {
    /// A bar in each square, a row for each thing.
    case grid(ChartGrid)
    /// Lines that stay level until the next change.
    case steps(ChartSteps)
}

package struct ChartGrid: Codable, Hashable, Sendable {
    package struct Row: Codable, Hashable, Sendable {
        package var code: String
        package var name: String
        /// As many as there are columns; nil where there is nothing to count.
        package var cells: [Cell?]
        /// Under a rule, in bold.
        package var isTotal: Bool

        package init(code: String, name: String, cells: [Cell?], isTotal: Bool = false) {
            self.code = code
            self.name = name
            self.cells = cells
            self.isTotal = isTotal
        }
    }

    package struct Cell: Codable, Hashable, Sendable {
        package var label: String
        /// As many as there are series; together they are the whole bar.
        package var amounts: [Int]
        package var isStrong: Bool

        package init(_ label: String, amounts: [Int], isStrong: Bool = false) {
            self.label = label
            self.amounts = amounts
            self.isStrong = isStrong
        }
    }

    package var columns: [String]
    package var rows: [Row]

    package init(columns: [String], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}

package struct ChartSteps: Codable, Hashable, Sendable {
    /// From this place to the next one, the number holds; places count from 0.
    package struct Step: Codable, Hashable, Sendable {
        package var at: Double
        package var count: Int

        package init(at: Double, count: Int) {
            self.at = at
            self.count = count
        }
    }

    package struct Tick: Codable, Hashable, Sendable {
        package var at: Double
        package var label: String

        package init(at: Double, label: String) {
            self.at = at
            self.label = label
        }
    }

    /// Where the axis ends, and with it the last step's line is not drawn further than ``known``.
    package var end: Double
    package var known: Double
    package var ticks: [Tick]
    /// As many as there are series.
    package var lines: [[Step]]
    /// A level to be reached, such as how many are needed.
    package var level: Tick?
    /// A moment to look for, such as the event's beginning.
    package var moment: Tick?

    package init(
        end: Double, known: Double, ticks: [Tick], lines: [[Step]], level: Tick? = nil, moment: Tick? = nil
    ) {
        self.end = end
        self.known = known
        self.ticks = ticks
        self.lines = lines
        self.level = level
        self.moment = moment
    }
}
