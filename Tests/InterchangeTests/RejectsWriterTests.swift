import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct RejectsWriterTests {
    private let scratch: ScratchFolder
    private var folder: URL { scratch.url }

    init() throws { scratch = try ScratchFolder() }

    private func write(_ list: People, to path: String) throws {
        let writer = try RejectsWriter(path: path, header: list.reader.header)
        for row in list.rejected { try writer.write(row) }
        try writer.finish()
    }

    @Test func `rejected rows come back as they were, with line, column and reason`() throws {
        let path = folder.appending(path: "rejects.csv").path
        try write(try People("Ad;Soyad;Email;Qeyd\nA;B;a at b;\"=1+1, \"\"x\"\"\ny\"\nC;D\nE;F;;n;more\n"), to: path)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(
            text == """
                Ad,Soyad,Email,Qeyd,line,column,reason\r
                A,B,a at b,"=1+1, ""x""\ny",2,5,invalid-email: Email: There is no @ between name and domain.\r
                C,D,,,4,3,"too-few-fields: The row has 2 cells, the heading 4."\r
                E,F,,n,5,8,"too-many-fields: The row has 5 cells, the heading 4.",more\r

                """)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `a corrected file can be imported again, and again`() throws {
        let first = folder.appending(path: "first.csv").path
        let second = folder.appending(path: "second.csv").path
        try write(try People("Ad;Soyad;Email\nA;B;a at b\nC;D;c at d\nE;F;;more\n"), to: first)
        var text = try String(contentsOfFile: first, encoding: .utf8)
        text.replace("a at b", with: "a@example.org")
        try Data(text.utf8).write(to: URL(filePath: first))

        let again = try People(ByteReader(path: first))
        #expect(again.people.map(\.email?.description) == ["a@example.org"])
        #expect(again.rejected.count == 2)
        #expect(again.reader.ignoredHeadings == ["line", "column", "reason"])
        try write(again, to: second)
        let table = rows(try ByteReader(path: second)).rows
        #expect(table.first == ["Ad", "Soyad", "Email", "line", "column", "reason"])
        #expect(table.map(\.count) == [6, 6, 7])
        #expect(table.last?.last == "more")
    }

    @Test func `a row that was too short stays refused until something is added or its reason is struck out`() throws {
        let header = "Ad,Soyad,Email,line,column,reason\n"
        let reason = "\"too-few-fields: The row has 2 cells, the heading 3.\""
        let list = try People("\(header)A,B,,2,3,\(reason)\nC,D,d@example.org,3,3,\(reason)\nE,F,,4,3,\n")
        #expect(list.rejected.map { $0.problems.map(\.reason) } == [[.tooFewFields]])
        #expect(list.rejected.first?.line == 2)
        #expect(list.people.map(\.givenName) == ["C", "E"])
    }

    @Test func `nothing is left of a file that was not finished`() throws {
        let path = folder.appending(path: "rejects.csv").path
        do {
            let writer = try RejectsWriter(path: path, header: ["Ad"])
            #expect(writer.count == 0)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `a file that cannot be written is said so with its path`() throws {
        let path = folder.appending(path: "none/rejects.csv").path
        let error = #expect(throws: TableError.self) { try RejectsWriter(path: path, header: ["Ad"]) }
        #expect(error?.source == path)
    }
}
