import Foundation
import Testing

/// Messages, pages and the README tell people what to type: it has to be there.
@Suite(.enabled(if: Vigil.isBuilt)) struct NamedCommandsTests {
    /// A command as the argument parser tells of it.
    private struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable { let name: String }

            let names: [Name]?
        }

        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?

        var verbs: [Command] { subcommands ?? [] }
        var options: Set<String> { Set((arguments ?? []).flatMap { $0.names ?? [] }.map(\.name)).union(["help"]) }

        /// What somebody is told to type and cannot, if there is such a thing.
        ///
        /// - Parameter line: The rest of a line after `vigil`.
        func fault(in line: some StringProtocol) -> String? {
            var command = self
            for word in line.split(separator: " ") {
                let name = String(word.prefix { $0.isLowercase && $0.isASCII || $0 == "-" })
                guard let verb = command.verbs.first(where: { $0.commandName == name }) else {
                    // Behind a noun follows one of its verbs; what begins with no noun is a sentence about Vigil.
                    let isVerb =
                        name.first?.isLetter == true && !command.verbs.isEmpty && command.commandName != "vigil"
                    if isVerb { return "\(command.commandName) \(name)" }
                    break
                }
                command = verb
            }
            guard command.commandName != "vigil" else { return nil }
            let options = line.split(separator: " ").map { $0.drop { $0 == "[" || $0 == "(" } }
                .filter { $0.hasPrefix("--") }.map { $0.dropFirst(2).prefix { $0.isLowercase || $0 == "-" } }
            return options.first { !command.options.contains(String($0)) }.map { "\(command.commandName) --\($0)" }
        }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What stands behind the command's name, to the end of the line, of the sentence or of what is quoted.
    private static func lines(in text: String) -> [Substring] {
        let parts = text.components(separatedBy: "vigil ")
        return zip(parts, parts.dropFirst()).compactMap { before, after in
            if let last = before.last, last.isLetter || last.isNumber || "-_.".contains(last) { return nil }
            let line = after.prefix { !$0.isNewline && !"`|;:".contains($0) }
            return line.firstRange(of: ". ").map { line[..<$0.lowerBound] } ?? line
        }
    }

    @Test func `every command that people are told to type is there, with its options`() throws {
        struct Dump: Decodable { let command: Command }
        let help = try Vigil().mustRun(["--experimental-dump-help"]).output
        let vigil = try JSONDecoder().decode(Dump.self, from: Data(help.utf8)).command
        let sources = try FileManager.default.subpathsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
            .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") }.map { "Sources/\($0)" }
        var looked = 0
        // A page that shows how to write a verb names one that is not there.
        for path in sources + ["README.md"] where !path.hasSuffix("/AddingAFeature.md") {
            let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
            for line in Self.lines(in: text) {
                looked += 1
                let fault = vigil.fault(in: line)
                #expect(fault == nil, "\(path): vigil \(line)")
            }
        }
        #expect(looked > 300)
    }

    @Test(arguments: [("backup make.", "backup make"), ("event list --al", "list --al"), ("doctor", nil)])
    func `what is not there is seen`(line: String, fault: String?) throws {
        let list = Command(commandName: "list", arguments: nil, subcommands: nil)
        let nouns = ["backup", "event"].map { Command(commandName: $0, arguments: nil, subcommands: [list]) }
        #expect(Command(commandName: "vigil", arguments: nil, subcommands: nouns).fault(in: line) == fault)
    }
}
