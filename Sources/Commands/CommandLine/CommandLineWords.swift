import ArgumentParser

/// What was typed after the command's name, and how far it leads through nouns and verbs.
struct CommandLineWords: Equatable {
    private(set) var words: [String]

    init(_ words: [String]) {
        self.words = words
    }

    /// What was typed. Help that is asked for first is help for what follows: `vigil --help event`.
    init(typed words: [String]) {
        guard words.count > 1, ["--help", "-h"].contains(words[0]), !words[1].hasPrefix("-") else {
            self.words = words
            return
        }
        self = CommandLineWords(Array(words.dropFirst())).adding(["--help"])
    }

    static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    func adding(_ more: [String]) -> CommandLineWords {
        // What follows a lone -- can be no option.
        guard let end = words.firstIndex(of: "--"), more.first?.hasPrefix("--") == true else {
            return CommandLineWords(words + more)
        }
        return CommandLineWords(Array(words[..<end]) + more + words[end...])
    }

    /// The same with each word that is this text replaced.
    func replacing(_ text: String, by other: String) -> CommandLineWords {
        CommandLineWords(
            words.map { word in
                if word == text { return other }
                // The event of a shift, as in "remembrance/B4".
                if word.hasPrefix(text + "/") { return other + word.dropFirst(text.count) }
                guard word.hasPrefix("--"), word.hasSuffix("=\(text)") else { return word }
                return word.dropLast(text.count) + other
            })
    }

    func asksForJSON(environment: [String: String]) -> Bool {
        let value =
            words.firstIndex(of: "--format").flatMap { words.dropFirst($0 + 1).first }
            ?? words.first { $0.hasPrefix("--format=") }.map { String($0.dropFirst("--format=".count)) }
        return (value ?? environment["VIGIL_FORMAT"])?.lowercased() == "json"
    }

    /// The deepest noun or verb that the words name, and how many words name it.
    var reached: (command: any ParsableCommand.Type, path: [String], count: Int) {
        var command: any ParsableCommand.Type = Vigil.self
        var path: [String] = []
        var count = 0
        let start = words.first == "help" ? 1 : 0
        for word in words.dropFirst(start) {
            guard let next = command.verb(named: word) else { break }
            command = next
            path.append(word)
            count += 1
        }
        return (command, path, count + start)
    }
}

extension ParsableCommand {
    /// Its name on the command line.
    static var spokenName: String { configuration.commandName ?? _commandName }

    static func verb(named name: String) -> (any ParsableCommand.Type)? {
        configuration.subcommands.first { $0.spokenName == name || $0.configuration.aliases.contains(name) }
    }

    /// The names of its verbs that are shown.
    static var verbNames: [String] {
        configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0.spokenName }
    }
}
