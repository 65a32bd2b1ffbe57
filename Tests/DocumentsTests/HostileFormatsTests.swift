import Documents
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: InertCheck.hasPython)) struct HostileFormatsTests {
    private var records: Records {
        Records(
            columns: ["no", "value"], rows: InertCheck.values.enumerated().map { [String($0 + 1), $1] })
    }

    private var document: Document {
        let values = InertCheck.values
        var section = Section()
        section.heading = values[1]
        section.outline = values[2]
        section.subheading = [Line(values[3], .strong)]
        section.runningHead = RunningHead(leading: Line(values[4]), centre: Line(values[5]), trailing: Line(values[6]))
        section.facts = [FactColumn([Fact(values[7], values[8])])]
        section.code = values[9]
        section.callout = [Line(values[10], .italic)]
        section.notes = [Line(values[11])]
        section.closing = [ClosingLine(leading: Line(values[12]), trailing: Line(values[13]))]
        section.tables = [
            Table(
                columns: [Column("No"), Column("Value")],
                groups: [RowGroup(rows: values.enumerated().map { Row([Cell(String($0 + 1)), Cell($1)]) })])
        ]
        return Document(
            title: values[14], author: values[15], language: values[0], asOf: SampleDocument.asOf, sections: [section])
    }

    private var pictures: Document {
        var document = document
        let rows = InertCheck.values.enumerated().map { index, value in
            ChartGrid.Row(
                code: "R" + String(String(100_001 + index).dropFirst()), name: value,
                cells: [ChartGrid.Cell(value, amounts: [1, 2])])
        }
        document.sections[0].charts = [
            Chart(
                title: InertCheck.values[1], summary: InertCheck.values[2], unit: InertCheck.values[4],
                series: [ChartSeries(InertCheck.values[3], .solid), ChartSeries(InertCheck.values[6], .hatched)],
                plot: .grid(ChartGrid(columns: [InertCheck.values[5]], rows: rows)),
                table: Table(columns: [], groups: []))
        ]
        return document
    }

    @Test(arguments: [80, 140]) func `text keeps hostile values in their cells`(width: Int) throws {
        let text = TextRenderer(width: width, colour: false).render(document)
        let faults = try InertCheck.faults(["txt": Data(text.utf8)])
        #expect(faults == "")
    }

    @Test func `tables for programs keep hostile values in their fields`() throws {
        let faults = try InertCheck.faults([
            "tsv": Data(TSVRenderer().render(records).utf8), "csv": Data(CSVRenderer().render(records).utf8),
        ])
        #expect(faults == "")
    }

    @Test func `pages and pictures keep hostile values as words`() throws {
        let faults = try InertCheck.faults([
            "html": Data(HTMLRenderer().render(document).utf8), "svg": Data(SVGRenderer().render(pictures).utf8),
        ])
        #expect(faults == "")
    }

    @Test(arguments: ["Məmmədova – Əliyeva", "الراشد – كتوم", "Щукарь — Татьяна", "😀 – 𝒳", "é\u{7F}"])
    func `JSON keeps letters of every script beside what it escapes`(text: String) throws {
        let escaped = InertJSON.escaped(Array(try JSONEncoder().encode([text])))
        #expect(try JSONDecoder().decode([String].self, from: Data(escaped)) == [text])
    }

    @Test func `JSON gives hostile values back, and commands no terminal`() throws {
        let encoded = Array(try JSONEncoder().encode(InertCheck.values))
        let faults = try InertCheck.faults(["json": Data(InertJSON.escaped(encoded))])
        #expect(faults == "")
    }
}
