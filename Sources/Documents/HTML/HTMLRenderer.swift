/// A document as one HTML file that needs nothing else: no script, no picture, and it prints by itself.
package struct HTMLRenderer: Sendable {
    package init() {}

    package func render(_ document: Document) -> String {
        var page = """
            <!doctype html>
            <html lang="\(HTMLText.escaped(document.language))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="author" content="\(HTMLText.escaped(document.author))">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(HTMLText.escaped(document.title))</title>
            <style>
            \(HTMLStyle.sheet(for: document.paper))
            </style>
            </head>
            <body>
            <main>

            """
        for (index, section) in document.sections.enumerated() {
            page += render(section, number: index + 1)
        }
        page += "</main>\n</body>\n</html>\n"
        return page
    }

    private func render(_ section: Section, number: Int) -> String {
        let label = section.outline.isEmpty ? section.heading : section.outline
        var html = "<section id=\"part-\(number)\""
        if section.startsPage { html += " class=\"starts-page\"" }
        if !label.isEmpty { html += " aria-label=\"\(HTMLText.escaped(label))\"" }
        html += ">\n"
        if let head = section.runningHead { html += runningHead(head) }
        html += top(of: section)
        html += lines(section.callout, in: "blockquote", class: "callout")
        for (index, chart) in section.charts.enumerated() {
            html += figure(chart, named: "chart-\(number)-\(index + 1)")
        }
        let stands = section.pageColumns.map { $0 > 1 } ?? false
        if stands { html += "<div class=\"columns\">\n" }
        for table in section.tables {
            html += HTMLTable.render(table, caption: label)
        }
        if stands { html += "</div>\n" }
        html += HTMLCards.render(section.cards)
        html += lines(section.notes, in: "div", class: "notes")
        html += closing(section.closing)
        return html + "</section>\n"
    }

    private func runningHead(_ head: RunningHead) -> String {
        let parts = [head.leading, head.centre, head.trailing].map { "<span dir=\"auto\">\(HTMLText.line($0))</span>" }
        return "<div class=\"running-head\">\(parts.joined())</div>\n"
    }

    private func top(of section: Section) -> String {
        guard !section.heading.isEmpty || !section.subheading.isEmpty || !section.facts.isEmpty || !section.code.isEmpty
        else { return "" }
        var html = "<header>\n<div class=\"title\">"
        if !section.heading.isEmpty { html += "<h2 dir=\"auto\">\(HTMLText.escaped(section.heading))</h2>" }
        html += section.subheading.map { "<p dir=\"auto\">\(HTMLText.line($0))</p>" }.joined()
        html += "</div>\n"
        for column in section.facts where !column.facts.isEmpty {
            html += column.isProminent ? "<dl class=\"prominent\">" : "<dl>"
            for fact in column.facts {
                html += "<dt dir=\"auto\">\(HTMLText.escaped(fact.label))</dt>"
                html += "<dd dir=\"auto\">\(HTMLText.escaped(fact.value))</dd>"
            }
            html += "</dl>\n"
        }
        if !section.code.isEmpty { html += "<p class=\"code\"><code>\(HTMLText.escaped(section.code))</code></p>\n" }
        return html + "</header>\n"
    }

    /// The picture, and the same numbers in a table under it.
    private func figure(_ chart: Chart, named name: String) -> String {
        "<figure>\n" + SVGRenderer.inline(chart, named: name) + HTMLTable.render(chart.table, caption: chart.title)
            + "</figure>\n"
    }

    private func lines(_ lines: [Line], in element: String, class name: String) -> String {
        guard !lines.isEmpty else { return "" }
        let paragraphs = lines.map { "<p dir=\"auto\">\(HTMLText.line($0))</p>" }.joined()
        return "<\(element) class=\"\(name)\">\(paragraphs)</\(element)>\n"
    }

    private func closing(_ lines: [ClosingLine]) -> String {
        guard !lines.isEmpty else { return "" }
        let rows = lines.map {
            "<div><span dir=\"auto\">\(HTMLText.line($0.leading))</span>"
                + "<span dir=\"auto\">\(HTMLText.line($0.trailing))</span></div>"
        }
        return "<footer>\(rows.joined(separator: "\n"))</footer>\n"
    }
}
