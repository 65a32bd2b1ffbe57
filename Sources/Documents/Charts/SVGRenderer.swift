/// A document's charts as one SVG: black on nothing, words that can be selected, and no script.
package struct SVGRenderer: Sendable {
    package init() {}

    /// All charts one below the other, under the document's title; a picture on its own.
    package func render(_ document: Document) -> String {
        let charts = document.sections.flatMap(\.charts)
        let drawn = charts.map { ChartLayout($0, width: Self.width) }
        let height = drawn.reduce(Self.titleHeight) { $0 + $1.height + Self.gap } + 6 + Double(2 * Self.margin)
        var title = ChartDrawing(width: Self.width, height: Self.titleHeight)
        title.write(document.title, at: .init(0, 18), size: 15, isBold: true, in: Self.width)
        var body = Self.markup(title, from: 0)
        var y = Self.titleHeight
        for layout in drawn {
            body += Self.markup(layout, from: y)
            y += layout.height + Self.gap
        }
        let summary = charts.map(\.summary).filter { !$0.isEmpty }.joined(separator: " ")
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.outer)pt" \
            height="\(HTMLTable.number(height))pt" \
            viewBox="-\(Self.margin) -\(Self.margin) \(Self.outer) \(HTMLTable.number(height))" \
            role="img" aria-labelledby="t d" lang="\(HTMLText.escaped(document.language))" color="#000">
            <title id="t">\(HTMLText.escaped(document.title))</title>
            <desc id="d">\(HTMLText.escaped(summary))</desc>
            <rect x="-\(Self.margin)" y="-\(Self.margin)" width="\(Self.outer)" \
            height="\(HTMLTable.number(height))" fill="#fff"/>
            <g \(Self.type)>
            \(body)</g>
            </svg>

            """
    }

    /// One chart inside a page, in the page's own ink; its ids begin with the name.
    static func inline(_ chart: Chart, named name: String) -> String {
        let layout = ChartLayout(chart, width: width)
        return """
            <svg role="img" aria-labelledby="\(name)-title \(name)-desc" \
            viewBox="0 0 \(HTMLTable.number(width)) \(HTMLTable.number(layout.height + 2))" \(type)>
            <title id="\(name)-title">\(HTMLText.escaped(chart.title))</title>
            <desc id="\(name)-desc">\(HTMLText.escaped(chart.summary))</desc>
            \(markup(layout, from: 0))</svg>

            """
    }

    /// In points: what a sheet of A4 held sideways has between its margins.
    static let width = 750.0
    private static let margin = 20
    private static let outer = Int(width) + 2 * margin
    private static let titleHeight = 26.0
    private static let gap = 16.0
    private static let type =
        "font-family=\"Noto Sans, Noto Sans Arabic, sans-serif\" fill=\"currentColor\" stroke=\"none\""

    private static func markup(_ layout: ChartLayout, from y: Double) -> String {
        var svg = markup(layout.head, from: y)
        var y = y + layout.head.height
        for row in layout.rows {
            svg += markup(row, from: y)
            y += row.height
        }
        return svg
    }

    private static func markup(_ drawing: ChartDrawing, from y: Double) -> String {
        drawing.marks.map { markup($0, from: y) }.joined()
    }

    private static func markup(_ mark: ChartDrawing.Mark, from y: Double) -> String {
        func number(_ value: Double) -> String { HTMLTable.number(value) }
        switch mark {
        case .line(let points, let stroke):
            let path = points.map { "\(number($0.x)),\(number($0.y + y))" }.joined(separator: " ")
            let dash = stroke.dash.map { number($0) }.joined(separator: " ")
            return "<polyline points=\"\(path)\" fill=\"none\" stroke=\"currentColor\" "
                + "stroke-width=\"\(number(stroke.width))\""
                + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"") + "/>\n"
        case .field(let box, let ink):
            return "<rect x=\"\(number(box.x))\" y=\"\(number(box.y + y))\" width=\"\(number(box.width))\" "
                + "height=\"\(number(box.height))\"" + (ink < 1 ? " fill-opacity=\"\(number(ink))\"" : "") + "/>\n"
        case .words(let words):
            return "<text x=\"\(number(words.at.x))\" y=\"\(number(words.at.y + y))\" "
                + "font-size=\"\(number(words.size))\""
                + (words.isBold ? " font-weight=\"700\"" : "")
                + (words.anchor == .start ? "" : " text-anchor=\"\(words.anchor.rawValue)\"")
                + ">\(HTMLText.escaped(words.text))</text>\n"
        }
    }
}
