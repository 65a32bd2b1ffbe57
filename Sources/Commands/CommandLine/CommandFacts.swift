import ArgumentParser
import Foundation

/// A command as its help describes it: what completion, the manual and questions are made from.
struct CommandFacts: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        let kind: String
        let names: [Name]?
        let preferredName: Name?
        let valueName: String?
        let abstract: String?
        let discussion: String?
        let defaultValue: String?
        let allValues: [String]?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool

        var isPositional: Bool { kind == "positional" }
        var takesValue: Bool { kind == "option" }
        var typedNames: [String] { (names ?? []).map(\.typed) }
    }

    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [CommandFacts]?
    let shouldDisplay: Bool?

    var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
    var verbs: [CommandFacts] { (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" } }
    /// The commands that have no verbs below them.
    var leaves: [CommandFacts] { verbs.isEmpty ? [self] : verbs.flatMap(\.leaves) }

    /// What the argument parser tells of a command and those below it.
    static func of(_ command: any ParsableCommand.Type) throws -> CommandFacts {
        struct Dump: Decodable { let command: CommandFacts }
        return try JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8)).command
    }
}
