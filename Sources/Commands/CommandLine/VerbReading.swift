import ArgumentParser

/// A verb's words read by themselves, without the hundred verbs beside it: that takes half the time of a start.
struct VerbReading<Verb: VigilCommand>: ParsableCommand {
    static var configuration: CommandConfiguration {
        // Below another command the parser does not look for a wish for its own completion script, which costs as
        // much as reading the verb.
        CommandConfiguration(commandName: Verb.spokenName, _superCommandName: Vigil.spokenName)
    }

    @OptionGroup var verb: Verb
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

extension CommandLineWords {
    /// The command with all that the words say.
    ///
    /// - Throws: What the argument parser tells.
    func command() async throws -> any ParsableCommand {
        if words != ["--version"], words.first?.hasPrefix("-") ?? true, let overview = Overview.reading(words) {
            return overview
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
            return read
        }
        return try await Vigil.asyncParseAsRoot(words)
    }
}
