import Documents
import TestSupport
import Testing

struct TSVRendererTests {
    @Test func `one line a record, one tab between fields, whatever is in them`() {
        let rows = SampleDocument.hostile.enumerated().map { [String($0), $1, "end"] }
        let text = TSVRenderer().render(Records(columns: ["no", "field", "last"], rows: rows))
        expectGolden(text, "hostile.tsv")
        let lines = text.unicodeScalars.split(separator: "\n")
        #expect(lines.count == rows.count + 1)
        #expect(lines.allSatisfy { $0.count { $0 == "\t" } == 2 })
    }
}
