import Documents
import Foundation
import Press
import Testing

@Suite(.enabled(if: Tool.hasPoppler)) struct CardPaperTests {
    private static let names = [
        ["HÜSEYNOVA", "Aygün"], ["СОБОЛЕВА", "Татьяна"],
        ["MƏMMƏDHƏSƏNZADƏ-ŞIXƏLİBƏYOVA-KAMRANOĞLU", "Şəhriyar Ələkbər"],
        ["الراشد", "كلثوم"], ["NGUYE\u{302}\u{303}N", "Thu\u{31B}"],
    ]

    private static func document(_ count: Int) -> Document {
        var section = Section()
        section.startsPage = true
        section.cards = (1...count).map { number in
            let name = names[number % names.count]
            return Card(
                head: "Remembrance march", name: [Fact("", name[0]), Fact("", name[1])],
                lines: [Fact("Post", "P\(number) · Bridge, east side"), Fact("Role", "Marshal")],
                facts: [
                    Fact("Report", "Fri 26 Feb, 13:15"), Fact("at", "Assembly point A2"), Fact("Shift", "14:00–17:00"),
                    Fact("Sector lead", "Rövşən Qurbanlı · 099 895 03 22"), Fact("Control", "012 493 00 00 · radio 3"),
                    Fact("Where", String(repeating: "Beside the crossing; the lane stays open. ", count: number % 4)),
                ].filter { !$0.value.isEmpty }, code: "VG1.3C0G.249JC7GAS7VC43DP")
        }
        return Document(
            title: "Cards", language: "en", asOf: Date(timeIntervalSince1970: 1_800_000_000), sections: [section])
    }

    @Test(arguments: [(1, 1), (8, 1), (9, 2), (41, 6)])
    func `eight cards stand on a page, each whole on its own part of it`(count: Int, pages: Int) throws {
        let words = try Paper(Self.document(count)).words()
        try #require(words.count == pages)
        for (page, words) in words.enumerated() {
            for place in 0..<8 where page * 8 + place < count {
                let left = 42.0 + Double(place % 2) * 255
                let top = 58.0 + Double(place / 2) * 181
                let own = words.filter {
                    $0.left >= left && $0.right <= left + 255 && $0.top >= top && $0.bottom <= top + 181
                }
                #expect(own.contains { $0.text == "P\(page * 8 + place + 1)" })
                #expect(own.contains { $0.text == "13:15" } && own.contains { $0.text == "A2" })
            }
        }
    }

    @Test func `the same cards give the same bytes, and no letter is missing`() throws {
        let first = try Paper.bytes(of: Self.document(10))
        #expect(try Paper.bytes(of: Self.document(10)).bytes == first.bytes)
        #expect(first.warnings.isEmpty)
    }

    @Test(.enabled(if: Tool.hasCodeReader), arguments: [100, 300])
    func `each code is read from the page as it was written`(dotsAnInch: Int) throws {
        var document = Self.document(9)
        for index in 0..<9 { document.sections[0].cards[index].code = "VG1.3C0\(index).249JC7GAS7VC43DP" }
        let paper = try Paper(document)
        let picture = paper.file.deletingPathExtension().path
        for page in 1...2 {
            _ = try Tool.run(
                "pdftoppm",
                [
                    "-r", "\(dotsAnInch)", "-f", "\(page)", "-l", "\(page)", "-singlefile", "-png", paper.file.path,
                    picture,
                ])
            let read = try Tool.run("zbarimg", ["-q", "--raw", picture + ".png"]).split(separator: "\n").map(
                String.init)
            try FileManager.default.removeItem(atPath: picture + ".png")
            #expect(read.sorted() == document.sections[0].cards[(page * 8 - 8)..<min(page * 8, 9)].map(\.code))
        }
    }

    @Test func `a code of more squares stands beside one of fewer`() throws {
        var document = Self.document(4)
        document.sections[0].cards[1].code = "VG1." + String(repeating: "3C0G249JC7GAS7VC43DP", count: 3)
        document.sections[0].cards[2].code = ""
        #expect(try Paper.bytes(of: document).warnings.isEmpty)
    }

    @Test func `a workbook has a row for each card`() throws {
        var bytes = Data()
        try XLSXPress().print(Self.document(3)) { bytes.append(contentsOf: $0) }
        #expect(bytes.starts(with: Array("PK".utf8)))
    }
}
