import Documents
import Foundation
import TestSupport
import Testing

struct ChartTests {
    private static let grid = Chart(
        title: "Posts by the hour", summary: "At least 6 needed, 3 confirmed.",
        series: [ChartSeries("confirmed", .solid), ChartSeries("offered", .tinted), ChartSeries("missing", .hatched)],
        plot: .grid(
            ChartGrid(
                columns: ["14:00", "15:00"],
                rows: [
                    .init(
                        code: "B4", name: "Bridge, east side",
                        cells: [.init("2+1/4", amounts: [2, 1, 1], isStrong: true), nil]),
                    .init(
                        code: "", name: "All posts", cells: [.init("2+1/4", amounts: [2, 1, 1]), nil], isTotal: true),
                ])),
        table: Table(
            columns: [Column("Post"), Column("14:00")], groups: [RowGroup(rows: [Row(["B4 Bridge", "2+1/4"])])]))

    private static let steps = Chart(
        title: "How people joined", summary: "", unit: "people",
        series: [ChartSeries("joined", .tinted), ChartSeries("confirmed", .solid)],
        plot: .steps(
            ChartSteps(
                end: 10, known: 8, ticks: [.init(at: 0, label: "1 Feb"), .init(at: 5, label: "6 Feb")],
                lines: [
                    [.init(at: 0, count: 4), .init(at: 3, count: 10)],
                    [.init(at: 0, count: 0), .init(at: 3, count: 5)],
                ], level: .init(at: 8, label: "8 needed"), moment: .init(at: 9, label: "Fri 26 Feb"))),
        table: Table(
            columns: [Column("Day"), Column("joined")],
            groups: [RowGroup(rows: [Row(["1 Feb", "4"]), Row(["4 Feb", "10"])])]))

    private var document: Document {
        var section = Section()
        section.heading = "Staffing"
        section.charts = [Self.grid, Self.steps]
        return Document(title: "Staffing", language: "en", asOf: SampleDocument.asOf, sections: [section])
    }

    @Test func `charts are drawn alike in SVG and in a page`() {
        expectGolden(SVGRenderer().render(document), "charts.svg")
        let page = HTMLRenderer().render(document)
        #expect(page.contains("<svg role=\"img\" aria-labelledby=\"chart-1-1-title chart-1-1-desc\""))
        #expect(page.contains("<desc id=\"chart-1-1-desc\">At least 6 needed, 3 confirmed.</desc>"))
        #expect(page.contains("<caption>Posts by the hour</caption>"))
    }

    @Test(arguments: [50, 100]) func `in text a chart is small bars`(width: Int) {
        expectGolden(TextRenderer(width: width, colour: false).render(document), "charts-\(width).txt")
    }

    @Test(arguments: [1, 30, 400, 750]) func `nothing of a drawing stands beside it`(width: Int) {
        for chart in [Self.grid, Self.steps] {
            let layout = ChartLayout(chart, width: Double(width))
            for drawing in [layout.head] + layout.rows where width >= 400 {
                for case .line(let points, _) in drawing.marks {
                    #expect(points.allSatisfy { $0.x >= 0 && $0.x <= Double(width) })
                    #expect(points.allSatisfy { $0.y >= 0 && $0.y <= drawing.height + 0.01 })
                }
            }
        }
    }

    @Test func `what is missing is hatched within its part of the bar`() {
        let row = ChartLayout(Self.grid, width: 300).rows[0]
        let slanted = row.marks.filter {
            guard case .line(let points, _) = $0, points.count == 2 else { return false }
            return points[0].x != points[1].x && points[0].y != points[1].y
        }
        #expect(slanted.count > 3)
    }

    @Test func `a document with charts comes back from JSON, and one from before there were any too`() throws {
        let data = try DocumentCoding.encoder.encode(document)
        #expect(try DocumentCoding.decoder.decode(Document.self, from: data) == document)
        let roster = try DocumentCoding.encoder.encode(SampleDocument.roster)
        #expect(!String(decoding: roster, as: UTF8.self).contains("charts"))
        #expect(try DocumentCoding.decoder.decode(Document.self, from: roster) == SampleDocument.roster)
    }

    @Test(arguments: [(80, "leyla.memmedova-huseynova"), (44, "leyla.memmedova-huseynova")])
    func `a long address breaks before its sign or a point`(width: Int, local: String) {
        let address = "\(local)@remembrance.example.org"
        let table = Table(
            columns: [Column("Name"), Column("Phone"), Column("Email")],
            groups: [RowGroup(rows: [Row(["MƏMMƏDOVA-HÜSEYNOVA, Leyla Kamran qızı", "050 111 22 33", Cell(address)])])])
        var section = Section()
        section.tables = [table]
        let document = Document(title: "", language: "en", asOf: SampleDocument.asOf, sections: [section])
        let lines = TextRenderer(width: width, colour: false).render(document).split(separator: "\n")
        let pieces = lines.flatMap { $0.split(separator: " ") }.filter { $0.contains("example") || $0.contains("org") }
        #expect(pieces.allSatisfy { $0.hasPrefix("@") || $0.hasPrefix(".") || $0.hasPrefix("leyla") })
    }
}
