import Documents
import Foundation
import Press
import Testing

@Suite(.enabled(if: Tool.hasPoppler)) struct RosterPaperTests {
    @Test func `a small roster is one page with every name`() throws {
        let pages = try Paper(try Fixture.marchRoster()).pages()
        try #require(pages.count == 1)
        for text in [
            "HÜSEYNOVA, Aygün", "XƏLİLOV, Mahir", "İBRAHİMOVA, Dürdanə", "KAMRANOĞLU, Şəhriyar Ələkbər",
            "NGUYE\u{302}\u{303}N, Thu\u{31B} Ha\u{300}",
            "СОБОЛЕВА, Татьяна", "ŞAHBUZLU, Gülüstan", "MƏMMƏDHƏSƏNZADƏ-ŞIXƏLİBƏYOVA,", "الراشد", "كتوم",
            "B4 · Bridge, east side", "page 1 of 1", "RESERVE, in order", "Assembly point A2", "first aid", "+4",
        ] {
            #expect(pages[0].contains(text), "\(text)")
        }
    }

    @Test(arguments: [(13, 2), (40, 3), (60, 4), (200, 12)])
    func `a long roster repeats its heads and numbers its pages`(people: Int, count: Int) throws {
        let pages = try Paper(try Fixture.marchRoster(people: people)).pages()
        try #require(pages.count == count)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("KHOJALY REMEMBRANCE MARCH"))
            #expect(page.contains("page \(index + 1) of \(count)"))
            #expect(page.contains("B4 · Bridge, east side"))
            #expect(page.contains("14:00–17:00"))
            #expect(page.contains("Role, skills"))
            #expect(page.contains("Lead’s signature") == (index == count - 1))
        }
    }

    @Test(arguments: 1...45)
    func `no row is split, no title stands alone, nothing leaves the margins`(people: Int) throws {
        let pages = try Paper(try Fixture.marchRoster(people: people)).words()
        // Boxes are those of the typeface, a little higher than its letters.
        let margins = (left: 56.6, right: 842 - 33.9, top: 39.6 - 1, bottom: 595.3 - 28.3 + 1)
        var seen: Set<String> = []
        for page in pages {
            let outside = page.filter {
                $0.left < margins.left || $0.right > margins.right || $0.top < margins.top || $0.bottom > margins.bottom
            }
            #expect(outside.isEmpty)
            for code in page where code.text.hasPrefix("B4-") {
                seen.insert(code.text)
                guard let number = Int(code.text.dropFirst(3)) else { continue }
                let phone = try #require(page.first { $0.text == "P\(1_000 + number)" }, "row \(number) is split")
                #expect(abs(phone.top - code.top) < 1)
            }
            if let title = page.last(where: { $0.text == "WALK-INS:" || $0.text == "WALK‑INS:" }) {
                #expect(page.contains { $0.text.hasPrefix("+") && $0.top > title.bottom })
            }
            if let title = page.last(where: { $0.text == "RESERVE," }) {
                #expect(page.contains { $0.text == "B4‑R1" && $0.top > title.bottom })
            }
            let header = try #require(page.first { $0.text == "Code" })
            #expect(page.contains { $0.text.hasPrefix("B4") && $0.top > header.bottom || $0.text.hasPrefix("+") })
        }
        #expect(seen.count >= people)
    }

    @Test func `the same document gives the same bytes, dated by its data`() throws {
        let roster = try Fixture.marchRoster(people: 40)
        let first = try Paper.bytes(of: roster).bytes
        #expect(try Paper.bytes(of: roster).bytes == first)
        var later = roster
        later.asOf += 60
        #expect(try Paper.bytes(of: later).bytes != first)
        let information = try Paper(roster).information()
        #expect(information.contains("Title:           Marshal rosters, Khojaly remembrance march"))
        #expect(information.contains("Feb 25 14:02:00 2027"))
    }

    @Test func `every font is embedded as a subset, with its letters`() throws {
        let fonts = try Paper(try Fixture.marchRoster()).fonts()
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(font.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
            #expect(font[0].contains("+NotoSans"))
        }
    }

    @Test func `each sheet counts its own pages and has its entry in the outline`() throws {
        var roster = try Fixture.marchRoster(people: 20)
        var second = try Fixture.marchRoster().sections[0]
        second.outline = "B5 · Steps"
        roster.sections.append(second)
        let paper = try Paper(roster)
        let pages = try paper.pages()
        #expect(pages.count == 3)
        #expect(pages[1].contains("page 2 of 2"))
        #expect(pages[2].contains("page 1 of 1"))
        #expect(String(decoding: try Data(contentsOf: paper.file), as: Unicode.ASCII.self).contains("/Outlines"))
    }

    @Test func `groups that ask for it have entries of their own below their section's`() throws {
        var roster = try Fixture.marchRoster(people: 20)
        for table in roster.sections[0].tables.indices { roster.sections[0].tables[table].outlinesGroups = true }
        let titles = roster.sections[0].tables.flatMap(\.groups).map(\.title).filter { !$0.isEmpty }
        try #require(!titles.isEmpty)
        let paper = try Paper(roster)
        let file = String(decoding: try Data(contentsOf: paper.file), as: Unicode.ASCII.self)
        // One parent, and a child for each group.
        #expect(file.components(separatedBy: "/Title ").count - 1 >= 1 + titles.count)
        #expect(file.contains("/Count \(titles.count)") || file.contains("/Count -\(titles.count)"))
    }
}
