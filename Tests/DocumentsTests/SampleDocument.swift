import Documents
import Foundation

/// A march roster and a listing as the renderers get them.
enum SampleDocument {
    static let asOf = Date(timeIntervalSince1970: 1_803_564_120)

    static let roster = Document(
        title: "Marshal rosters", language: "en", asOf: asOf, paper: .landscape, sections: [sheet])

    private static var sheet: Section {
        var section = Section()
        section.outline = "B4 · Bridge, east side"
        section.startsPage = true
        section.runningHead = RunningHead(
            leading: Line([.text("KHOJALY REMEMBRANCE MARCH", .spaced), .text("   Justice for Khojaly", .regular)]),
            centre: "Marshal roster",
            trailing: Line([
                .text("Sheet ", .regular), .text("M-07", .strong), .text(" · revision 2 · ", .regular),
                .page(pattern: "page {page} of {pages}", .regular),
            ]))
        section.heading = "B4 · Bridge, east side"
        section.subheading = ["Sector B · 40.3794 N 49.8671 E · at the foot of the stairs, facing the column"]
        section.facts = [
            FactColumn(
                isProminent: true,
                [Fact("Report", "Fri 26 Feb, 13:15"), Fact("at", "Assembly point A2"), Fact("Shift", "14:00–17:00")]),
            FactColumn([Fact("Sector lead", "050 749 61 24"), Fact("First aid", "B3")]),
        ]
        section.code = "VIGIL:M-07:2"
        section.callout = ["Stand where the steward shows you, and stay until the column has passed."]
        section.tables = [table]
        section.notes = ["! means: a minor, or somebody who needs special care."]
        section.closing = [
            ClosingLine(
                leading: Line([.text("Need 4–7   present ", .regular), .blank(millimetres: 9)]),
                trailing: Line([.text("Lead’s signature ", .regular), .blank(millimetres: 30)])),
            ClosingLine(leading: "Data as of 25 Feb 2027, 18:02 (Baku).", trailing: "Vigil"),
        ]
        return section
    }

    private static var table: Table {
        Table(
            columns: [
                Column("#", .millimetres(6), alignment: .trailing), Column("Code", .millimetres(13)),
                Column("Name", .millimetres(62)), Column("Role, skills", .millimetres(34)),
                Column("Phone", .millimetres(25)), Column("Lang", .millimetres(8)), Column("!", .millimetres(5)),
                Column("In", .millimetres(15), entry: .time),
                Column("Signature", .millimetres(30), entry: .signature),
            ],
            groups: [
                RowGroup(rows: [
                    row(1, "HÜSEYNOVA", "Aygün", "Lead, marshal", "050 749 61 24", "az"),
                    row(2, "KAMRANOĞLU", "Şəhriyar Ələkbər", "Marshal", "077 631 90 15", "az", "!"),
                    row(3, "СОБОЛЕВА", "Татьяна", "Interpreter ru", "010 510 01 22", "ru"),
                    row(4, "الراشد", "كتوم", "Interpreter ar", "050 118 42 90", "ar"),
                    row(
                        5, "MƏMMƏDHƏSƏNZADƏ-ŞIXƏLİBƏYOVA", "Gülümsər Mirzə Ələkbər qızı", "Marshal, registration",
                        "055 000 11 22", "az"),
                    row(6, "NGUYE\u{302}\u{303}N", "Thu\u{31B} Ha\u{300}", "Marshal", "050 222 33 44", "vi"),
                    row(7, "李", "小龙", "Photographer", "050 333 44 55", "zh"),
                ]),
                RowGroup(
                    title: "RESERVE, in order", kind: .tinted,
                    rows: [row(8, "ŞAHBUZLU", "Gülüstan", "Marshal", "055 260 18 33", "az")]),
                RowGroup(title: "WALK-INS", kind: .writtenIn, rows: [Row(["+1"]), Row(["+2"])]),
            ],
            minimumRowHeight: 9.2)
    }

    private static func row(
        _ number: Int, _ family: String, _ given: String, _ role: String, _ phone: String, _ language: String,
        _ care: String = ""
    ) -> Row {
        Row([
            Cell(String(number)), Cell("B4-\(number)"),
            Cell([Line([.text(family, .strong), .text(", \(given)", .regular)])]),
            Cell(role), Cell(phone), Cell(language), Cell(care, .strong), .blank, .blank,
        ])
    }

    /// What somebody might type into a form to see what happens.
    static let hostile: [String] = [
        "=HYPERLINK(\"http://example.org\")", "+cmd|' /C calc'!A0", "<script>alert('x')</script>",
        "\u{1B}[31mred\u{1B}[0m\u{7}", "\u{9B}31mred", "evil\u{202E}gnp.exe", "\u{2066}isolated\u{2069}",
        "two\r\nlines\tand a tab", "a \"quoted\" & <b>bold</b>", "nul\u{0}byte",
    ]

    static var hostileDocument: Document {
        var section = Section()
        section.outline = "\" onmouseover=\"alert(1)"
        section.heading = "<img src=x onerror=alert(1)> \u{1B}]0;title\u{7}"
        section.facts = [FactColumn([Fact("<i>label</i>", "va\u{202E}lue")])]
        section.code = "'><svg>"
        section.tables = [
            Table(
                columns: [Column("No"), Column("<th>")],
                groups: [
                    RowGroup(
                        title: "</table>", rows: hostile.enumerated().map { Row([Cell(String($0 + 1)), Cell($1)]) })
                ])
        ]
        return Document(
            title: "</title><script>", author: "\"&'", language: "en\"><script>", asOf: asOf, sections: [section])
    }
}
