import Foundation
import Testing

@Suite(.enabled(if: Tool.hasPress)) struct PressCommandTests {
    @Test(arguments: [[], ["--format", "pdf"], ["--format=pdf"]])
    func `a document on standard input comes out as a PDF`(arguments: [String]) throws {
        let outcome = try Tool.run(Tool.press, arguments, input: try Fixture.json("march-roster"))
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.starts(with: Array("%PDF-".utf8)))
        #expect(outcome.output.suffix(6).elementsEqual("%%EOF\n".utf8))
    }

    @Test(arguments: [["--format", "docx"], ["--colour"], ["document.json"]])
    func `arguments that it does not know are refused`(arguments: [String]) throws {
        let outcome = try Tool.run(Tool.press, arguments, input: Data())
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("error[press.usage]: "))
    }

    @Test(arguments: ["", "{", "[]", "{\"title\": 7}", "\u{FF}"])
    func `what is no document is refused with the place`(input: String) throws {
        let outcome = try Tool.run(Tool.press, ["--format", "pdf"], input: Data(input.utf8))
        #expect(outcome.status == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("error[press.invalid-document]: "))
    }

    @Test func `without its typeface it says what to install`() throws {
        let settings = FileManager.default.temporaryDirectory.appending(path: "vigil-fonts-\(UUID().uuidString).conf")
        try Data("<?xml version=\"1.0\"?><fontconfig><dir>/nowhere</dir></fontconfig>".utf8).write(to: settings)
        defer { do { try FileManager.default.removeItem(at: settings) } catch { print(error) } }
        let outcome = try Tool.run(
            Tool.press, ["--format", "pdf"], input: try Fixture.json("march-roster"),
            environment: ["FONTCONFIG_FILE": settings.path])
        #expect(outcome.status == 69)
        #expect(outcome.errors.contains("fonts-noto-core"))
    }
}
