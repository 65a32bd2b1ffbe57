import Documents
import Foundation
import Testing

@Suite struct CardTests {
    private static let card = Card(
        head: "Remembrance march",
        name: [Fact("Family name", "<b>HÜSEYNOVA</b>"), Fact("Given name", "Aygün\u{1B}[2J")],
        lines: [Fact("Post", "B4 · Bridge")], facts: [Fact("Report", "Fri 26 Feb, 13:15"), Fact("Lead", "A & B")],
        code: "VG1.0408.AAAA")

    private static func document(_ cards: [Card]) -> Document {
        var section = Section()
        section.cards = cards
        return Document(
            title: "Cards", language: "en", asOf: Date(timeIntervalSince1970: 1_800_000_000), sections: [section])
    }

    @Test(arguments: [0, 3])
    func `cards are read back as they were written, and no cards leave no trace`(count: Int) throws {
        let document = Self.document(Array(repeating: Self.card, count: count))
        let json = try DocumentCoding.encoder.encode(document)
        #expect(String(decoding: json, as: UTF8.self).contains("\"cards\"") == (count > 0))
        #expect(try DocumentCoding.decoder.decode(Document.self, from: json) == document)
    }

    @Test func `text lists a card with its code`() {
        let text = TextRenderer(width: 80, colour: false).render(Self.document([Self.card, Self.card]))
        #expect(text.components(separatedBy: "Fri 26 Feb, 13:15").count == 3)
        #expect(text.contains("VG1.0408.AAAA") && !text.contains("\u{1B}"))
    }

    @Test func `a page for browsers has cards as a list, and every value inert`() {
        let html = HTMLRenderer().render(Self.document([Self.card]))
        #expect(html.contains("<li>") && html.contains("&lt;b&gt;HÜSEYNOVA&lt;/b&gt;") && html.contains("A &amp; B"))
        #expect(!html.contains("<b>HÜSEYNOVA") && !html.contains("\u{1B}"))
    }

    @Test func `cards are a table where there are no pockets`() throws {
        let table = try #require([Self.card].table)
        #expect(table.columns.map(\.title) == ["Family name", "Given name", "Post", "Report", "Lead"])
        #expect(table.groups[0].rows[0].cells.count == 5)
        #expect([Card]().table == nil)
    }

    @Test(arguments: [1, 99, 100, 3_000])
    func `many cards are written packed, and read as they were`(count: Int) throws {
        var section = Section()
        section.cards = (0..<count).map { number in
            Card(
                head: Line([.text("March ", .regular), .text("2027", .strong)]),
                name: [Fact("Family name", "Həsənli \(number)"), Fact("Given name", number % 7 == 0 ? "" : "Əli")],
                lines: [Fact("Post", "B\(number % 3)")],
                facts: [
                    Fact("Report", "13:15", cell: .moment(wall: "2027-02-26T13:15")), Fact("at", "A\(number % 2)"),
                ],
                code: number % 5 == 0 ? "" : "VG1.\(number)")
        }
        let data = try DocumentCoding.encoder.encode(section)
        #expect(try DocumentCoding.decoder.decode(Section.self, from: data) == section)
        #expect(String(decoding: data, as: UTF8.self).contains("packed") == (count >= 100))
    }

    @Test func `a name that is more than words is not packed`() throws {
        var section = Section()
        section.cards = (0..<200).map { number in
            Card(
                head: Line("March"), name: [Fact("Name", number == 150 ? "a\u{1E}b" : "Əli")], lines: [], facts: [],
                code: "VG1.\(number)")
        }
        let data = try DocumentCoding.encoder.encode(section)
        #expect(try DocumentCoding.decoder.decode(Section.self, from: data) == section)
    }

    @Test(arguments: [
        #"{"packed":"0","shared":[]}"#, #"{"packed":"x\u001fVG1.1","shared":[]}"#,
        #"{"packed":"0\u001fVG1.1\u001fA","shared":[{"facts":[],"head":"","lines":[],"nameLabels":[]}]}"#,
    ])
    func `packed cards that say nothing that is known are refused`(json: String) throws {
        var section = String(decoding: try DocumentCoding.encoder.encode(Section()), as: UTF8.self)
        section = #"{"cards":\#(json),"# + section.dropFirst()
        #expect(throws: DecodingError.self) {
            try DocumentCoding.decoder.decode(Section.self, from: Data(section.utf8))
        }
    }
}
