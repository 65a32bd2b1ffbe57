import Documents
import Foundation
import Testing

struct DocumentCodingTests {
    @Test(arguments: [SampleDocument.roster, SampleDocument.hostileDocument])
    func `a document survives the way to the press`(document: Document) throws {
        let json = try DocumentCoding.encoder.encode(document)
        #expect(try DocumentCoding.decoder.decode(Document.self, from: json) == document)
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
