import CPango
import Documents
import Foundation
import Testing

@testable import Press

/// What a reader of the PDF's text gets back of names, on a larger set that is the same every time.
@Suite(.enabled(if: Tool.hasPoppler)) struct NamesInTheTextLayerTests {
    private static let arabicGiven = """
        محمد أحمد علي حسن حسين عمر خالد يوسف إبراهيم عبدالله مصطفى كريم ليلى فاطمة مريم زينب نور هدى سعاد كتوم رائد \
        وليد طارق زياد سلمى آمنة إيمان أسماء هبة لؤي بلال جلال هلال لارا علاء آلاء ولاء صلاح رؤوف مؤمن هنادي ياسين غيث \
        ظافر ضياء ثامر ذكرى شيماء قصي فيصل بثينة جميلة
        """
    private static let arabicFamily = """
        الراشد الأحمد الحسن العلي السيد المصري الخطيب النجار الحداد القاسم الإبراهيم اليوسف الشريف البغدادي الهاشمي \
        العبدالله سلامة لاشين الأنصاري الإمام الآغا مولا ملا الطائي الكبيسي الجبوري الدليمي الزهراني الغامدي الشمري \
        العتيبي القحطاني الحربي المطيري العنزي بلاسم غلام إسلام الزيات الصباغ الظاهر عثمان لطفي صالح طلال جلالي
        """
    private static let latinGiven = """
        Aygün Çingiz Elçin Əli Fidan Günel Xatirə İradə Jalə Qabil Şəms Ülviyyə Ömər Ilgar Zoë Nuñez Łukasz Đorđe fidan Fi
        """
    private static let latinFamily = """
        Əliyeva Həsənzadə İbrahimov Quliyev Şıxlı Xəlilov Yılmaz Özgür Ağaoğlu Müller Gómez Novák Kowalski Ffion Griffith
        """
    private static let cyrillicGiven = "Татьяна Мария Алексей Юрий Щука Ёлка Ирина Йосиф Ґалина Їжак"
    private static let cyrillicFamily = "Щукарь Соболева Мамедов Ёлкин Цветкова Хъирим Ызмаилов Ђорђевић Ковальчук"

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// As many pairs, always the same ones.
    private static func pairs(_ families: String, _ givens: String, count: Int, comma: String) -> [[String]] {
        let (families, givens) = (words(families), words(givens))
        var state: UInt64 = 20_270_226
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        return (0..<count).map { _ in [families[next(families.count)], givens[next(givens.count)], comma] }
    }

    private func lost(_ names: [[String]]) throws -> (lost: [String], of: Int) {
        var section = Section()
        section.tables = [
            Table(
                columns: [Column("Code", .millimetres(20)), Column("Name")],
                groups: [
                    RowGroup(
                        rows: names.enumerated().map { index, name in
                            Row([
                                Cell("N\(10_000 + index)"),
                                Cell([Line([.text(name[0], .strong), .text(name[2] + name[1], .regular)])]),
                            ])
                        })
                ])
        ]
        let document = Document(
            title: "", language: "en", asOf: Date(timeIntervalSince1970: 0), sections: [section])
        let paper = try Paper(document)
        #expect(paper.warnings.isEmpty)
        var lines: [Substring: Substring] = [:]
        for line in try paper.pages().flatMap({ $0.split(separator: "\n") }) {
            if let code = line.firstMatch(of: /N\d{5}/) { lines[code.output] = line }
        }
        var lost: [String] = []
        for (index, name) in names.enumerated() {
            let line = lines["N\(10_000 + index)"] ?? ""
            for part in name.prefix(2) where !line.contains(part) { lost.append(part) }
        }
        return (lost, 2 * names.count)
    }

    @Test func `every Latin and Cyrillic name comes back`() throws {
        let names =
            Self.pairs(Self.latinFamily, Self.latinGiven, count: 400, comma: ", ")
            + Self.pairs(Self.cyrillicFamily, Self.cyrillicGiven, count: 400, comma: ", ")
        #expect(try lost(names).lost == [])
    }

    @Test func `at least 95 of 100 Arabic names come back`() throws {
        let result = try lost(Self.pairs(Self.arabicFamily, Self.arabicGiven, count: 800, comma: "، "))
        let share = Double(result.of - result.lost.count) / Double(result.of)
        #expect(share >= 0.95, "\(result.lost.count) of \(result.of): \(Set(result.lost).sorted())")
    }

    private func hasEveryGlyph(_ run: GlyphRun) -> Bool { !run.glyphs.contains { $0.index == 0 } }

    @Test func `no letter of our alphabets is a box`() throws {
        let alphabets =
            "AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZzWwÉéÑñŁłĐđ"
            + "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯяҐґЇїЄє"
            + Self.arabicGiven + Self.arabicFamily + "چگپژک0123456789–—·…“”’☐"
        let shaper = try Shaper()
        for style in [Typography.cell, TextStyle(size: 8.6, isBold: true)] {
            let line = try shaper.line([.text(alphabets, style)])
            #expect(!line.parts.isEmpty && line.parts.allSatisfy { hasEveryGlyph(shaper.runs[Int($0.run)]) })
        }
        #expect(shaper.missing.isEmpty)
    }
}
