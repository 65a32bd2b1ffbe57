import Documents
import TestSupport
import Testing

struct CSVRendererTests {
    private func line(_ field: String) -> String {
        CSVRenderer().render(Records(columns: ["a"], rows: [[field]]))
    }

    @Test(arguments: [
        "=1+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "+1 2", "+", "+1a", "+994-50", "＝1", "＋1", "－1", "＠x",
        "=\u{301}1",
    ])
    func `a cell that a spreadsheet would run begins with an apostrophe`(field: String) {
        let written = line(field).unicodeScalars.dropFirst("a\r\n".unicodeScalars.count)
        let first = written.first == "\"" ? written.dropFirst().first : written.first
        #expect(first == "'")
    }

    @Test(arguments: ["+994501234567", "a=b", "Əli", "1-2", "", "'quoted"])
    func `everything else stays as it is`(field: String) {
        #expect(line(field) == "a\r\n\(field.isEmpty ? "\"\"" : field)\r\n")
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""), ("a\nb", "\"a\nb\""), ("a;b", "a;b"),
    ])
    func `fields are quoted where RFC 4180 wants it`(field: String, written: String) {
        #expect(line(field) == "a\r\n\(written)\r\n")
    }

    @Test func `a semicolon as delimiter is quoted inside fields, and a byte order mark goes first`() {
        let records = Records(columns: ["a", "b"], rows: [["x;y", "1,2"]])
        let csv = CSVRenderer(byteOrderMark: true, delimiter: .semicolon).render(records)
        #expect(Array(csv.utf8) == [0xEF, 0xBB, 0xBF] + Array("a;b\r\n\"x;y\";1,2\r\n".utf8))
    }

    @Test func `hostile fields are written down harmlessly`() {
        let rows = SampleDocument.hostile.enumerated().map { [String($0), $1] }
        expectGolden(CSVRenderer().render(Records(columns: ["no", "field"], rows: rows)), "hostile.csv")
    }

    @Test func `many rows come in pieces and lose nothing`() {
        let rows = (0..<20_000).map { [String($0), "Məmmədova, Günay"] }
        var pieces: [Int] = []
        CSVRenderer().render(Records(columns: ["no", "name"], rows: rows)) { pieces.append($0.count) }
        #expect(pieces.count > 5)
        #expect(pieces.reduce(0, +) == CSVRenderer().render(Records(columns: ["no", "name"], rows: rows)).utf8.count)
    }

    @Test func `what the sink throws comes out`() {
        struct Full: Error {}
        #expect(throws: Full.self) {
            try CSVRenderer().render(Records(columns: ["a"], rows: [])) { _ in throw Full() }
        }
    }
}
