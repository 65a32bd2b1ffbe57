import Interchange
import Testing

@Suite struct DelimitedReaderTests {
    @Test(arguments: [1, 2, 3, 5, 64, .max])
    func `quotes, line ends and delimiters are taken apart wherever a piece ends`(piece: Int) {
        let text = "a,b,c\r\n\"x, \"\"y\"\"\",\"two\r\nlines\",\n\n\rə,,\"\"\rlast,\"\"\"\",z"
        let table = rows(MemorySource(text, piece: piece))
        #expect(table.fault == nil)
        #expect(
            table.rows == [
                ["a", "b", "c"], ["x, \"y\"", "two\r\nlines", ""], ["ə", "", ""], ["last", "\"", "z"],
            ])
        #expect(table.lines == [1, 2, 6, 7])
    }

    @Test(arguments: [
        ("a;b,c;d\n", Delimiter.semicolon), ("a\tb\n", .tab), ("a|b|c\n", .bar), ("\"x;y;z\",b\n", .comma),
        ("a\n", .comma),
        ("\n\r\na;b\n", .semicolon), ("sep=|\r\na;b|c\n", .bar),
    ])
    func `the delimiter is the one that the first line uses most outside quotes`(text: String, expected: Delimiter)
        throws
    {
        #expect(try DelimitedReader(MemorySource(text)).delimiter == expected)
    }

    @Test func `a line that declares the delimiter is no row but counts as a line`() {
        let table = rows(MemorySource("sep=;\r\na;b\r\n"))
        #expect(table.rows == [["a", "b"]])
        #expect(table.lines == [2])
    }

    @Test(arguments: [
        ("a,b\n1,\u{0}2\n", TableError.Fault.nulByte(TextPosition(line: 2, column: 3))),
        ("a,b\n\"1\u{0}\",2\n", .nulByte(TextPosition(line: 2, column: 3))),
        ("a,b\nəə,\"x\ny\n", .unclosedQuote(TextPosition(line: 2, column: 4))),
        ("a,b\n\"x\"y,z\n", .textAfterQuote(TextPosition(line: 2, column: 4))),
        ("a,b\n\"x\ny\" ,z\n", .textAfterQuote(TextPosition(line: 3, column: 3))),
        ("a,b\n1,\"", .unclosedQuote(TextPosition(line: 2, column: 3))),
    ])
    func `what no table holds is refused with its line and column`(text: String, expected: TableError.Fault) {
        #expect(rows(MemorySource(text)).fault == expected)
        #expect(rows(MemorySource(text, piece: 1)).fault == expected)
    }

    @Test func `a quote inside a cell that does not begin with one is text`() {
        #expect(rows(MemorySource("a,b\nAna \"Anya\" B, \"x\"\n")).rows.last == ["Ana \"Anya\" B", " \"x\""])
    }

    @Test func `a cell of more than a mebibyte is refused where it begins`() {
        let text = "a,b\n1," + String(repeating: "x", count: DelimitedReader.fieldLimit + 1)
        #expect(
            rows(MemorySource(text)).fault
                == .fieldTooLong(TextPosition(line: 2, column: 3), limit: DelimitedReader.fieldLimit))
    }

    @Test func `a cell of a mebibyte passes, quoted or not`() {
        let long = String(repeating: "x", count: DelimitedReader.fieldLimit - 2)
        #expect(rows(MemorySource("a,b\n\(long),\"\(long)\"\n")).rows.last == [long, long])
    }

    @Test func `more than ten thousand columns are refused`() {
        let text = String(repeating: ",", count: 1_000_000)
        #expect(
            rows(MemorySource(text)).fault == .tooManyColumns(TextPosition(line: 1, column: 10_001), limit: 10_000))
    }

    @Test func `a row that would fill the memory is refused`() {
        let cell = String(repeating: "x", count: 1_000_000)
        let text = Array(repeating: cell, count: 40).joined(separator: ",")
        guard case .rowTooLong(let place, _) = rows(MemorySource(text)).fault else {
            Issue.record("the row was taken")
            return
        }
        #expect(place.line == 1)
    }

    @Test func `every cell knows its line and its column in characters`() throws {
        let reader = try DelimitedReader(MemorySource("a,b\n\"ğ\r\nşə\",é,\"z\"\n"))
        _ = try reader.next()
        let row = try #require(try reader.next())
        #expect(
            (0..<3).map(row.position) == [
                .init(line: 2, column: 1), .init(line: 3, column: 5), .init(line: 3, column: 7),
            ])
    }

    @Test func `an empty text has no rows`() {
        #expect(rows(MemorySource("")).rows.isEmpty)
        #expect(rows(MemorySource("\n\r\n\r")).rows.isEmpty)
    }
}
