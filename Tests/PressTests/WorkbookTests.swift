import Documents
import Foundation
import Testing

@testable import Press

/// The workbook's own XML, taken out of its container by an independent program.
struct OpenedWorkbook {
    let parts: [String: String]

    init(_ document: Document) throws {
        var bytes = Data()
        try XLSXPress().print(document) { bytes.append(contentsOf: $0) }
        let script = """
            import sys, io, json, zipfile
            archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
            assert archive.testzip() is None
            json.dump({name: archive.read(name).decode() for name in archive.namelist()}, sys.stdout)
            """
        let outcome = try Tool.run(Tool.python, ["-c", script], input: bytes)
        guard outcome.status == 0 else { throw Tool.Failed(program: "python3", status: outcome.status) }
        parts = try JSONDecoder().decode([String: String].self, from: outcome.output)
    }

    func sheet(_ number: Int) -> String { parts["xl/worksheets/sheet\(number).xml"] ?? "" }
    var strings: String { parts["xl/sharedStrings.xml"] ?? "" }
    var book: String { parts["xl/workbook.xml"] ?? "" }
}

@Suite(.enabled(if: Tool.hasPython)) struct WorkbookTests {
    private func workbook(_ document: Document) throws -> Data {
        var bytes = Data()
        try XLSXPress().print(document) { bytes.append(contentsOf: $0) }
        return bytes
    }

    @Test func `the same document gives the same bytes`() throws {
        let roster = try Fixture.marchRoster()
        #expect(try workbook(roster) == workbook(roster))
    }

    @Test func `each post has a sheet, its shifts one below the other under one frozen header`() throws {
        var roster = try Fixture.marchRoster()
        var later = roster.sections[0]
        later.heading = "B4.2 · Bridge, east side"
        var other = roster.sections[0]
        other.worksheet = "C1"
        roster.sections[0].worksheet = "B4"
        later.worksheet = "B4"
        roster.sections += [later, other]
        let opened = try OpenedWorkbook(roster)
        #expect(opened.book.contains("name=\"B4\"") && opened.book.contains("name=\"C1\""))
        #expect(opened.parts.keys.count { $0.hasPrefix("xl/worksheets/sheet") } == 2)
        #expect(opened.sheet(1).contains("<pane ySplit=\"2\""))
        #expect(opened.book.contains("_xlnm.Print_Titles"))
        #expect(opened.strings.contains("B4.2 · Bridge, east side"))
    }

    @Test func `a moment is a real date, and what is typed into a time column is checked`() throws {
        var roster = try Fixture.marchRoster()
        roster.sections[0].facts[0].facts[0].cell = .moment(wall: "2027-02-26T13:15")
        roster.sections[0].tables[0].columns[8].entry = .time
        let sheet = try OpenedWorkbook(roster).sheet(1)
        // Days since 1899-12-30, and the share of the day.
        #expect(sheet.contains("<v>46444.55208333334</v>"))
        #expect(sheet.contains("<dataValidation type=\"time\""))
        #expect(sheet.contains("orientation=\"landscape\"") && sheet.contains("fitToHeight=\"0\""))
    }

    @Test(arguments: [
        ("=1+1", "=1+1"), ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("x\u{FFFF}y", "x\u{FFFD}y"),
        ("_x000D_", "_x005F_x000D_"), ("<b>&", "&lt;b&gt;&amp;"),
    ])
    func `hostile words stay words`(text: String, stored: String) throws {
        var roster = try Fixture.marchRoster()
        roster.sections[0].tables[0].groups[0].rows[0].cells[2] = Cell(text)
        let opened = try OpenedWorkbook(roster)
        #expect(opened.strings.contains(">\(stored)</t>"))
        #expect(!opened.sheet(1).contains("<f>"))
    }

    @Test func `a cell that is too long ends in an ellipsis`() throws {
        var roster = try Fixture.marchRoster()
        roster.sections[0].tables[0].groups[0].rows[0].cells[2] = Cell(String(repeating: "ə", count: 40_000))
        let strings = try OpenedWorkbook(roster).strings
        #expect(strings.contains(String(repeating: "ə", count: 32_766) + "…</t>"))
    }

    @Test(arguments: [
        (["B4", "b4"], ["B4", "b4 (2)"]), (["a/b:[c]"], ["a-b--c-"]), (["'x'"], ["x"]),
        (["", "History"], ["Sheet", "Sheet (2)"]),
        ([String(repeating: "ş", count: 40)], [String(repeating: "ş", count: 31)]),
    ])
    func `sheets have names that spreadsheets take`(names: [String], expected: [String]) {
        var unique = WorksheetNames()
        #expect(names.map { unique.unique($0) } == expected)
    }
}
