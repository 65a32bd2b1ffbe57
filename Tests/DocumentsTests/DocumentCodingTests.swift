import Documents
import Foundation
import Testing

struct DocumentCodingTests {
    @Test(arguments: [SampleDocument.roster, SampleDocument.hostileDocument])
    func `a document survives the way to the press`(document: Document) throws {
        let json = try DocumentCoding.encoder.encode(document)
        #expect(try DocumentCoding.decoder.decode(Document.self, from: json) == document)
    }

    @Test(
        arguments: [
            [
                Cell("1"), .blank,
                Cell([Line([.text("ƏLİYEV", .strong), .text(", Elçin", .regular)]), Line("second", .small)]),
            ],
            [Cell("٣"), Cell([Line(), "below"]), Cell("x", .italic)], [.blank], [.blank, .blank],
            [Cell([Line("")])], [Cell("\u{1}\u{2}sly\u{1E}\u{1F}")], [Cell("3", value: .number(3))],
            [Cell([Line([.blank(millimetres: 9)])])], [], [Cell([Line([.text("", .strong)])])],
        ] as [[Cell]])
    func `many rows travel as what they are, in one string where they can`(cells: [Cell]) throws {
        let group = RowGroup(title: "All", rows: Array(repeating: Row(cells), count: 200))
        let json = try DocumentCoding.encoder.encode(group)
        #expect(try DocumentCoding.decoder.decode(RowGroup.self, from: json) == group)
    }

    @Test(arguments: [(99, false), (100, true)])
    func `few rows can be read by eye`(count: Int, isPacked: Bool) throws {
        let rows = Array(repeating: Row([Cell("1"), Cell("ƏLİYEV", .strong)]), count: count)
        let json = String(decoding: try DocumentCoding.encoder.encode(RowGroup(rows: rows)), as: UTF8.self)
        #expect(json.contains("packed") == isPacked)
    }

    @Test func `lines are written as short as they can be`() throws {
        let lines: [Line] = [
            "plain", Line(), Line([.text("a", .strong), .text("b", .regular)]), Line([.blank(millimetres: 9)]),
            Line([.page(pattern: "{page}", .small)]), Line([.text("", .regular)]),
        ]
        let json = String(decoding: try DocumentCoding.encoder.encode(lines), as: UTF8.self)
        #expect(json == #"["plain","",[{"strong":"a"},"b"],[{"blank":9}],[{"page":"{page}","style":"small"}],[""]]"#)
        #expect(try DocumentCoding.decoder.decode([Line].self, from: Data(json.utf8)) == lines)
    }

    @Test(arguments: [#"[{"bold":"x"}]"#, "[7]", #"[{"strong":7}]"#, "{}"])
    func `a line that is none is refused`(json: String) {
        #expect(throws: DecodingError.self) { try DocumentCoding.decoder.decode(Line.self, from: Data(json.utf8)) }
    }
}
