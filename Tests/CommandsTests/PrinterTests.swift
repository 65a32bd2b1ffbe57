import Foundation
import Testing

@Suite(.enabled(if: Vigil.isBuilt && Vigil.canPress)) struct PrinterTests {
    /// A march, and an `lp` of its own that comes first on the path.
    private static func withPrinter(_ script: (Vigil) -> String) throws -> Vigil {
        let vigil = try Vigil.withMarch()
        try vigil.mustRun(["assign", "add", "march-2037/B4", "V0001"])
        try FileManager.default.createDirectory(atPath: vigil.path("bin"), withIntermediateDirectories: false)
        _ = try vigil.write(["#!/bin/sh", script(vigil)], to: "bin/lp")
        chmod(vigil.path("bin/lp"), 0o755)
        return vigil
    }

    private static func path(of vigil: Vigil) -> String { "\(vigil.path("bin")):/usr/bin:/bin" }

    /// Keeps what it is given, and says what CUPS says.
    private static func keeping(in vigil: Vigil) -> String {
        "printf '%s\\n' \"$@\" > '\(vigil.path("asked"))'; cat > '\(vigil.path("pages"))'; "
            + "echo 'request id is Office-7 (0 file(s))'"
    }

    @Test(arguments: [
        ["roster", "print", "march-2037"], ["roster", "show", "M-01"], ["reminder", "calls", "--for", "2037-02-24"],
    ])
    func `the pages go to the printer that is named, as a PDF on the standard input`(command: [String]) throws {
        let vigil = try Self.withPrinter(Self.keeping)
        try vigil.mustRun(["roster", "print", "march-2037", "-o", vigil.path("roster.pdf")])
        let outcome = try vigil.run(command + ["--printer", "Office"], path: Self.path(of: vigil))
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.talk.contains("Handed to the printer Office: request id is Office-7 (0 file(s))."))
        #expect(try vigil.read("asked").hasPrefix("-d\nOffice\n-t\n"))
        let pages = try Data(contentsOf: URL(filePath: vigil.path("pages")))
        #expect(pages.starts(with: Data("%PDF-".utf8)))
    }

    @Test func `a sheet that is printed again is the same to the byte as the file`() throws {
        let vigil = try Self.withPrinter(Self.keeping)
        try vigil.mustRun(["roster", "print", "march-2037", "-o", vigil.path("roster.pdf")])
        let arguments = ["roster", "show", "M-01", "-o", vigil.path("sheet.pdf"), "--printer", "Office"]
        #expect(try vigil.run(arguments, path: Self.path(of: vigil)).status == 0)
        let printed = try Data(contentsOf: URL(filePath: vigil.path("pages")))
        #expect(try printed == Data(contentsOf: URL(filePath: vigil.path("sheet.pdf"))))
    }

    @Test func `what the printer says against it is passed on`() throws {
        let vigil = try Self.withPrinter { _ in
            "echo 'lp: The printer or class does not exist.' >&2; exit 1"
        }
        let outcome = try vigil.run(
            ["roster", "print", "march-2037", "--printer", "Ofice"], path: Self.path(of: vigil))
        #expect(outcome.status == 69)
        #expect(outcome.talk.contains("error[command.printer-failed]: The printer Ofice did not take the pages:"))
        #expect(outcome.talk.contains("lp: The printer or class does not exist."))
        #expect(outcome.talk.contains("lpstat -p"))
    }

    @Test func `without lp nothing is numbered, and the package is named`() throws {
        let vigil = try Vigil.withMarch()
        let outcome = try vigil.run(["roster", "print", "march-2037", "--printer", "Office"], path: vigil.folder.path)
        #expect(outcome.status == 69)
        #expect(outcome.talk.contains("error[command.printer-missing]"))
        #expect(outcome.talk.contains("cups-client"))
        #expect(try vigil.mustRun(["roster", "list"]).lines.count == 1)
    }

    @Test(arguments: [["--format", "csv"], ["-o", "roster.html"], ["--printer", ""]])
    func `what is no page is not sent to a printer`(more: [String]) throws {
        let vigil = try Self.withPrinter { _ in "true" }
        let arguments = ["roster", "print", "march-2037", "--printer", "Office"] + more
        #expect(try vigil.run(arguments, path: Self.path(of: vigil)).status == 64)
    }
}
