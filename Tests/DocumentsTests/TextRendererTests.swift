import Documents
import Language
import TestSupport
import Testing

struct TextRendererTests {
    @Test(arguments: [60, 80, 140])
    func `a roster is aligned whatever the terminal's width`(width: Int) {
        let text = TextRenderer(width: width, colour: false).render(SampleDocument.roster)
        expectGolden(text, "roster-\(width).txt")
        for line in text.split(separator: "\n") {
            #expect(DisplayWidth.columns(String(line)) <= width)
        }
    }

    @Test func `colour marks titles instead of rules`() {
        let text = TextRenderer(width: 140, colour: true).render(SampleDocument.roster)
        expectGolden(text, "roster-140-colour.txt")
    }

    @Test(arguments: [60, 75, 80, 100, 140])
    func `nothing but what is for a pen is lost when columns are narrow`(width: Int) {
        let text = TextRenderer(width: width, colour: false).render(SampleDocument.roster)
        let words = Set(text.split { " \n".contains($0) }.map(String.init))
        let letters = text.filter { !$0.isWhitespace }
        for name in ["HÜSEYNOVA", "KAMRANOĞLU", "СОБОЛЕВА", "الراشد", "ŞAHBUZLU"] {
            #expect(words.contains("\(name),"), "\(name)")
        }
        #expect(["Marshal,", "registration", "Photographer"].allSatisfy { words.contains($0) })
        #expect(!letters.contains("WALK-INS"))
        #expect(!text.contains("Signature"))
    }

    @Test func `a word wider than its column is broken, not cut`() {
        let table = Table(
            columns: [Column("Word"), Column("Number")],
            groups: [
                RowGroup(rows: [Row([Cell(String(repeating: "x", count: 150)), "7"])])
            ])
        var section = Section()
        section.tables = [table]
        let document = Document(title: "", language: "en", asOf: SampleDocument.asOf, sections: [section])
        let text = TextRenderer(width: 60, colour: false).render(document)
        #expect(text.count { $0 == "x" } == 150)
    }

    @Test(arguments: [true, false])
    func `stored names cannot command the terminal`(colour: Bool) {
        let text = TextRenderer(width: 80, colour: colour).render(SampleDocument.hostileDocument)
        expectGolden(text, "hostile-80\(colour ? "-colour" : "").txt")
        let withoutOurs = text.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[1;4m", with: "").replacing(
            "\u{1B}[0m", with: "")
        for scalar in withoutOurs.unicodeScalars where scalar != "\n" {
            #expect(!(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)))
            #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
        }
    }

    @Test func `an empty document is an empty text`() {
        let document = Document(title: "", language: "en", asOf: SampleDocument.asOf, sections: [])
        #expect(TextRenderer(width: 80, colour: false).render(document).isEmpty)
    }
}
