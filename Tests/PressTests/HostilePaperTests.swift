import Documents
import Foundation
import Press
import Testing

@Suite(.enabled(if: Tool.hasPoppler)) struct HostilePaperTests {
    private func document(
        _ cells: [Cell], columns: [Column] = [Column("First", .millimetres(40)), Column("Second")], heading: String = ""
    ) -> Document {
        var section = Section()
        section.heading = heading
        section.tables = [Table(columns: columns, groups: [RowGroup(rows: [Row(cells)])])]
        return Document(title: "", language: "en", asOf: Date(timeIntervalSince1970: 0), sections: [section])
    }

    @Test func `a character that no font has is shown by a sign and told`() throws {
        let paper = try Paper(document(["Ata \u{1BFF0} ana", "b"]))
        #expect(paper.warnings.count == 1)
        #expect(paper.warnings.first?.contains("U+1BFF0") == true)
        #expect(try paper.pages()[0].contains("Ata \u{FFFD} ana"))
    }

    @Test func `controls in stored names reach no page`() throws {
        let page = try Paper(document(["a\u{1B}[31mb", "c\r\nd\u{202E}e"])).pages()[0]
        #expect(page.contains("a\u{FFFD}[31mb"))
        #expect(page.contains("c d\u{FFFD}e"))
    }

    @Test(arguments: [30, 60, 200, 3_000])
    func `a long name without a space stays in its column and loses no letter`(letters: Int) throws {
        let name = String(repeating: "Ə", count: letters)
        let words = try Paper(document([Cell(name), "neighbour"])).words()[0]
        let column = words.filter { $0.text.contains("Ə") }
        #expect(column.allSatisfy { $0.right <= 56.7 + 113.4 })
        #expect(
            column.reduce(0) { $0 + $1.text.count { $0 == "Ə" } } == letters
                || column.contains { $0.text.hasSuffix("…") })
        #expect(letters > 1_000 || !column.contains { $0.text.contains("…") })
    }

    @Test func `a cell of a hundred lines ends in an ellipsis on one page`() throws {
        let lines = (1...100).map { Line("line \($0)") }
        let pages = try Paper(document([Cell(lines), "x"])).pages()
        #expect(pages.count == 1)
        #expect(pages[0].contains("line 40") && pages[0].contains("…") && !pages[0].contains("line 100"))
    }

    @Test func `a heading of any length is set whole or ends in an ellipsis`() throws {
        let heading =
            "Where the column turns from the embankment into the avenue, at the second lamp post before the steps"
        let text = try Paper(document(["a", "b"], heading: heading)).pages()[0]
        for word in heading.split(separator: " ") { #expect(text.contains(word)) }
        let endless = try Paper(document(["a", "b"], heading: String(repeating: "Long ", count: 200))).pages()
        #expect(endless[0].contains("…"))
    }

    @Test func `documents with nothing in them are a blank sheet`() throws {
        let nothing = Document(title: "", language: "en", asOf: Date(timeIntervalSince1970: 0), sections: [])
        #expect(try Paper(nothing).information().contains("Pages:           1"))
        var section = Section()
        section.tables = [Table(columns: [], groups: []), Table(columns: [Column("Alone")], groups: [])]
        var empty = nothing
        empty.sections = [section]
        #expect(try Paper(empty).pages()[0].contains("Alone"))
    }

    @Test func `a sink that fails ends the printing with its own error`() throws {
        struct Full: Error {}
        #expect(throws: Full.self) {
            try PDFPress().print(document(["a", "b"])) { _ in throw Full() }
        }
    }

    @Test func `a code too long for a symbol is refused with a reason`() throws {
        var document = document(["a", "b"])
        document.sections[0].code = String(repeating: "x", count: 5_000)
        #expect(throws: PressFailure.self) { try Paper.bytes(of: document) }
    }

    @Test(arguments: [-1, 0, 1e9, 1e300])
    func `lengths that no sheet has are brought to what fits`(millimetres: Double) throws {
        let columns = [
            Column("First", .millimetres(millimetres)), Column("Second", .share(millimetres)), Column("Third"),
        ]
        var document = document(["a", "b", Cell([Line([.blank(millimetres: millimetres)])])], columns: columns)
        document.sections[0].tables[0].minimumRowHeight = millimetres
        let words = try Paper(document).words()
        #expect(words.count == 1)
        #expect(words[0].contains { $0.text == "a" && $0.right < 560 })
    }

    @Test func `a paper given up half-way does not end like a whole one`() throws {
        var document = document(["a", "b"])
        var second = document.sections[0]
        second.startsPage = true
        second.code = String(repeating: "x", count: 5_000)
        document.sections.append(second)
        let written = Written()
        #expect(throws: PressFailure.self) { try PDFPress().print(document) { written.bytes.append(contentsOf: $0) } }
        #expect(!String(decoding: written.bytes, as: Unicode.ASCII.self).contains("%%EOF"))
    }

    private final class Written {
        var bytes = Data()
    }
}
