import Documents
import Foundation
import Language
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct LayoutTests {
    private static let start = "rows: places\ncolumns:\n  - name\n"

    private func fault(in yaml: String) -> (line: Int, text: String)? {
        do {
            _ = try LayoutReader(file: "own.yaml").layout(named: "own", in: yaml)
            return nil
        } catch LayoutError.invalid(_, let line, let fault, let hint) {
            return (line, "\(fault) \(hint ?? "")")
        } catch {
            return (-1, "\(error)")
        }
    }

    @Test(arguments: ["march", "screening", "finder", "unassigned", "emergency", "team"])
    func `what is built in is read, and its YAML reads the same`(name: String) throws {
        let layout = try LayoutShelf().layout(name)
        #expect(!layout.columns.isEmpty && !layout.about.isEmpty)
        #expect(try LayoutReader(file: name).layout(named: name, in: LayoutShelf().yaml(name)) == layout)
    }

    @Test(
        arguments: [
            ("columns:\n  - name\n", 0, "whose rows"),
            ("rows: people\ncolumns: [name]\n", 1, "places"),
            ("rows: places\ncolumns:\n  - name\n  - phne\n", 4, "Did you mean phone?"),
            ("rows: places\ncolums: [name]\n", 2, "Did you mean columns?"),
            ("rows: places\n", 0, "no columns"),
            ("rows: places\ncolumns:\n  - {column: name, widht: 3}\n", 3, "Did you mean width?"),
            ("rows: places\ncolumns:\n  - {column: name, width: 900}\n", 3, "3.0 to 250.0"),
            ("rows: places\ncolumns:\n  - contact\n", 3, "no column contact"),
            ("rows: places\ncolumns:\n  - {column: contact-phone}\n", 3, "no column contact-phone"),
            ("rows: sheets\nrow-height: 6\ncolumns: [name, signature]\n", 2, "Nobody can sign"),
            ("rows: sheets\npages: team\ncolumns: [name]\n", 2, "already"),
            ("rows: contacts\ncolumns: [name]\n", 1, "sector-lead"),
            ("rows: unassigned\ngroups: post\ncolumns: [name]\n", 2, "no post"),
            ("rows: places\nwalk-in-lines: 4\ncolumns: [name]\n", 2, "Only sheets"),
            ("rows: places\nrows: sheets\n", -2, "twice"),
            ("rows: [\n", -2, "not YAML"), ("", 0, "empty"), ("- a\n- b\n", 1, "are expected"),
        ] as [(String, Int, String)])
    func `a fault is told with its line and what was meant`(yaml: String, line: Int, text: String) throws {
        let fault = try #require(self.fault(in: yaml), "\(yaml)")
        #expect(line == -2 || fault.line == line, "\(fault)")
        #expect(fault.text.contains(text), "\(fault)")
    }

    @Test func `an organizer's file goes before ours, and a wrong one is told in the list`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vigil-layouts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: folder) } catch { print("\(folder.path) stays") } }
        try Data(Self.start.utf8).write(to: folder.appending(path: "finder.yaml"))
        try Data("rows: nobody\n".utf8).write(to: folder.appending(path: "wrong.yaml"))
        let shelf = LayoutShelf(folders: ["/nowhere/at/all", folder.path])
        #expect(try shelf.layout("finder").columns.count == 1)
        #expect(try shelf.layout("Team").path == nil)
        let items = try LayoutList(shelf).items
        #expect(items.map(\.name) == ["emergency", "finder", "march", "screening", "team", "unassigned", "wrong"])
        #expect(items.last?.about.contains("line 1") == true)
        #expect(throws: LayoutError.unknown("findr", suggestion: "finder")) { try shelf.layout("findr") }
        #expect(throws: LayoutError.self) { try shelf.layout("not/there.yaml") }
    }

    @Test func `a column has its own title in each language, else the nearest`() throws {
        let yaml = "rows: places\ncolumns:\n  - {column: note, title: {en: Bib, az: Nömrə}}\n"
        let title = try #require(try LayoutReader(file: "own").layout(named: "own", in: yaml).columns[0].title)
        #expect(title.text(in: .az) == "Nömrə" && title.text(in: .ru) == "Bib")
    }

    @Test(arguments: [("full", "050 111 22 33"), ("last4", "… 2233"), ("none", "")])
    func `numbers are shortened`(way: String, shown: String) throws {
        #expect(try #require(PhonesShown(rawValue: way)).shown("050 111 22 33") == shown)
    }
}
