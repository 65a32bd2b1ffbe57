import Documents
import Foundation
import Press
import TestSupport
import Testing

@Suite(.enabled(if: InertCheck.hasPython)) struct HostileFilesTests {
    private var document: Document {
        let values = InertCheck.values
        var section = Section()
        section.heading = values[1]
        section.outline = values[2]
        section.worksheet = values[3]
        section.facts = [FactColumn([Fact(values[7], values[8])])]
        section.notes = [Line(values[11])]
        section.tables = [
            Table(
                columns: [Column("No", .millimetres(20)), Column("Value")],
                groups: [
                    RowGroup(
                        rows: values.enumerated().map { index, value in
                            Row([Cell("R" + String(String(100_001 + index).dropFirst())), Cell(value)])
                        })
                ])
        ]
        return Document(
            title: values[14], author: values[15], language: "en", asOf: Date(timeIntervalSince1970: 1_803_564_120),
            sections: [section])
    }

    @Test func `paper holds hostile values as words, and does nothing`() throws {
        let faults = try InertCheck.faults(["pdf": Paper.bytes(of: document).bytes])
        #expect(faults == "")
    }

    @Test func `a workbook holds hostile values as words, and calculates nothing`() throws {
        var bytes = Data()
        try XLSXPress().print(document) { bytes.append(contentsOf: $0) }
        let faults = try InertCheck.faults(["xlsx": bytes])
        #expect(faults == "")
    }
}
