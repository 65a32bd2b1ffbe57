import ArgumentParser

/// A verb's words read by themselves, without the hundred verbs beside it: that takes half the time of a start.
struct VerbReading<Verb: VigilCommand>: ParsableCommand, CustomReflectable {
    static var configuration: CommandConfiguration {
        // Below another command the parser does not look for a wish for its own completion script, which costs as
        // much as reading the verb. The whole tree answers who asks for help, so that its long names are not needed.
        CommandConfiguration(
            commandName: Verb.spokenName, _superCommandName: Vigil.spokenName, helpNames: .short)
    }

    var verb: Verb

    /// Shows the parser the verb's own arguments.
    var customMirror: Mirror { Mirror(reflecting: verb) }

    init() {
        verb = Verb()
    }

    init(from decoder: any Decoder) throws {
        verb = try Verb(from: decoder)
    }

    mutating func validate() throws {
        try verb.validate()
    }
}

extension VigilCommand {
    /// The verb with what the words say; nil where they ask for help or are wrong, which the whole tree tells better.
    fileprivate static func reading(_ words: [String]) -> (any VigilCommand)? {
        do {
            return (try VerbReading<Self>.parseAsRoot(words) as? VerbReading<Self>)?.verb
        } catch {
            return nil
        }
    }
}

/// The command that the words of a command line lead to, with all that they say.
enum CommandReading {
    case verb(any VigilCommand)
    /// What the argument parser answers itself: help, the version, a completion script.
    case other(any ParsableCommand)
}

extension CommandLineWords {
    /// The command with all that the words say.
    ///
    /// - Throws: What the argument parser tells.
    func command() async throws -> CommandReading {
        if words != ["--version"], words.first?.hasPrefix("-") ?? true, let overview = Overview.reading(words) {
            return .verb(overview)
        }
        let (command, _, count) = reached
        // The argument parser would show the help of what it did understand.
        if words.first == "help", !command.verbNames.isEmpty, let next = words.dropFirst(count).first,
            !next.hasPrefix("-")
        {
            throw UsageError("", in: self)
        }
        if words.first != "help", let verb = command as? any VigilCommand.Type,
            let read = verb.reading(Array(words.dropFirst(count)))
        {
            return .verb(read)
        }
        let read = try await Vigil.asyncParseAsRoot(words)
        return (read as? any VigilCommand).map(CommandReading.verb) ?? .other(read)
    }
}
